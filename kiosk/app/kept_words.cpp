// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/kept_words.hpp"

#include "kiosk/app/german_time.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>

namespace kiosk::app {

using yaml::Message;

std::string when_kept(const KeptExhibitions::Kept& kept) {
    return in_german(std::chrono::system_clock::to_time_t(std::chrono::file_clock::to_sys(kept.since)));
}

Message what_is_otherwise(const std::vector<std::string>& differing) {
    constexpr std::size_t named = 4; // that fit into a line
    const std::vector<std::string> first(differing.begin(),
                                         differing.begin() +
                                             static_cast<std::ptrdiff_t>(std::min(named, differing.size())));
    const std::string names = fmt::format("{}", fmt::join(first, ", "));
    if (differing.empty())
        return Message("as it is now");
    if (differing.size() > named)
        return Message("otherwise: {0} and {1} more", {names, std::to_string(differing.size() - named)});
    return Message("otherwise: {0}", {names});
}

} // namespace kiosk::app
