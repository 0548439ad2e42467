// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/check_page.hpp"
#include "kiosk/app/stick_state.hpp"
#include "kiosk/app/stick_watch.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <string>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;
using Stage = StickState::Stage;
using Reason = StickState::Reason;

namespace {

bool offers(const ui::StaffSheet& sheet, std::string_view id) {
    return std::any_of(sheet.choices.begin(), sheet.choices.end(), [&](const ui::StaffChoice& choice) {
        return choice.id == id;
    });
}

/// The folders of the exhibition and of the service, and the player that follows it.
struct Followed {
    test::TemporaryFolder folder;
    std::mutex mutex;
    std::condition_variable compared;
    bool woken = false;
    std::filesystem::file_time_type time = std::filesystem::file_time_type::clock::now();
    StickWatch watch{folder.path() / "exhibition", [this] {
                         const std::lock_guard lock(mutex);
                         woken = true;
                         compared.notify_one();
                     }};

    // However fast it comes: each time a moment later.
    void say(const std::string& words) {
        time += 1s;
        std::filesystem::last_write_time(folder.write("from-stick/progress", words), time);
        watch.look();
    }
    void await_comparison() {
        std::unique_lock lock(mutex);
        REQUIRE(compared.wait_for(lock, 30s, [this] { return woken; }));
        woken = false;
        lock.unlock();
        watch.look();
    }
};

} // namespace

TEST_CASE("what the service says of a stick is understood", "[app][stick]") {
    CHECK(read_stick_state("copying 42 - -\n") == StickState{.stage = Stage::copying, .percent = 42});
    CHECK(read_stick_state("ready 100 - report") ==
          StickState{.stage = Stage::ready, .percent = 100, .reported = true});
    CHECK(read_stick_state("refused 0 faulty report\n") ==
          StickState{.stage = Stage::refused, .reason = Reason::faulty, .reported = true});
}

TEST_CASE("anything else that lies in its place is nothing", "[app][stick]") {
    for (const char* text : {"",
                             "\n",
                             "ready",
                             "ready 100 -",
                             "ready 101 - -",
                             "ready -1 - -",
                             "ready 1x - -",
                             "gone 0 - -",
                             "ready 0 - - -",
                             "ready  0 - -",
                             "refused 0 - -",
                             "ready 0 faulty -",
                             "refused 0 <b> -",
                             "refused 0 faulty <script>"})
        CHECK_FALSE(read_stick_state(text));
}

TEST_CASE("every word that the script may say is one that the page knows", "[app][stick]") {
    const std::string script = test::read_text(std::filesystem::path(KOK_SOURCE_DIR) / "systemd/read-stick");
    int known = 0;
    for (const char* reason : {"no-stick",
                               "many-sticks",
                               "format",
                               "unreadable",
                               "nothing",
                               "too-many",
                               "too-large",
                               "too-deep",
                               "odd",
                               "disk-full",
                               "faulty",
                               "unchecked",
                               "not-taken",
                               "broken-off"}) {
        CHECK(script.find(reason) != std::string::npos);
        const auto state = read_stick_state("refused 0 " + std::string(reason) + " -");
        REQUIRE(state);
        const ui::StaffSheet sheet = stick_sheet({.state = state});
        REQUIRE_FALSE(sheet.lines.empty());
        CHECK(sheet.lines.front().lamp == ui::StaffLine::Lamp::mend);
        ++known;
    }
    CHECK(known == 14);
    for (std::size_t at = script.find("refuse "); at != std::string::npos;
         at = script.find("refuse ", at + 1)) {
        const std::string word = script.substr(at + 7, script.find_first_of(" \n;", at + 7) - at - 7);
        if (word.front() != '"')
            CHECK(read_stick_state("refused 0 " + word + " -"));
    }
}

TEST_CASE("only what can be done with a stick is offered", "[app][stick]") {
    CHECK(offers(stick_sheet({}), "staff_read_stick"));
    CHECK_FALSE(offers(stick_sheet({}), "staff_take_over"));
    for (const Stage stage :
         {Stage::searching, Stage::copying, Stage::checking, Stage::drawing, Stage::taking}) {
        const ui::StaffSheet sheet = stick_sheet({.state = StickState{.stage = stage}});
        CHECK(sheet.choices.size() == 2); // back and close
        CHECK_FALSE(sheet.text.empty());
    }
    CHECK(stick_sheet({.asked = true}).choices.size() == 2);
    const ui::StaffSheet ready =
        stick_sheet({.state = StickState{.stage = Stage::ready}, .pictures = {"/a.png"}});
    for (const char* id : {"staff_take_over", "staff_look", "staff_discard"})
        CHECK(offers(ready, id));
    CHECK_FALSE(offers(ready, "staff_read_stick"));
    CHECK(offers(stick_sheet({.state = StickState{.stage = Stage::taken}}), "staff_read_stick"));
}

