// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/compose.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "tests/kiosk/ui/even_room.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <string>
#include <variant>
#include <vector>

// What a low screen does with large words: 1280 x 800 px on 13 inches, words twice as large as usual.

using namespace kiosk;
using namespace kiosk::ui;
using namespace std::chrono_literals;

namespace {

constexpr Size small{1280, 800};
constexpr Size usual{1920, 1080};

content::LocalizedText in_both(const std::string& german, const std::string& english) {
    content::LocalizedText text = test::in_german(german);
    text.by_language["en"] = english;
    return text;
}

template <typename Kind>
content::Scene scene_of(Kind kind, content::LocalizedText title) {
    content::Scene scene;
    scene.id = "szene";
    scene.title = std::move(title);
    scene.picture = content::Picture{.file = "bild.png", .alt = in_both("Ein Bild.", "A picture.")};
    scene.kind = std::move(kind);
    return scene;
}

content::InfoScene words(int sentences) {
    content::InfoScene kind;
    for (int number = 0; number < sentences; ++number)
        kind.body.by_language["de"] += "Auf diesen Satz folgt noch ein weiterer. ";
    return kind;
}

struct LowRoom : test::EvenRoom {
    Size size = small;
    int step = 3;
    std::string language = "de";
    std::optional<content::Language> second = std::nullopt;
    std::optional<HeardVoice> heard = std::nullopt;
    Layer layer = Layer::none;

    Stage stage(int page) {
        const bool low = size == small;
        Stage result{exhibition, theme, typesetter, {size, low ? 4.571 : 3.64, low ? 35 : 28}, {}, {}, ""};
        result.visitor.language = language;
        result.visitor.text_step = step;
        result.visitor.second_language = second;
        result.visitor.volume = 2;
        result.moment.page = page;
        result.moment.heard = heard;
        result.moment.layer = layer;
        return result;
    }
    std::vector<View> pages_of(const content::Scene& scene) {
        std::vector<View> views{compose(scene, stage(0))};
        for (int page = 1; page < views.front().pages; ++page)
            views.push_back(compose(scene, stage(page)));
        return views;
    }
};

bool shows(const View& view, const std::string& begin) {
    return std::any_of(view.items.begin(), view.items.end(), [&](const DrawItem& item) {
        const auto* run = std::get_if<Words>(&item);
        return run != nullptr && run->run.text.starts_with(begin);
    });
}

bool shows_picture(const View& view) {
    return std::any_of(view.items.begin(), view.items.end(), [](const DrawItem& item) {
        return std::holds_alternative<PictureFill>(item);
    });
}

bool reads(const View& view, const std::string& sentence) {
    return std::any_of(view.speech.begin(), view.speech.end(), [&](const content::Utterance& one) {
        return one.text == sentence;
    });
}

// The title opens the scene: it stands on the first page and on no other, and none of them is clipped.
void check_opens(const std::vector<View>& views, const std::string& title) {
    REQUIRE(views.size() > 1);
    for (std::size_t page = 0; page < views.size(); ++page) {
        CAPTURE(page);
        CHECK(shows(views[page], title) == (page == 0));
        CHECK(reads(views[page], title) == (page == 0));
        CHECK(views[page].clipped.empty());
    }
    CHECK(views.front().target("next_page") != nullptr);
    CHECK(views.front().target("previous_page") == nullptr);
    CHECK(views.back().target("next_page") == nullptr);
}

content::InterviewScene told() {
    content::InterviewScene kind{.name = test::in_german("Ada Beispiel"),
                                 .role = test::in_german("Beraterin"),
                                 .audio = {{"de", "ada.mp3"}},
                                 .transcript = {{"de", "ada.vtt"}}};
    for (int part = 0; part < 4; ++part)
        kind.spoken["de"].push_back(
            {part * 5s, part * 5s + 4s, "Teil" + std::to_string(part) + " wird erzählt."});
    return kind;
}

content::DocumentScene leaflet() {
    content::DocumentScene kind;
    for (int number = 1; number <= 3; ++number)
        kind.pages.push_back({.picture = {.file = "seite" + std::to_string(number) + ".png",
                                          .alt = test::in_german("Seite"),
                                          .size = {764, 1080}},
                              .text = test::in_german("Ein Satz.")});
    return kind;
}

} // namespace

