// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/visit_counter.hpp"
#include "kiosk/yaml/message.hpp"

#include <map>
#include <string>
#include <vector>

namespace kiosk::upkeep {

/// Numbers below this are never shown: too few people stand behind them.
inline constexpr long long fewest_shown = 5;

/// How often something was counted on one day at one venue.
struct DayCount {
    std::string day; ///< 2030-12-31
    std::string venue;
    Count count;
    long long number = 0;

    bool operator==(const DayCount&) const = default;
};

/// The sum at one venue. If a day of it is hidden, the sum is rounded down to a multiple of `fewest_shown`,
/// so that the hidden day cannot be worked out from the others.
struct VenueSum {
    std::string venue;
    Count count;
    long long number = 0;
    bool hidden = false; ///< below `fewest_shown`
    bool rounded = false;

    bool operator==(const VenueSum&) const = default;
};

/// The sums per venue, by venue, then by what was counted, the most frequent first.
std::vector<VenueSum> sums_of(const std::vector<DayCount>& counts);

/// The sums as a table for a terminal.
std::string table_of(const std::vector<DayCount>& counts, yaml::MessageLanguage language);

/// Every day as a line of CSV (semicolons, as German spreadsheets expect); few are written as "<5".
std::string csv_of(const std::vector<DayCount>& counts);

/// A page to show around: the sums with bars, and the visits of each day. It needs nothing but a browser.
std::string page_of(const std::vector<DayCount>& counts, yaml::MessageLanguage language);

/// The word of the database and of the CSV file for what is counted, and back.
std::string word_for(Counted what);
bool read_word(const std::string& word, Counted& what);

} // namespace kiosk::upkeep
