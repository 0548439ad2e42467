// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/program.hpp"
#include "kiosk/platform/stop_signals.hpp"
#include "tests/support/catch.hpp"

#include <csignal>

using namespace kiosk::platform;

namespace {

bool never() {
    return false;
}

} // namespace

TEST_CASE("a program is heard line by line, on both its outputs, and tells how it ended", "[program]") {
    auto program = Program::start_heard({"sh", "-c", "echo one; echo two >&2; printf three; exit 7"});
    REQUIRE(program);
    CHECK(program->next_line(never) == "one");
    CHECK(program->next_line(never) == "two");
    CHECK(program->next_line(never) == "three");
    CHECK_FALSE(program->next_line(never));
    CHECK_FALSE(program->next_line(never));
    CHECK(program->wait() == 7);
}

TEST_CASE("a program has nothing to read, and one that is not there says so", "[program]") {
    auto program = Program::start_heard({"cat"});
    REQUIRE(program);
    CHECK_FALSE(program->next_line(never));
    CHECK(program->wait() == 0);
    CHECK(Program::start_heard({"no-such-program-anywhere"}).error().code == media::ErrorCode::not_found);
}

TEST_CASE("who gives up on a silent program can end it", "[program]") {
    auto program = Program::start_heard({"sleep", "600"});
    REQUIRE(program);
    int asked = 0;
    CHECK_FALSE(program->next_line([&] { return ++asked == 2; }));
    CHECK(asked == 2);
    program->kill();
    CHECK(program->wait() == -1);
}

TEST_CASE("a stop is noted, and has its effect when all is cleared up", "[program]") {
    static volatile std::sig_atomic_t heard = 0;
    const auto before = std::signal(SIGTERM, [](int) { heard = 1; });
    {
        const StopSignals stop;
        CHECK_FALSE(StopSignals::came());
        std::raise(SIGTERM);
        CHECK(StopSignals::came());
        CHECK(heard == 0);
    }
    CHECK(heard == 1);
    std::signal(SIGTERM, before);
}
