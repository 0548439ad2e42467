// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/statistics_store.hpp"
#include "kiosk/app/visit_book.hpp"
#include "kiosk/platform/durable_file.hpp"

#include <cstdio>

namespace kiosk::app {

namespace {

int say_why_not(const media::Error& error) {
    std::fputs((error.message + "\n").c_str(), stderr);
    return exit_failed;
}

} // namespace

int stats(const StatsOptions& options) {
    const auto file = options.file.value_or(counts_file(state_folder().value_or(state_of_the_unit)));
    const auto counts = read_counts(file);
    if (!counts)
        return say_why_not(counts.error());
    std::fputs(upkeep::table_of(*counts, options.language).c_str(), stdout);
    if (options.html)
        if (const auto written = platform::write_durably(std::filesystem::absolute(*options.html),
                                                         upkeep::page_of(*counts, options.language));
            !written)
            return say_why_not(written.error());
    if (options.csv)
        if (const auto written =
                platform::write_durably(std::filesystem::absolute(*options.csv), upkeep::csv_of(*counts));
            !written)
            return say_why_not(written.error());
    return 0;
}

} // namespace kiosk::app
