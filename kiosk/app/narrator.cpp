// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/narrator.hpp"

#include "kiosk/platform/program.hpp"

#include <algorithm>
#include <deque>
#include <system_error>
#include <thread>
#include <utility>

namespace kiosk::app {

namespace {

constexpr const char* program = "espeak-ng";

// No sentence is longer; what is, nobody would listen to.
constexpr std::size_t most_spoken_bytes = 16'000;

int run(std::vector<std::string> arguments, const std::string& input) {
    arguments.insert(arguments.begin(), program);
    auto started = platform::Program::start(arguments, input);
    return started ? started->wait() : -1;
}

// A file that is being made.
struct Work {
    platform::Program program;
    std::filesystem::path part;
    std::filesystem::path file;
};

bool finish(Work work) {
    std::error_code error;
    const bool good = work.program.wait() == 0;
    if (good)
        std::filesystem::rename(work.part, work.file, error);
    if (!good || error)
        std::filesystem::remove(work.part, error);
    return good && std::filesystem::exists(work.file, error);
}

} // namespace

bool Narrator::is_installed() {
    return run({"--version"}, "") == 0;
}

bool Narrator::has_voice() const {
    return run({"-q", "-v", voice_.name, "--stdin"}, "a") == 0;
}

std::size_t Narrator::make(const std::vector<Order>& orders,
                           const std::function<void(std::size_t done)>& progress) const {
    const std::size_t at_once = std::max(1U, std::thread::hardware_concurrency());
    std::deque<Work> working;
    std::size_t made = 0;
    std::size_t done = 0;
    const auto finish_first = [&] {
        if (finish(std::move(working.front())))
            ++made;
        working.pop_front();
        progress(++done);
    };
    for (const Order& order : orders) {
        std::error_code error;
        std::filesystem::create_directories(order.file.parent_path(), error);
        const std::filesystem::path part = std::filesystem::absolute(order.file).concat(".part");
        auto started = platform::Program::start({program,
                                                 "-v",
                                                 voice_.name,
                                                 "-s",
                                                 std::to_string(voice_.words_per_minute),
                                                 "-b",
                                                 "1", // the words are UTF-8
                                                 "--stdin",
                                                 "-w",
                                                 part.string()},
                                                order.spoken.substr(0, most_spoken_bytes));
        if (started)
            working.push_back({std::move(*started), part, order.file});
        else
            progress(++done);
        if (working.size() >= at_once)
            finish_first();
    }
    while (!working.empty())
        finish_first();
    return made;
}

} // namespace kiosk::app
