// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/command_line.hpp"
#include "kiosk/app/show_clock.hpp"
#include "tests/support/catch.hpp"

#include <vector>

using namespace kiosk::app;

namespace {

Invocation parse(std::vector<const char*> words) {
    words.insert(words.begin(), "kok-kiosk");
    return parse_command_line(static_cast<int>(words.size()), words.data());
}

int status(const std::vector<const char*>& words) {
    const Invocation invocation = parse(words);
    const auto* leave = std::get_if<Leave>(&invocation);
    return leave == nullptr ? -1 : leave->status;
}

} // namespace

TEST_CASE("without a command the exhibition runs", "[command_line]") {
    CHECK(std::holds_alternative<RunOptions>(parse({})));
    const auto run = std::get<RunOptions>(parse({"--start", "film", "--for", "3", "--speed", "10"}));
    CHECK(run.start_scene == "film");
    CHECK(run.seconds == 3.0);
    CHECK(run.speed == 10.0);
    CHECK(std::get<RunOptions>(parse({"run", "--windowed", "800x600"})).windowed == kiosk::Size{800, 600});
}

TEST_CASE("a folder that is not there is no reason for a dark screen", "[command_line]") {
    CHECK(std::holds_alternative<RunOptions>(parse({"--scenes", "/does/not/exist"})));
    CHECK(std::holds_alternative<RunOptions>(parse({"--config", "/does/not/exist.yaml"})));
}

TEST_CASE("wrong use ends with status 2 and says why", "[command_line]") {
    CHECK(status({"--nonsense"}) == 2);
    CHECK(status({"--windowed", "800"}) == 2);
    CHECK(status({"--presenter", "cuda"}) == 2);
    CHECK(status({"render", "--out", "x.png", "--size", "1920x1080"}) == 2);
    CHECK(status({"render", "--scene", "a", "--out", "x.png", "--size", "1920x1080", "--text-step", "3"}) ==
          2);
    CHECK(status({"check", "--format", "xml"}) == 2);
    CHECK_FALSE(std::get<Leave>(parse({"--nonsense"})).words.empty());
}

TEST_CASE("check takes the configuration whose fonts it asks", "[command_line]") {
    CHECK(std::get<CheckOptions>(parse({"check", "--config", "/etc/hostname"})).config == "/etc/hostname");
    CHECK_FALSE(std::get<CheckOptions>(parse({"check"})).config);
    CHECK(status({"check", "--config", "/does/not/exist.yaml"}) == 2);
}

TEST_CASE("help and version are good use", "[command_line]") {
    CHECK(status({"--help"}) == 0);
    CHECK(status({"--version"}) == 0);
}

TEST_CASE("render takes a panel that hangs turned", "[command_line]") {
    const auto render = std::get<RenderOptions>(parse({"render",
                                                       "scenes",
                                                       "--scene",
                                                       "start",
                                                       "--out",
                                                       "x.png",
                                                       "--size",
                                                       "1920x1080",
                                                       "--rotation",
                                                       "90",
                                                       "--text-step",
                                                       "1.75"}));
    CHECK(render.rotation == kiosk::Rotation::quarter);
    CHECK(render.look.text_step == 2);
    CHECK(render.scene == "start");
}

TEST_CASE("the show's clock runs faster and finds its way back", "[clock]") {
    using namespace std::chrono_literals;
    const media::TimePoint start{100s};
    const ShowClock clock(start, 10);
    CHECK(clock.at(start + 1s) == start + 10s);
    CHECK(clock.at(clock.real(start + 25s)) >= start + 25s);
    CHECK(clock.real(start + 25s) < start + 2501ms);
    CHECK(clock.real(media::never) == media::never);
}
