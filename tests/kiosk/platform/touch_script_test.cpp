// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/touch_script.hpp"
#include "tests/support/catch.hpp"

#include <cstdlib>
#include <fstream>

using namespace kiosk::platform;
using namespace std::chrono_literals;

TEST_CASE("a touch script is read line by line", "[platform][touches]") {
    const auto parsed = parse_touch_script("# a tap\n100 down 1 0.5 0.25\n\n 150\tmove 1 0.5 0.3 # slides\r\n"
                                           "200 up 1 0.5 0.3");
    CHECK(parsed.faults.empty());
    REQUIRE(parsed.steps.size() == 3);
    CHECK(parsed.steps[0] == TouchStep{100ms, TouchStep::Kind::down, 1, 0.5, 0.25});
    CHECK(parsed.steps[1] == TouchStep{150ms, TouchStep::Kind::move, 1, 0.5, 0.3});
    CHECK(parsed.steps[2].kind == TouchStep::Kind::up);
}

TEST_CASE("each faulty line of a touch script is named", "[platform][touches]") {
    const auto parsed = parse_touch_script("soon down 1 0 0\n"
                                           "1 press 1 0 0\n"
                                           "1 down one 0 0\n"
                                           "1 down 1 2 0\n"
                                           "1 down 1 nan 0\n"
                                           "1 down 1 0\n"
                                           "5 down 1 0 0\n"
                                           "6 down 1 0 0\n"
                                           "4 up 1 0 0\n"
                                           "7 up 2 0 0\n"
                                           "-1 up 1 0 0\n"
                                           "8 up 1 1 1\n");
    std::vector<int> lines;
    for (const auto& fault : parsed.faults)
        lines.push_back(fault.line);
    CHECK(lines == std::vector<int>{1, 2, 3, 4, 5, 6, 8, 9, 10, 11});
    CHECK(parsed.steps.size() == 2);
}

TEST_CASE("a touch script that cannot be read or is faulty is an error with its place",
          "[platform][touches]") {
    CHECK(load_touch_script("/nowhere/touches").error().code == media::ErrorCode::not_found);
    std::string name = "/tmp/kok-touches-XXXXXX";
    REQUIRE(mkstemp(name.data()) >= 0);
    std::ofstream(name) << "1 down 1 0 0\n2 lift 1 0 0\n";
    const auto loaded = load_touch_script(name);
    std::remove(name.c_str());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().message == name + ":2: error: 'lift' is none of down, move, up");
}
