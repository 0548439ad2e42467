// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/stick_state.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using Stage = StickState::Stage;
using Reason = StickState::Reason;

constexpr std::array<std::pair<std::string_view, Stage>, 8> stages{{{"searching", Stage::searching},
                                                                    {"copying", Stage::copying},
                                                                    {"checking", Stage::checking},
                                                                    {"drawing", Stage::drawing},
                                                                    {"ready", Stage::ready},
                                                                    {"taking", Stage::taking},
                                                                    {"taken", Stage::taken},
                                                                    {"refused", Stage::refused}}};

constexpr std::array<std::pair<std::string_view, Reason>, 15> reasons{{{"-", Reason::none},
                                                                       {"no-stick", Reason::no_stick},
                                                                       {"many-sticks", Reason::many_sticks},
                                                                       {"format", Reason::format},
                                                                       {"unreadable", Reason::unreadable},
                                                                       {"nothing", Reason::nothing},
                                                                       {"too-many", Reason::too_many_files},
                                                                       {"too-large", Reason::too_large},
                                                                       {"too-deep", Reason::too_deep},
                                                                       {"odd", Reason::odd},
                                                                       {"disk-full", Reason::disk_full},
                                                                       {"faulty", Reason::faulty},
                                                                       {"unchecked", Reason::unchecked},
                                                                       {"not-taken", Reason::not_taken},
                                                                       {"broken-off", Reason::broken_off}}};

template <typename Value, std::size_t Count>
std::optional<Value> value_named(const std::array<std::pair<std::string_view, Value>, Count>& names,
                                 std::string_view name) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == name; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

// What stands before the next space, which is taken away with it.
std::string_view next_word(std::string_view& text) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return word;
}

std::optional<int> percent_of(std::string_view word) {
    int percent = 0;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), percent);
    if (parsed.ec != std::errc{} || parsed.ptr != word.data() + word.size() || percent < 0 || percent > 100)
        return std::nullopt;
    return percent;
}

} // namespace

std::optional<StickState> read_stick_state(std::string_view text) {
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    const auto stage = value_named(stages, next_word(text));
    const auto percent = percent_of(next_word(text));
    const auto reason = value_named(reasons, next_word(text));
    if (!stage || !percent || !reason || (text != "report" && text != "-"))
        return std::nullopt;
    if ((*stage == Stage::refused) != (*reason != Reason::none))
        return std::nullopt;
    return StickState{*stage, *percent, *reason, text == "report"};
}

} // namespace kiosk::app