TEST_CASE("what was read from a stick is leafed through", "[app][stick]") {
    const StickPage page{.state = StickState{.stage = Stage::ready}, .pictures = {"/a.png", "/b.png"}};
    const ui::StaffSheet first = staged_sheet(page, 0);
    CHECK(first.picture == "/a.png");
    CHECK(first.title == "Vom Stick: Seite 1 von 2");
    CHECK(offers(first, "staff_next"));
    CHECK_FALSE(offers(first, "staff_previous"));
    const ui::StaffSheet last = staged_sheet(page, 7);
    CHECK(last.picture == "/b.png");
    CHECK_FALSE(offers(last, "staff_next"));
    CHECK(offers(last, "staff_previous"));
    CHECK(staged_sheet({}, 0) == stick_sheet({})); // it is gone meanwhile
}

TEST_CASE("a copy that is ready is compared with what is shown, films too", "[app][stick]") {
    Followed stick;
    for (const char* place : {"exhibition/", "from-stick/exhibition/"}) {
        stick.folder.write(std::string(place) + "exhibition.yaml", "same");
        stick.folder.write(std::string(place) + "film/same.mp4", "same");
    }
    stick.folder.write("exhibition/film/old.mp4", "old");
    stick.folder.write("from-stick/exhibition/start.yaml", "new");
    stick.folder.write("from-stick/report/pages-1/start.de.png", "");
    stick.folder.write("from-stick/report/pages-1/kreis.de.png", "");
    stick.say("ready 100 - report");
    stick.await_comparison();
    CHECK(stick.watch.page().otherwise == "anders: start.yaml, film/old.mp4");
    REQUIRE(stick.watch.page().pictures.size() == 2);
    CHECK(stick.watch.page().pictures[0].ends_with("kreis.de.png"));
    stick.say("taken 0 - -");
    CHECK_FALSE(stick.watch.page().otherwise);
    CHECK(stick.watch.page().pictures.empty());
}

TEST_CASE("what the service said before it was asked again counts no more", "[app][stick]") {
    Followed stick;
    stick.watch.look();
    CHECK(stick.watch.page() == StickPage{});
    stick.say("refused 0 no-stick -");
    stick.watch.ask();
    stick.watch.look();
    CHECK(stick.watch.page() == StickPage{.asked = true});
    stick.say("refused 0 no-stick -"); // the same answer is one, too
    CHECK_FALSE(stick.watch.page().asked);
    CHECK(stick.watch.page().state->reason == Reason::no_stick);
    std::filesystem::remove(stick.folder.path() / "from-stick/progress");
    stick.watch.look();
    CHECK(stick.watch.page() == StickPage{});
}

TEST_CASE("the report of a check names mistakes first, with place, line and way out", "[app][stick]") {
    const auto finding = [](yaml::Severity severity, const char* words, const char* line) {
        return yaml::Diagnostic{.severity = severity,
                                .file = "/x/exhibition/start.yaml",
                                .place = {12, 3},
                                .message = yaml::Message(words),
                                .hint = yaml::Message("do <that>"),
                                .source_line = line};
    };
    const std::string page = check_page(
        {.title = "Mensch & <Handel>",
         .date = "2026-11-27",
         .folder = "/x/exhibition",
         .findings = {finding(yaml::Severity::warning, "worse", ""),
                      finding(yaml::Severity::error, "broken <script>alert(1)</script>", "a: <b>")},
         .films = {"film.mp4: -23 LUFS & mehr"}});
    CHECK(page.find("Mensch &amp; &lt;Handel&gt;") != std::string::npos);
    CHECK(page.find("So kann die Ausstellung nicht übernommen werden: 1 Fehler.") != std::string::npos);
    CHECK(page.find("start.yaml, Zeile 12</p>") != std::string::npos);
    CHECK(page.find("<pre>a: &lt;b&gt;</pre>") != std::string::npos);
    CHECK(page.find("→ do &lt;that&gt;") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("/x/exhibition") == std::string::npos);
    CHECK(page.find("broken") < page.find("worse"));
    CHECK(page.find("-23 LUFS &amp; mehr") != std::string::npos);
    for (const char* outside : {"http:", "https:", "src=", "url("})
        CHECK(page.find(outside) == std::string::npos);
}

TEST_CASE("a report without mistakes says so", "[app][stick]") {
    const std::string page = check_page({.title = "x", .scenes = 1, .languages = 2});
    CHECK(page.find("Keine Fehler: 1 Szene in 2 Sprachen.") != std::string::npos);
    CHECK(page.find("<article>") == std::string::npos);
}