TEST_CASE("a title that leaves large words no room opens the scene, beside its picture", "[opening]") {
    LowRoom room;
    const std::string title = "Ein langer Titel dieser Szene, der sich auf mehr als zwei Zeilen verteilt";
    const content::Scene scene = scene_of(words(8), test::in_german(title));
    const std::vector<View> views = room.pages_of(scene);
    REQUIRE(views.size() > 2);
    for (std::size_t page = 0; page < views.size(); ++page) {
        CAPTURE(page);
        CHECK(shows(views[page], "Ein langer") == (page == 0));
        CHECK(shows_picture(views[page]) == (page == 0));
        CHECK(reads(views[page], title) == (page == 0));
        CHECK(views[page].clipped.empty());
    }
}

TEST_CASE("a title that leaves room stands on every page, and on other screens each does", "[opening]") {
    const content::Scene short_title = scene_of(words(40), test::in_german("Titel"));
    const content::Scene long_title =
        scene_of(words(40), test::in_german("Titelwort und noch ein langer Titel dieser Szene auf Zeilen"));
    LowRoom room;
    room.step = 0;
    for (const View& view : room.pages_of(short_title))
        CHECK(shows(view, "Titel"));
    for (room.step = 0; room.step < 4; ++room.step)
        for (room.size = usual; const View& view : room.pages_of(long_title))
            CHECK(shows(view, "Titelwort"));
}

TEST_CASE("nobody leafs through the loop, so no title opens a scene there", "[opening]") {
    LowRoom room;
    room.layer = Layer::attract;
    const content::Scene scene = scene_of(words(1), test::in_german("Langer Titel einer Szene im Rundgang"));
    const View view = compose(scene, room.stage(0));
    CHECK(shows(view, "Langer"));
    CHECK(shows(view, "Auf diesen"));
}

TEST_CASE("an interview opens with its title and the picture of who speaks, and the voice is at hand",
          "[opening][interview]") {
    LowRoom room;
    const content::Scene scene = scene_of(told(), test::in_german("Eine Stimme"));
    const std::vector<View> views = room.pages_of(scene);
    check_opens(views, "Eine Stimme");
    CHECK(shows_picture(views.front()));
    CHECK_FALSE(shows(views.front(), "Ada"));
    CHECK(shows(views[1], "Ada"));
    for (const View& view : views)
        CHECK(view.target("voice_play") != nullptr);
    // The voice leads past the opening.
    room.heard = HeardVoice{.position = 16s, .length = 20s};
    CHECK(shows(compose(scene, room.stage(0)), "Teil3"));
    room.heard->phase = content::VoicePhase::ended;
    CHECK(shows(compose(scene, room.stage(0)), "Teil3"));
}

TEST_CASE("a document opens with its title only where that finds no room beside the page",
          "[opening][document]") {
    const std::string title = "Unser Leitbild";
    const content::Scene scene = scene_of(
        leaflet(), test::in_german(title + ", von allen Mitgliedern gemeinsam beschlossen und gedruckt"));
    LowRoom room;
    const std::vector<View> views = room.pages_of(scene);
    REQUIRE(views.size() == 4);
    CHECK(shows(views[0], "Unser"));
    CHECK(views[0].target("zoom") == nullptr);
    CHECK(views[0].target("next_page")->action == content::Action{content::TurnPage{1}});
    for (int page = 1; page < 4; ++page) {
        CAPTURE(page);
        const View& view = views[static_cast<std::size_t>(page)];
        CHECK_FALSE(shows(view, "Unser"));
        CHECK(view.clipped.empty());
        CHECK(view.target("zoom") != nullptr);
        CHECK(
            reads(view, "Seite " + std::to_string(page) + " von 3")); // the document's own pages are counted
        CHECK(view.target("previous_page")->action == content::Action{content::TurnPage{page - 1}});
    }
    CHECK(room.pages_of(scene_of(leaflet(), test::in_german("Heft"))).size() == 3);
    room.size = usual;
    CHECK(room.pages_of(scene).size() == 3);
}

