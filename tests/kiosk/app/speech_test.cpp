// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/narrator.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/speech_library.hpp"
#include "kiosk/app/spoken_texts.hpp"
#include "kiosk/content/load.hpp"
#include "kiosk/content/spoken_form.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/read_out.hpp"
#include "media/ffmpeg/probe.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace kiosk;
using content::Utterance;

namespace {

struct House {
    content::Loaded loaded = content::load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes");
    settings::Theme theme = settings::default_theme();
    std::unique_ptr<platform::Fonts> fonts = std::move(*platform::Fonts::open(theme.fonts));
    typesetting::Typesetter typesetter{*fonts};

    const content::Exhibition& exhibition() const { return loaded.exhibition; }
    app::SpokenSource source() { return {loaded.exhibition, loaded.film_tracks, theme, typesetter}; }
    ui::Stage stage(const content::Language& language) {
        ui::Stage result{loaded.exhibition,
                         theme,
                         typesetter,
                         app::panel_of({}, {1920, 1080}, std::nullopt),
                         {},
                         {},
                         "beratung"};
        result.visitor.language = language;
        result.visitor.can_go_back = true;
        return result;
    }
};

// Setting changes quotes, spaces and hyphens, never letters and digits.
std::string letters_of(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        const std::string letter = text.substr(at, end - at);
        result += typesetting::letters_in(letter) > 0 ? letter : "";
        at = end;
    }
    return result;
}

// Words on a target, whose name is read, or on a button that does nothing now.
bool named(const ui::View& view, const ui::Words& words) {
    const ui::Target* target = view.target_at(words.rect.centre());
    return (target != nullptr && !target->speech.empty()) || words.color.alpha < 255;
}

// A view with all its pages: what is drawn, and what is read.
struct Whole {
    std::vector<std::string> drawn;
    std::string read;
};

Whole all_pages(const content::Scene& scene, ui::Stage stage) {
    Whole whole;
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        stage.moment.page = page;
        const ui::View view = ui::compose(scene, stage);
        pages = view.pages;
        for (const ui::DrawItem& item : view.items)
            if (const auto* words = std::get_if<ui::Words>(&item); words != nullptr && !named(view, *words))
                whole.drawn.push_back(words->run.text);
            else if (const auto* picture = std::get_if<ui::PictureFill>(&item))
                whole.drawn.push_back(picture->alt);
        for (const Utterance& utterance : ui::read_out(view))
            whole.read += letters_of(utterance.text) + " ";
    }
    return whole;
}

// Whatever stands there is read: a line may hold parts of two sentences.
void check_read(const Whole& whole) {
    std::string run_on;
    for (const char letter : whole.read)
        run_on += letter == ' ' ? "" : std::string(1, letter);
    for (const std::string& words : whole.drawn) {
        INFO(words);
        CHECK(run_on.find(letters_of(words)) != std::string::npos);
    }
}

std::set<std::string> files_in(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

} // namespace

TEST_CASE("whatever stands on a scene is read, in every language", "[speech]") {
    House house;
    std::vector<content::Language> languages = house.exhibition().languages;
    languages.insert(languages.end(), house.exhibition().drafts.begin(), house.exhibition().drafts.end());
    for (const content::Language& language : languages)
        for (const auto& [id, scene] : house.exhibition().scenes) {
            ui::Stage stage = house.stage(language);
            INFO(id << " " << language);
            check_read(all_pages(scene, stage));
            stage.moment.open_item = 0;
            check_read(all_pages(scene, stage));
        }
}

TEST_CASE("whatever stands on a sheet is read", "[speech]") {
    House house;
    const content::Scene& film = house.exhibition().scenes.at("film");
    for (const ui::Layer layer : {ui::Layer::content_note,
                                  ui::Layer::film_ended,
                                  ui::Layer::chapters,
                                  ui::Layer::film_settings,
                                  ui::Layer::transcript,
                                  ui::Layer::access})
        for (const auto section : {content::AccessSection::language,
                                   content::AccessSection::reading,
                                   content::AccessSection::film,
                                   content::AccessSection::handling}) {
            if (layer != ui::Layer::access && section != content::AccessSection::language)
                continue;
            ui::Stage stage = house.stage("de");
            stage.moment.layer = layer;
            stage.moment.voice = true;
            stage.moment.film_text = ui::FilmText{"de", "Ein Text zum Film. Er hat zwei Sätze."};
            stage.visitor.access_section = section;
            INFO("layer " << static_cast<int>(layer) << " part " << static_cast<int>(section));
            check_read(all_pages(film, stage));
        }
}

