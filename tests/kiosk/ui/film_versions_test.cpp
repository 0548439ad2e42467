// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/settings/contrast.hpp"
#include "kiosk/ui/captions.hpp"
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <variant>

using namespace kiosk;
using namespace kiosk::ui;
using namespace std::chrono_literals;
using content::CaptionLook;

namespace {

content::FilmScene rich() {
    content::FilmScene film{.file = "a.mp4",
                            .captions = {{"de", "de.vtt"}, {"en", "en.vtt"}},
                            .audio = {{"en", "en.m4a"}},
                            .audio_description = {{"de", "ad.m4a"}},
                            .sign_language = content::SignFilm{.file = "dgs.mp4"}};
    film.transcript.by_language["de"] = "Ein **Satz** zum Film.";
    return film;
}

// A film that plays, with its controls.
struct Cinema : test::EvenRoom {
    content::Scene scene;
    Stage stage{exhibition, theme, typesetter, {{1920, 1080}, 3.64, 28}, {}, {}, ""};

    explicit Cinema(content::FilmScene film) {
        exhibition.languages = {"de", "en"};
        scene.id = "film";
        scene.kind = std::move(film);
        stage.visitor.language = "de";
        stage.visitor.volume = 2;
        stage.moment.film =
            FilmMoment{.position = 30s, .duration = 120s, .playing = true, .has_picture = true};
    }
    View view() { return compose(scene, stage); }
};

std::string words_on(const View& view) {
    std::string words;
    for (const DrawItem& item : view.items)
        if (const auto* run = std::get_if<Words>(&item))
            words += run->run.text + " ";
    return words;
}

bool says(const View& view, const std::string& words) {
    return words_on(view).find(words) != std::string::npos;
}

bool shows_icon(const View& view, const std::string& name) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
        const auto* icon = std::get_if<Icon>(&item);
        return icon != nullptr && icon->name == name;
    });
}

// What lies below a translucent box.
Color mixed(Color box, Color film) {
    const auto mix = [&](std::uint8_t over, std::uint8_t under) {
        return static_cast<std::uint8_t>((int{over} * box.alpha + int{under} * (255 - box.alpha)) / 255);
    };
    return {mix(box.red, film.red), mix(box.green, film.green), mix(box.blue, film.blue), 255};
}

const FilmFrame* in_slot(const View& view, int slot) {
    for (const DrawItem& item : view.items)
        if (const auto* film = std::get_if<FilmFrame>(&item); film != nullptr && film->slot == slot)
            return film;
    return nullptr;
}

} // namespace

TEST_CASE("a film has switches for what it offers and for nothing else", "[film]") {
    const std::map<std::string, content::Action> all{{"film_captions", content::ToggleCaptions{}},
                                                     {"film_description", content::ToggleAudioDescription{}},
                                                     {"film_sign_language", content::ToggleSignLanguage{}},
                                                     {"film_settings", content::OpenFilmSettings{}},
                                                     {"film_transcript", content::OpenTranscript{}}};
    const View view = Cinema(rich()).view();
    for (const auto& [id, action] : all) {
        INFO(id);
        REQUIRE(view.target(id) != nullptr);
        CHECK(view.target(id)->action == action);
        CHECK(view.target(id)->rect.height == view.target("film_play")->rect.height);
        CHECK(Cinema({.file = "a.mp4"}).view().target(id) == nullptr);
    }
    // What the file itself holds counts once it has been looked into.
    Cinema inside({.file = "a.mkv"});
    inside.stage.moment.film_tracks["a.mkv"] = {
        {.kind = content::FilmTrack::Kind::sound, .language = "de", .description = true},
        {.kind = content::FilmTrack::Kind::subtitles, .language = "de"}};
    const View found = inside.view();
    CHECK(found.target("film_captions") != nullptr);
    CHECK(found.target("film_description") != nullptr);
    CHECK(found.target("film_transcript") != nullptr);
    CHECK(found.target("film_sign_language") == nullptr);
}

