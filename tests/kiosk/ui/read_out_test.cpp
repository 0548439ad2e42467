// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/read_out.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk;
using namespace kiosk::ui;
using content::Utterance;

namespace {

struct Room : test::EvenRoom {
    content::Scene scene;

    Room() {
        scene.id = "long";
        scene.title.by_language = {{"de", "Eine lange Seite"}};
        content::InfoScene info;
        info.lead.by_language = {{"de", "Der Anfang. Er hat zwei Sätze."}};
        std::string body;
        for (int sentence = 0; sentence < 90; ++sentence)
            body += std::to_string(1000 + sentence) +
                    " ist die Nummer dieses Satzes, und er ist **lang** genug für eine Zeile." +
                    (sentence % 5 == 4 ? "\n\n" : " ");
        info.body.by_language = {{"de", body}};
        scene.kind = info;
    }

    Stage stage(Size size = {1920, 1080}) {
        Stage result{exhibition, theme, typesetter, {size, 3.64, 28}, {}, {}, ""};
        result.visitor.language = "de";
        return result;
    }
};

bool says(const std::vector<Utterance>& words, const std::string& text) {
    return std::any_of(words.begin(), words.end(), [&](const Utterance& one) { return one.text == text; });
}

} // namespace

TEST_CASE("every sentence of a long text is read once, on the page on which it begins", "[read_out]") {
    Room room;
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}})
        for (int step = 0; step < 4; ++step) {
            Stage stage = room.stage(size);
            stage.visitor.text_step = step;
            const auto& info = std::get<content::InfoScene>(room.scene.kind);
            std::vector<std::string> wanted = typesetting::sentences_of(info.lead.in("de"));
            for (const std::string& sentence : typesetting::sentences_of_markdown(info.body.in("de")))
                wanted.push_back(sentence);
            std::vector<std::string> read;
            int pages = 1;
            for (int page = 0; page < pages; ++page) {
                stage.moment.page = page;
                const View view = compose(room.scene, stage);
                pages = view.pages;
                std::string seen;
                for (const DrawItem& item : view.items)
                    if (const auto* words = std::get_if<Words>(&item))
                        seen += words->run.text + " ";
                for (const Utterance& utterance : view.speech)
                    if (utterance.text.starts_with("10")) {
                        CHECK(seen.find(utterance.text.substr(0, 4)) != std::string::npos);
                        read.push_back(utterance.text);
                    } else if (utterance.text == wanted[0] || utterance.text == wanted[1]) {
                        read.push_back(utterance.text);
                    }
            }
            CHECK(pages > 2);
            CHECK(read == wanted);
        }
}

TEST_CASE("words come before what can be touched, and the voice is silent about its own buttons",
          "[read_out]") {
    Room room;
    Stage stage = room.stage();
    stage.visitor.read_aloud = true;
    stage.moment.reading = content::ReadingPhase::speaking;
    const View view = compose(room.scene, stage);
    REQUIRE(view.target("reading_toggle") != nullptr);
    REQUIRE(view.target("reading_repeat") != nullptr);
    const std::vector<Utterance> words = read_out(view);
    CHECK(words.front() == Utterance{"de", "Eine lange Seite"});
    CHECK(words.back() == Utterance{"de", view.targets.back().speech});
    CHECK_FALSE(says(words, view.target("reading_repeat")->speech));
    CHECK(says(words, view.target("next_page")->speech));
}

TEST_CASE("the buttons of the voice stand at one place, whatever it does, and say what they would do",
          "[read_out]") {
    Room room;
    Stage stage = room.stage();
    stage.visitor.read_aloud = true;
    const content::Words& words = room.exhibition.words_in("de");
    stage.moment.reading = content::ReadingPhase::speaking;
    const Rect place = compose(room.scene, stage).target("reading_toggle")->rect;
    CHECK(place.width >= 20 * 3.64);
    CHECK(place.height >= 20 * 3.64);
    CHECK(compose(room.scene, stage).target("reading_toggle")->text == words.film_pause);
    stage.moment.reading = content::ReadingPhase::paused;
    CHECK(compose(room.scene, stage).target("reading_toggle")->text == words.reading_resume);
    CHECK(compose(room.scene, stage).target("reading_toggle")->rect == place);
    stage.moment.reading = content::ReadingPhase::finished;
    CHECK(compose(room.scene, stage).target("reading_toggle")->text == words.read_aloud);
    stage.moment.reading = content::ReadingPhase::missing;
    const View silent = compose(room.scene, stage);
    CHECK(silent.target("reading_toggle") == nullptr);
    CHECK(std::any_of(silent.items.begin(), silent.items.end(), [&](const DrawItem& item) {
        const auto* run = std::get_if<Words>(&item);
        return run != nullptr && words.reading_missing.starts_with(run->run.text);
    }));
    stage.visitor.read_aloud = false;
    CHECK(compose(room.scene, stage).target("reading_toggle") == nullptr);
}

TEST_CASE("the question whether somebody is there is read alone", "[read_out]") {
    Room room;
    Stage stage = room.stage();
    stage.moment.still_there = true;
    stage.moment.countdown_seconds = 17;
    const std::vector<Utterance> words = read_out(compose(room.scene, stage));
    CHECK(says(words, room.exhibition.words_in("de").still_there_title));
    CHECK_FALSE(says(words, "Eine lange Seite"));
    CHECK(says(words, "Noch 17 Sekunden"));
}

TEST_CASE("words are read in the language in which they stand there", "[read_out]") {
    Room room;
    Stage stage = room.stage();
    stage.visitor.language = "en";
    const std::vector<Utterance> words =
        read_out(compose(room.scene, stage)); // in German, and a note says so
    CHECK(words.back().language == "en");
    for (const Utterance& utterance : words)
        if (utterance.text == "Eine lange Seite" || utterance.text.starts_with("10"))
            CHECK(utterance.language == "de");
    stage.visitor.language = "de";
    stage.moment.layer = Layer::access;
    const View sheet = compose(room.scene, stage);
    CHECK(sheet.target("language_en")->speech_language == "en");
    CHECK(sheet.target("language_de")->speech_language == "de");
}

TEST_CASE("reading aloud is offered where there is a voice, and can always be switched off", "[read_out]") {
    Room room;
    Stage stage = room.stage();
    stage.moment.layer = Layer::access;
    stage.visitor.access_section = content::AccessSection::reading;
    CHECK(compose(room.scene, stage).target("read_aloud_on") == nullptr);
    stage.moment.voice = true;
    CHECK(compose(room.scene, stage).target("read_aloud_on") != nullptr);
    CHECK(compose(room.scene, stage).target("access_louder") == nullptr);
    stage.moment.voice = false;
    stage.visitor.read_aloud = true;
    stage.visitor.volume = 2;
    CHECK(compose(room.scene, stage).target("read_aloud_off") != nullptr);
    CHECK(compose(room.scene, stage).target("access_louder") != nullptr);
}
