// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/touch_script.hpp"

#include <fmt/core.h>

#include <charconv>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>

namespace kiosk::platform {
namespace {

using Words = std::vector<std::string_view>;

Words words_of(std::string_view line) {
    constexpr std::string_view blanks = " \t\r";
    Words words;
    line = line.substr(0, line.find('#'));
    for (auto start = line.find_first_not_of(blanks); start != std::string_view::npos;) {
        const auto end = std::min(line.find_first_of(blanks, start), line.size());
        words.push_back(line.substr(start, end - start));
        start = line.find_first_not_of(blanks, end);
    }
    return words;
}

template <typename Number>
std::optional<Number> number(std::string_view word) {
    Number value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

std::optional<TouchStep::Kind> kind_of(std::string_view word) {
    if (word == "down")
        return TouchStep::Kind::down;
    if (word == "move")
        return TouchStep::Kind::move;
    if (word == "up")
        return TouchStep::Kind::up;
    return std::nullopt;
}

// A step, or in `fault` what is wrong with the words.
std::optional<TouchStep> step_of(const Words& words, std::string& fault) {
    const auto refuse = [&](std::string message) {
        fault = std::move(message);
        return std::nullopt;
    };
    if (words.size() != 5)
        return refuse("expected MILLISECONDS down|move|up FINGER X Y");
    const auto milliseconds = number<std::int64_t>(words[0]);
    if (!milliseconds || *milliseconds < 0 || *milliseconds > 86'400'000)
        return refuse(fmt::format("'{}' is no time in milliseconds of a day", words[0]));
    const auto kind = kind_of(words[1]);
    if (!kind)
        return refuse(fmt::format("'{}' is none of down, move, up", words[1]));
    const auto finger = number<int>(words[2]);
    if (!finger || *finger < 0)
        return refuse(fmt::format("'{}' is no finger's number", words[2]));
    const auto x = number<double>(words[3]);
    const auto y = number<double>(words[4]);
    if (!x || !y || !(*x >= 0 && *x <= 1 && *y >= 0 && *y <= 1))
        return refuse(
            fmt::format("'{} {}' is no place: both must be fractions from 0 to 1", words[3], words[4]));
    return TouchStep{std::chrono::milliseconds(*milliseconds), *kind, *finger, *x, *y};
}

// What a step contradicts in those before it; empty if nothing.
std::string contradiction(const TouchStep& step, const TouchScript& before, std::set<int>& down) {
    if (!before.empty() && step.at < before.back().at)
        return "the time goes back";
    const bool is_down = down.contains(step.finger);
    if (step.kind == TouchStep::Kind::down && is_down)
        return fmt::format("finger {} is down already", step.finger);
    if (step.kind != TouchStep::Kind::down && !is_down)
        return fmt::format("finger {} is not down", step.finger);
    if (step.kind == TouchStep::Kind::down)
        down.insert(step.finger);
    if (step.kind == TouchStep::Kind::up)
        down.erase(step.finger);
    return {};
}

} // namespace

ParsedTouchScript parse_touch_script(std::string_view text) {
    ParsedTouchScript parsed;
    std::set<int> down;
    for (int line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const Words words = words_of(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (words.empty())
            continue;
        std::string fault;
        const auto step = step_of(words, fault);
        if (step)
            fault = contradiction(*step, parsed.steps, down);
        if (fault.empty())
            parsed.steps.push_back(*step);
        else
            parsed.faults.push_back({line, std::move(fault)});
    }
    return parsed;
}

media::Result<TouchScript> load_touch_script(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return media::fail(media::ErrorCode::not_found, fmt::format("{} cannot be read", path));
    std::ostringstream text;
    text << file.rdbuf();
    ParsedTouchScript parsed = parse_touch_script(text.str());
    if (!parsed.faults.empty())
        return media::fail(
            media::ErrorCode::corrupt,
            fmt::format("{}:{}: error: {}", path, parsed.faults.front().line, parsed.faults.front().message));
    return std::move(parsed.steps);
}

} // namespace kiosk::platform