TEST_CASE("an interpreter whose film cannot be played has no switch", "[film]") {
    Cinema cinema(rich());
    cinema.stage.moment.film->signs_failed = true;
    const View view = cinema.view();
    CHECK(view.target("film_sign_language") == nullptr);
    CHECK(view.target("film_captions") != nullptr);
}

TEST_CASE("a switch says and shows whether it is on, and moves nothing", "[film]") {
    Cinema cinema(rich());
    cinema.stage.visitor.captions = false;
    const View off = cinema.view();
    CHECK_FALSE(shows_icon(off, "check"));
    cinema.stage.visitor.captions = true;
    cinema.stage.visitor.audio_description = true;
    cinema.stage.visitor.sign_language = true;
    const View on = cinema.view();
    CHECK(shows_icon(on, "check"));
    REQUIRE(on.targets.size() == off.targets.size());
    for (std::size_t index = 0; index < on.targets.size(); ++index)
        CHECK(on.targets[index].rect == off.targets[index].rect);
    for (const char* id : {"film_captions", "film_description", "film_sign_language"}) {
        CHECK(on.target(id)->role == "toggle");
        CHECK(on.target(id)->speech == on.target(id)->text + ": An");
        CHECK(off.target(id)->speech == off.target(id)->text + ": Aus");
    }
}

TEST_CASE("captions have 7:1 in every look over the brightest and the darkest film", "[film]") {
    for (const CaptionLook look :
         {CaptionLook::white_on_box, CaptionLook::yellow_on_box, CaptionLook::dark_on_light})
        for (const Color film : {Color{0, 0, 0, 255}, Color{128, 128, 128, 255}, Color{255, 255, 255, 255}}) {
            const CaptionColours colours = colours_of(look);
            const Color ground = mixed(colours.box, film);
            CHECK(settings::contrast(colours.words, ground) >= settings::text_contrast);
        }
}

TEST_CASE("captions look as the visitor has chosen", "[film]") {
    Cinema cinema(rich());
    cinema.stage.moment.film->caption = {"Untertitel"};
    std::vector<Words> found;
    for (int size = 0; size < content::caption_sizes; ++size)
        for (const CaptionLook look :
             {CaptionLook::white_on_box, CaptionLook::yellow_on_box, CaptionLook::dark_on_light}) {
            cinema.stage.visitor.caption_size = size;
            cinema.stage.visitor.caption_look = look;
            const View view = cinema.view();
            const auto words = std::find_if(view.items.rbegin(), view.items.rend(), [](const DrawItem& item) {
                const auto* run = std::get_if<Words>(&item);
                return run != nullptr && run->run.text == "Untertitel";
            });
            REQUIRE(words != view.items.rend());
            const auto& run = std::get<Words>(*words);
            CHECK(run.color == colours_of(look).words);
            for (const Words& other : found)
                CHECK_FALSE((other.color == run.color && other.run.font.size_px == run.run.font.size_px));
            found.push_back(run);
        }
    CHECK(found.size() == 9);
    CHECK(found.back().run.font.size_px > found.front().run.font.size_px * 3 / 2);
}

TEST_CASE("film and interpreter stand beside each other, neither over the other", "[film]") {
    Cinema cinema(rich());
    CHECK(in_slot(cinema.view(), sign_slot) == nullptr);
    CHECK(in_slot(cinema.view(), 0)->rect == Rect{0, 0, 1920, 1080});
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 1024}}) {
        cinema.stage.panel.size = size;
        cinema.stage.moment.film->signs = true;
        const View view = cinema.view();
        const FilmFrame* film = in_slot(view, 0);
        const FilmFrame* sign = in_slot(view, sign_slot);
        REQUIRE(sign != nullptr);
        CHECK(intersection(film->rect, sign->rect).empty());
        CHECK(intersection(sign->rect, {0, 0, size.width, size.height}) == sign->rect);
        CHECK(fitted(16.0 / 9, sign->rect).height * 4 >= size.height);
        CHECK(fitted(16.0 / 9, film->rect).width * 5 >= size.width * 3);
    }
}