TEST_CASE("what is made ahead holds whatever a scene says on other screens and at other sizes", "[speech]") {
    House house;
    const std::set<Utterance> texts = app::spoken_texts(house.source(), "de");
    std::set<std::string> spoken;
    for (const Utterance& text : texts)
        spoken.insert(text.language + content::spoken_form(text, {}));
    CHECK(spoken.size() > 300);
    for (const auto& [id, scene] : house.exhibition().scenes)
        for (const Size size : {Size{1080, 1920}, Size{1366, 768}}) {
            ui::Stage stage = house.stage("de");
            stage.panel = app::panel_of({}, size, std::nullopt);
            stage.visitor.text_step = 3;
            const ui::View view = ui::compose(scene, stage);
            for (const Utterance& utterance : ui::read_out(view)) {
                INFO(id << ": " << utterance.text);
                CHECK(spoken.contains(utterance.language + content::spoken_form(utterance, {})));
            }
        }
}

TEST_CASE("an inventory knows what is missing and what nobody shows any more", "[speech]") {
    const test::TemporaryFolder folder;
    const std::set<Utterance> texts{{"de", "Guten Tag."}, {"de", "– "}, {"en", "Good day."}};
    app::SpeechInventory inventory = app::take_inventory(folder.path(), texts, {}, {"de", "en"});
    CHECK(inventory.wanted.size() == 2); // nobody reads a dash
    CHECK(inventory.missing.size() == 2);
    CHECK(inventory.stale.empty());
    for (const std::filesystem::path& file : inventory.missing)
        folder.write(file.lexically_relative(folder.path()).string(), "RIFF");
    const auto old = folder.write("de/0123456789abcdef.wav", "RIFF");
    const auto interrupted = folder.write("en/0123456789abcdef.wav.part", "RI");
    const auto notes = folder.write("de/notes.txt", "mine");
    inventory = app::take_inventory(folder.path(), texts, {}, {"de", "en"});
    CHECK(inventory.missing.empty());
    CHECK(inventory.stale == std::set<std::filesystem::path>{old, interrupted});
    CHECK(app::take_inventory(folder.path(), texts, {}, {"en"}).stale ==
          std::set<std::filesystem::path>{interrupted});
    const content::Pronunciations how{{"de", {{"Tag", "Abend"}}}};
    CHECK(app::take_inventory(folder.path(), texts, how, {}).missing.size() == 1);
}

TEST_CASE("the voice makes sound of words, and nothing of a language that it has not got", "[speech]") {
    REQUIRE(app::Narrator::is_installed());
    const test::TemporaryFolder folder;
    const app::Narrator german("de");
    CHECK(german.has_voice());
    const auto first = folder.path() / "de" / "first.wav";
    const auto second = folder.path() / "de" / "second.wav";
    std::size_t told = 0;
    const std::size_t made = german.make({{first, "--help; $(touch x) ist nur ein Text."}, {second, "Zwei."}},
                                         [&](std::size_t done) { told = done; });
    CHECK(made == 2);
    CHECK(told == 2);
    CHECK(files_in(folder.path() / "de") == std::set<std::string>{"first.wav", "second.wav"});
    CHECK(*media::probe_sound(first) > *media::probe_sound(second));
    CHECK(*media::probe_sound(second) > std::chrono::milliseconds(300));
    CHECK_FALSE(app::Narrator("tlh").has_voice());
}

TEST_CASE("a language is offered if anything speaks it, and a recording goes before the voice", "[speech]") {
    const test::TemporaryFolder folder;
    content::Exhibition exhibition = content::built_in_exhibition();
    exhibition.folder = folder.path();
    exhibition.languages = {"de", "en"};
    CHECK_FALSE(app::SpeechLibrary(exhibition).speaks("de"));
    folder.write("speech/de/0123456789abcdef.wav", "RIFF");
    CHECK(app::SpeechLibrary(exhibition).speaks("de"));
    CHECK_FALSE(app::SpeechLibrary(exhibition).speaks("en"));
    content::Scene& scene = exhibition.scenes.begin()->second;
    scene.narration["en"] = "en.mp3";
    const app::SpeechLibrary library(exhibition);
    CHECK(library.speaks("en"));
    CHECK(library.recording_of(scene.id, "en") == folder.path() / "narration" / "en.mp3");
    CHECK_FALSE(library.recording_of(scene.id, "de"));
    CHECK_FALSE(library.recording_of("nowhere", "en"));
}