TEST_CASE("two languages stand below one another where large words leave no two columns",
          "[opening][together]") {
    content::TimelineScene kind;
    for (const char* year : {"1987", "1999"})
        kind.entries.push_back(
            {.year = year,
             .text = in_both("Erstens geschieht in diesem Jahr etwas, das lange nachwirkt.",
                             "Firstly something happens in this year that lasts for long.")});
    const content::Scene scene = scene_of(kind, in_both("Wie es begann", "How it began"));
    LowRoom room;
    room.second = "en";
    const std::vector<View> views = room.pages_of(scene);
    REQUIRE(views.size() > 2);
    CHECK(shows(views[0], "Wie"));
    CHECK(shows(views[0], "How"));
    bool english_later = false;
    for (const View& view : views) {
        CHECK(view.clipped.empty());
        if (shows(view, "1987")) // a heading keeps words that it heads
            CHECK(shows(view, "Erstens"));
        english_later = english_later || shows(view, "Firstly");
        for (const DrawItem& item : view.items)
            if (const auto* run = std::get_if<Words>(&item);
                run != nullptr && run->run.text.starts_with("Firstly"))
                CHECK(run->rect.x < small.width / 4);
    }
    CHECK(english_later);
    room.step = 0; // side by side as on any screen that is wider than high
    for (const View& view : room.pages_of(scene))
        for (const DrawItem& item : view.items)
            if (const auto* run = std::get_if<Words>(&item);
                run != nullptr && run->run.text.starts_with("Firstly"))
                CHECK(run->rect.x >= small.width / 2);
}

TEST_CASE("the years of a timeline have their pages to themselves, after its title", "[opening][timeline]") {
    content::TimelineScene kind;
    for (const char* year : {"1987", "1999"})
        kind.entries.push_back(
            {.year = year,
             .text = test::in_german("Hier geschieht etwas, das noch lange nachwirkt und vieles ändert.")});
    const content::Scene scene = scene_of(kind, test::in_german("Wie alles begann"));
    LowRoom room;
    const std::vector<View> views = room.pages_of(scene);
    check_opens(views, "Wie alles begann");
    CHECK_FALSE(shows(views[0], "Hier"));
    CHECK(shows(views[1], "Hier"));
    for (const View& view : views)
        CHECK(view.target("entry_1") != nullptr);
    Stage stage = room.stage(0); // who chooses a year sees it at once
    stage.moment.open_item = 1;
    CHECK(shows(compose(scene, stage), "Hier"));
    CHECK_FALSE(shows(compose(scene, stage), "Wie"));
    room.size = usual;
    CHECK(shows(compose(scene, room.stage(0)), "Wie"));
    CHECK(shows(compose(scene, room.stage(0)), "Hier"));
}

TEST_CASE("a list without room for its ring opens with its title alone", "[opening][list]") {
    LowRoom room;
    room.language = "en"; // the scene is in German
    room.exhibition.words["en"].fallback_language = "For now this text, in all of its parts and on all of "
                                                    "its pages, has been written down in {language} alone.";
    content::ListScene kind;
    for (int number = 0; number < 4; ++number)
        kind.items.push_back({.title = test::in_german("Eintrag"), .text = test::in_german("Ein Satz.")});
    const std::vector<View> views = room.pages_of(scene_of(kind, test::in_german("Liste")));
    REQUIRE(views.size() == 2);
    CHECK(shows(views[0], "For now"));
    CHECK(shows(views[1], "Liste"));
    for (const View& view : views)
        CHECK(view.clipped.empty());
}

TEST_CASE("the sentence about a missing translation opens a transcript that it leaves no room", "[opening]") {
    content::FilmScene film{.file = "film.mp4"};
    for (int number = 0; number < 30; ++number)
        film.transcript.by_language["de"] += "Wort" + std::to_string(number) + " folgt auf Wort. ";
    const content::Scene scene = scene_of(std::move(film), test::in_german("Film"));
    LowRoom room;
    room.layer = Layer::transcript;
    room.language = "en";
    room.exhibition.words["en"].fallback_language = "For now this text, in all of its parts and on all of "
                                                    "its pages, has been written down in {language} alone.";
    const std::vector<View> views = room.pages_of(scene);
    REQUIRE(views.size() > 2);
    for (std::size_t page = 0; page < views.size(); ++page) {
        CHECK(shows(views[page], "For now") == (page == 0));
        CHECK(shows(views[page], "Wort0") == (page == 1));
    }
    room.language = "de";
    CHECK(shows(compose(scene, room.stage(0)), "Wort0"));
}