TEST_CASE("the sheet for sound and captions marks what is chosen", "[film]") {
    Cinema cinema(rich());
    cinema.stage.moment.layer = Layer::film_settings;
    cinema.stage.visitor.caption_size = 1;
    cinema.stage.visitor.caption_look = CaptionLook::yellow_on_box;
    const View view = cinema.view();
    CHECK(view.target("sound_de")->action == content::Action{content::ChooseFilmSound{"de"}});
    CHECK(view.target("sound_en") != nullptr);
    CHECK(view.target("caption_size_3")->action == content::Action{content::ChooseCaptionSize{2}});
    CHECK(view.target("caption_dark")->action ==
          content::Action{content::ChooseCaptionLook{CaptionLook::dark_on_light}});
    CHECK(view.target("close_film_settings")->action == content::Action{content::OpenFilmSettings{}});
    const auto marks = std::count_if(view.items.begin(), view.items.end(), [](const DrawItem& item) {
        const auto* icon = std::get_if<Icon>(&item);
        return icon != nullptr && icon->name == "check";
    });
    CHECK(marks == 3); // the sound of the visit's language, the size, the look
    CHECK(says(view, "So sehen die Untertitel aus."));
    // With one language to be heard there is nothing to choose.
    Cinema plain({.file = "a.mp4", .captions = {{"de", "de.vtt"}}});
    plain.stage.moment.layer = Layer::film_settings;
    CHECK(plain.view().target("sound_de") == nullptr);
    CHECK(plain.view().target("caption_white") != nullptr);
}

TEST_CASE("the text of the film is the curators', else the captions' words", "[film]") {
    Cinema cinema(rich());
    cinema.stage.moment.layer = Layer::transcript;
    cinema.stage.moment.film_text = FilmText{"en", "Words of the captions."};
    CHECK(says(cinema.view(), "Satz"));
    CHECK_FALSE(says(cinema.view(), "captions"));
    CHECK_FALSE(says(cinema.view(), "nur auf"));
    cinema.stage.visitor.language = "en";
    CHECK(says(cinema.view(), "Words of the captions.")); // a nearer language
    cinema.stage.moment.film_text.reset();
    CHECK(says(cinema.view(), "Satz"));
    CHECK(says(cinema.view(), "Deutsch"));              // in which language it is
    cinema.stage.moment.film_text = FilmText{"en", ""}; // still being read: nothing else flashes up
    CHECK_FALSE(says(cinema.view(), "Satz"));
    CHECK(cinema.view().target("close_transcript")->action == content::Action{content::OpenTranscript{}});
    std::string page;
    for (int sentence = 0; sentence < 400; ++sentence)
        page += "Another sentence that is said. ";
    cinema.stage.moment.film_text->text = page;
    CHECK(cinema.view().pages > 3);
    CHECK(cinema.view().target("next_page") != nullptr);
}

TEST_CASE("the text can be read from the quiet scene if there is one", "[film]") {
    Cinema cinema(rich());
    cinema.stage.moment.layer = Layer::film_ended;
    CHECK(cinema.view().target("ended_transcript")->action == content::Action{content::OpenTranscript{}});
    Cinema silent({.file = "a.mp4"});
    silent.stage.moment.layer = Layer::film_ended;
    CHECK(silent.view().target("ended_transcript") == nullptr);
}

TEST_CASE("the access sheet has the switches that any film has", "[film]") {
    Cinema cinema(rich());
    cinema.exhibition.scenes.clear();
    cinema.stage.moment.layer = Layer::access;
    cinema.stage.visitor.access_section = content::AccessSection::film;
    const std::vector<const char*> ids{"access_captions", "access_sign_language", "access_audio_description"};
    for (const char* id : ids)
        CHECK(cinema.view().target(id) == nullptr);
    cinema.exhibition.scenes["film"] = cinema.scene;
    cinema.stage.visitor.sign_language = true;
    for (const char* id : ids)
        REQUIRE(cinema.view().target(id) != nullptr);
    CHECK(cinema.view().target("access_sign_language")->speech == "Gebärdensprache: An");
    CHECK(cinema.view().target("access_audio_description")->speech == "Audiodeskription: Aus");
    cinema.exhibition.scenes["film"].hide = true;
    for (const char* id : ids)
        CHECK(cinema.view().target(id) == nullptr);
}
