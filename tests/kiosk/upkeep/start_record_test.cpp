// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/start_record.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using namespace kiosk::upkeep;
using namespace std::chrono_literals;

namespace {

/// A machine on which players start and end, one after the other.
struct Box {
    StartRecord record;
    SinceBoot now{100};

    StartPlan start() {
        const StartPlan plan = begin_start(record_from_text(to_text(record)), now);
        record = plan.record;
        now += plan.wait;
        return plan;
    }
    void show_picture() { record = picture_shown(record); }
    void prove() {
        now += proving_time;
        record = proved(record);
    }
    // Starts, shows a picture and dies soon after.
    StartPlan die_early() {
        const StartPlan plan = start();
        show_picture();
        now += 5s;
        return plan;
    }
};

} // namespace

TEST_CASE("the first start shows everything, at once", "[upkeep]") {
    Box box;
    const StartPlan plan = box.start();
    CHECK(plan.mode == Mode::full);
    CHECK(plan.wait == 0s);
}

TEST_CASE("each three early deaths lead one mode further down, and never to an end", "[upkeep]") {
    Box box;
    std::vector<Mode> modes;
    for (int death = 0; death < 100; ++death)
        modes.push_back(box.die_early().mode);
    const auto expected = [](std::size_t death) {
        return death < 3 ? Mode::full : death < 6 ? Mode::safe : death < 9 ? Mode::last_good : Mode::built_in;
    };
    for (std::size_t death = 0; death < modes.size(); ++death)
        CHECK(modes[death] == expected(death));
}

TEST_CASE("a player that shows pictures is started again without waiting, however often it dies",
          "[upkeep]") {
    Box box;
    for (int death = 0; death < 20; ++death)
        CHECK(box.die_early().wait == 0s);
}

TEST_CASE("starts without a picture wait 1, 2, 4 … 30 s", "[upkeep]") {
    Box box;
    std::vector<std::chrono::seconds> waits;
    for (int start = 0; start < 9; ++start)
        waits.push_back(box.start().wait);
    CHECK(waits == std::vector<std::chrono::seconds>{0s, 1s, 2s, 4s, 8s, 16s, 30s, 30s, 30s});
    box.show_picture();
    CHECK(box.start().wait == 0s);
}

TEST_CASE("starts that hang until systemd ends them count as well", "[upkeep]") {
    Box box;
    Mode mode = Mode::full;
    for (int start = 0; start < 4; ++start) {
        mode = box.start().mode;
        box.now += 75s;
    }
    CHECK(mode == Mode::safe);
}

TEST_CASE("a picture that stood for twenty seconds begins anew", "[upkeep]") {
    Box box;
    for (int death = 0; death < 4; ++death)
        box.die_early();
    CHECK(box.start().mode == Mode::safe);
    box.show_picture();
    box.prove();
    box.now += 1h; // then it dies
    CHECK(box.start().mode == Mode::full);
    CHECK(box.record.starts == 6);
}

TEST_CASE("ends that were asked for are no deaths", "[upkeep]") {
    Box box;
    for (int start = 0; start < 10; ++start) {
        CHECK(box.start().mode == Mode::full);
        box.show_picture();
        box.record = ended(box.record);
    }
}

TEST_CASE("a missing display makes starts wait, but takes no film away", "[upkeep]") {
    Box box;
    for (int start = 0; start < 10; ++start) {
        CHECK(box.start().mode == Mode::full);
        box.record = found_no_display(box.record);
    }
    CHECK(box.start().wait == 30s);
}

TEST_CASE("a record of another boot or of long ago counts for nothing", "[upkeep]") {
    Box box;
    for (int death = 0; death < 9; ++death)
        box.die_early();
    Box rebooted = box;
    rebooted.now = SinceBoot(10);
    CHECK(rebooted.start().mode == Mode::full);
    Box later = box;
    later.now += 11min;
    CHECK(later.start().mode == Mode::full);
    CHECK(box.start().mode == Mode::built_in);
}

TEST_CASE("text that is no record is an empty one", "[upkeep]") {
    const std::string whole = to_text(
        {.starts = 7, .early_deaths = 3, .phase = StartRecord::Phase::shown, .begun = SinceBoot(12.5)});
    CHECK(record_from_text(whole).starts == 7);
    for (std::size_t length = 0; length < whole.size() - 2; ++length)
        CHECK(record_from_text(whole.substr(0, length)) == StartRecord{});
    CHECK(record_from_text("[]") == StartRecord{});
    CHECK(record_from_text(R"({"version":2,"starts":3})") == StartRecord{});
    CHECK(record_from_text(R"({"version":1,"starts":-3,"early_deaths":"x","phase":9,"begun":[]})") ==
          StartRecord{});
    CHECK(record_from_text(R"({"version":1,"starts":99999999999})").starts == 2147483647);
}