TEST_CASE("the menu of a low screen has as many rows as its words need", "[opening][menu]") {
    LowRoom room;
    content::MenuScene menu;
    const auto add = [&](int number, const std::string& title) {
        content::Scene scene = scene_of(words(1), test::in_german(title));
        scene.id = "ziel" + std::to_string(number);
        menu.items.push_back({.scene = scene.id});
        room.exhibition.scenes[scene.id] = scene;
    };
    const auto rows = [&](const std::string& title) {
        menu.items.clear();
        for (int number = 0; number < 6; ++number)
            add(number, title);
        const View view = compose(scene_of(menu, test::in_german("Was?")), room.stage(0));
        CHECK(view.clipped.empty());
        std::vector<int> tops;
        for (const Target& target : view.targets)
            if (target.id.starts_with("scene_"))
                tops.push_back(target.rect.y);
        REQUIRE(tops.size() == 6);
        std::sort(tops.begin(), tops.end());
        return std::unique(tops.begin(), tops.end()) - tops.begin();
    };
    CHECK(rows("Kurz") <= 2);
    CHECK(rows("Unterstuetzungsmoeglichkeiten") == 3);
}

TEST_CASE("partners give up their title and the air between their lines before the size of their words",
          "[opening][partners]") {
    LowRoom room;
    content::PartnersScene kind;
    kind.partners.push_back(
        {.sentence = test::in_german("Gefördert vom"),
         .name = test::in_german("Ministerium für alle Angelegenheiten, die im Namen stehen")});
    const std::vector<View> views = room.pages_of(scene_of(kind, test::in_german("Unsere Partner")));
    check_opens(views, "Unsere Partner");
    int seen = 0;
    for (const DrawItem& item : views[1].items)
        if (const auto* run = std::get_if<Words>(&item); run != nullptr && run->ground == white) {
            ++seen;
            CHECK(run->run.font.size_px >= 70);
        }
    CHECK(seen > 2);
}

TEST_CASE("an address that has no room beside its code stands below it", "[opening][contact]") {
    LowRoom room;
    content::ContactScene kind{.address = test::in_german("Eine Straße 1")};
    kind.codes.push_back({.text = test::in_german("Unsere Seite im Netz mit allem, was Sie noch wissen "
                                                  "wollen, und mit dem, was Sie anderen zeigen möchten"),
                          .url = "https://www.beispiel-adresse.de"});
    const content::Scene scene = scene_of(kind, test::in_german("Kontakt"));
    const auto left_of_address = [&] {
        for (const View& view : room.pages_of(scene)) {
            CHECK(view.clipped.empty());
            for (const DrawItem& item : view.items)
                if (const auto* run = std::get_if<Words>(&item);
                    run != nullptr && run->run.text.find("beispiel") != std::string::npos)
                    return run->rect.x;
        }
        return -1;
    };
    const int code = static_cast<int>(least_code_mm * 4.571);
    CHECK(left_of_address() >= 0);
    CHECK(left_of_address() < code);
    room.step = 0;
    CHECK(left_of_address() > code);
}

TEST_CASE("the note that a film stands in for another keeps off the controls", "[opening][film]") {
    LowRoom room;
    room.exhibition.words["de"].film_stand_in = "Platzhalter: Der Film, um den es hier eigentlich gehen "
                                                "soll, ist an diesem Ort noch nicht eingesetzt.";
    const content::Scene scene =
        scene_of(content::FilmScene{.file = "film.mp4", .stand_in = true}, test::in_german("Film"));
    Stage stage = room.stage(0);
    stage.moment.film = FilmMoment{.position = 31s, .duration = 100s, .has_picture = true};
    const View view = compose(scene, stage);
    CHECK(view.clipped.empty());
    int lowest = 0;
    int controls = small.height;
    for (const DrawItem& item : view.items)
        if (const auto* run = std::get_if<Words>(&item)) {
            if (room.exhibition.words["de"].film_stand_in.find(run->run.text) != std::string::npos)
                lowest = std::max(lowest, run->rect.bottom());
            else if (run->run.text.find("0:31") != std::string::npos)
                controls = run->rect.y;
        }
    CHECK(lowest > 0);
    CHECK(lowest <= controls);
}
