// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/player_status.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::upkeep;
using kiosk::yaml::MessageLanguage;

namespace {

PlayerStatus running() {
    return {.version = "1.2",
            .pid = 77,
            .begun = SinceBoot(100),
            .starts = 3,
            .mode = Mode::safe,
            .presenter = "CPU",
            .width = 1920,
            .height = 1080,
            .px_per_mm = 3.64,
            .exhibition = "/scenes \"ä\"",
            .mark = "cbf2",
            .scenes = 20,
            .faults = 1,
            .frames_presented = 5000000000,
            .frames_late = 2};
}

} // namespace

TEST_CASE("a status is read as it was written", "[upkeep]") {
    CHECK(status_from_text(to_text(running())) == running());
}

TEST_CASE("text that is no status is none, whatever it is", "[upkeep]") {
    const std::string whole = to_text(running());
    for (std::size_t length = 0; length < whole.size() - 2; ++length)
        CHECK(!status_from_text(whole.substr(0, length)));
    CHECK(!status_from_text("[1]"));
    CHECK(!status_from_text(R"({"version":2})"));
    CHECK(status_from_text(R"({"version":1,"mode":99,"pid":"x","program":7})") == PlayerStatus{});
}

TEST_CASE("pictures of one film after the other add up", "[upkeep]") {
    FrameTally tally;
    tally.count(100, 2);
    tally.count(250, 3);
    tally.count(0, 0); // closed
    tally.count(0, 0);
    tally.count(40, 1);
    CHECK(tally.presented() == 290);
    CHECK(tally.late() == 4);
}

TEST_CASE("the report says what runs, since when, and what went wrong", "[upkeep]") {
    const std::string report = status_report(
        running(), SinceBoot(100 + 3700), {"01.02. 03:04:05  Der Ton fehlt."}, MessageLanguage::german);
    for (const char* words : {"abgesichert",
                              "1.2",
                              "1 Std. 1 Min.",
                              "2 seit dem Einschalten",
                              "1920 x 1080",
                              "5000000000",
                              "Der Ton fehlt."})
        CHECK(report.find(words) != std::string::npos);
    CHECK(status_report({}, SinceBoot(5), {}, MessageLanguage::german) == "Die Ausstellung läuft nicht.\n");
}

TEST_CASE("spans of time are told in the two units that matter", "[upkeep]") {
    const auto words = [](double seconds) { return words_for(SinceBoot(seconds), MessageLanguage::german); };
    CHECK(words(-5) == "0 Sek.");
    CHECK(words(59.9) == "59 Sek.");
    CHECK(words(60) == "1 Min.");
    CHECK(words(3599) == "59 Min.");
    CHECK(words(7325) == "2 Std. 2 Min.");
    CHECK(words(90.0 * 86400 + 3600 * 5) == "90 Tage 5 Std.");
}
