// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/compose.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <variant>

using namespace kiosk;
using namespace kiosk::ui;
using content::VoicePhase;
using namespace std::chrono_literals;

namespace {

constexpr int parts = 12;

std::string sentence(int number) {
    return "Satz" + std::to_string(number) + "x erzählt etwas, das man in einem Atemzug sagen kann.";
}

content::Scene interview() {
    content::InterviewScene kind{.name = test::in_german("Ada Beispiel"),
                                 .role = test::in_german("Beraterin"),
                                 .audio = {{"de", "ada.mp3"}},
                                 .transcript = {{"de", "ada.vtt"}}};
    for (int part = 0; part < parts; ++part)
        kind.spoken["de"].push_back({part * 5s + 1s, part * 5s + 5s, sentence(part)});
    content::Scene scene;
    scene.id = "stimme";
    scene.title = test::in_german("Eine Stimme");
    scene.picture = content::Picture{.file = "ada.png", .alt = test::in_german("Eine Frau lacht.")};
    scene.kind = std::move(kind);
    return scene;
}

struct Listening : test::EvenRoom {
    content::Scene scene = interview();
    std::optional<HeardVoice> heard;
    Size size{1920, 1080};
    int step = 0;
    int page = 0;
    bool reach = false;
    std::optional<int> volume = 2;

    View view() {
        // A panel of 13 inches is looked at from nearer.
        const int em = size.width == 1280 ? 20 : 28;
        Stage stage{exhibition, theme, typesetter, {size, 3.64, em}, {}, {}, ""};
        stage.visitor.language = "de";
        stage.visitor.text_step = step;
        stage.visitor.reach = reach;
        stage.visitor.volume = volume;
        stage.moment.page = page;
        stage.moment.heard = heard;
        return compose(scene, stage);
    }
    void at(media::Duration position, bool leads = true) {
        heard = HeardVoice{.position = position, .length = 61s, .leads = leads};
    }
};

// The words that stand on the highlight, as one text.
std::string marked(const View& view, const settings::Palette& palette) {
    std::string text;
    for (const DrawItem& item : view.items)
        if (const auto* words = std::get_if<Words>(&item);
            words != nullptr && words->ground == palette.highlight)
            text += (text.empty() ? "" : " ") + words->run.text;
    return text;
}

bool shows(const View& view, const std::string& begin) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
        const auto* words = std::get_if<Words>(&item);
        return words != nullptr && words->run.text.starts_with(begin);
    });
}

bool reads_words(const View& view, const std::string& text) {
    return std::any_of(view.speech.begin(), view.speech.end(), [&](const content::Utterance& words) {
        return words.text == text;
    });
}

} // namespace

TEST_CASE("what is heard is marked and in view, on every screen and at every text step", "[interview]") {
    Listening room;
    const settings::Palette& palette = room.theme.themes.at("standard").paper;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 800}})
        for (int step = 0; step < 4; ++step)
            for (const bool reach : {false, true}) {
                room.size = size;
                room.step = step;
                room.reach = reach;
                for (int part = 0; part < parts; ++part) {
                    room.at(part * 5s + 2s);
                    const View view = room.view();
                    CAPTURE(size.width, step, reach, part);
                    CHECK(view.clipped.empty());
                    const std::string words = marked(view, palette);
                    CHECK_FALSE(words.empty());
                    CHECK(words.find("Satz" + std::to_string(part + 1) + "x") == std::string::npos);
                    for (const Target& target : view.targets) {
                        CHECK(target.rect.width >= 72);
                        CHECK(target.rect.height >= 72);
                    }
                }
            }
}

TEST_CASE("before the first word and after the last nothing is marked", "[interview]") {
    Listening room;
    const settings::Palette& palette = room.theme.themes.at("standard").paper;
    room.at(0s);
    CHECK(marked(room.view(), palette).empty());
    room.heard->phase = VoicePhase::ended;
    CHECK(marked(room.view(), palette).empty());
    room.heard.reset();
    CHECK(marked(room.view(), palette).empty());
}

TEST_CASE("who leafs for themselves sees the page that they turned to", "[interview]") {
    Listening room;
    room.step = 3;
    room.at(2s);
    const View led = room.view();
    REQUIRE(led.pages > 2);
    CHECK(shows(led, "Satz0x"));
    room.page = led.pages - 1;
    CHECK(shows(room.view(), "Satz0x"));
    room.at(2s, false);
    CHECK_FALSE(shows(room.view(), "Satz0x"));
    CHECK(room.view().target("previous_page")->action == content::Action{content::TurnPage{led.pages - 2}});
}

TEST_CASE("the button says what a touch does, and the one beside it keeps its place", "[interview]") {
    Listening room;
    const View before = room.view();
    CHECK(before.target("voice_play")->action == content::Action{content::ToggleVoice{}});
    CHECK(before.target("voice_play")->text == room.exhibition.words_in("de").film_play);
    CHECK(before.target("voice_repeat") == nullptr); // nothing to repeat yet
    room.at(2s);
    const View playing = room.view();
    CHECK(playing.target("voice_play")->text == room.exhibition.words_in("de").film_pause);
    CHECK(playing.target("voice_play")->rect == before.target("voice_play")->rect);
    CHECK(playing.target("voice_repeat")->action == content::Action{content::ReplayVoice{}});
    room.heard->phase = VoicePhase::paused;
    CHECK(room.view().target("voice_play")->text == room.exhibition.words_in("de").film_play);
}

TEST_CASE("without a recording, without sound and when it fails, the words are there to read",
          "[interview]") {
    for (const int reason : {0, 1, 2}) {
        Listening room;
        if (reason == 0)
            std::get<content::InterviewScene>(room.scene.kind).audio.clear();
        if (reason == 1)
            room.volume.reset();
        if (reason == 2)
            room.heard = HeardVoice{.phase = VoicePhase::failed};
        const View view = room.view();
        CHECK(view.target("voice_play") == nullptr);
        CHECK(shows(view, "Satz0x"));
        CHECK(shows(view, "Ada"));
    }
}

TEST_CASE("an interview is read out: who speaks, the portrait, and each part once", "[interview]") {
    Listening room;
    room.step = 2;
    const int pages = room.view().pages;
    std::multiset<std::string> read;
    for (room.page = 0; room.page < pages; ++room.page)
        for (const content::Utterance& words : room.view().speech)
            read.insert(words.text);
    for (int part = 0; part < parts; ++part)
        CHECK(read.count(sentence(part)) == 1);
    CHECK(read.count("Ada Beispiel") == 1);
    CHECK(read.count("Eine Frau lacht.") == static_cast<std::size_t>(pages));
    room.page = 0;
    CHECK(reads_words(room.view(), "Beraterin"));
}

TEST_CASE("a view of a voice looks again when the next part is heard, and never while it waits",
          "[interview]") {
    Listening room;
    room.heard = HeardVoice{.position = 2s, .length = 61s};
    CHECK(room.view().next_change <= media::TimePoint{} + 4s);
    CHECK(room.view().next_change > media::TimePoint{});
    room.heard->phase = VoicePhase::paused;
    CHECK(room.view().next_change == media::never);
}
