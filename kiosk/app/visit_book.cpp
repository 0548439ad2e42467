// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/visit_book.hpp"

#include "kiosk/app/statistics_store.hpp"

#include <spdlog/spdlog.h>

namespace kiosk::app {

void VisitBook::look(const upkeep::VisitGlance& glance) {
    if (!options_.file)
        return;
    std::vector<upkeep::Count> counts = counter_.look(glance);
    if (counts.empty() || !settings::is_plausible(options_.clock()))
        return;
    // The visit before ended at least an idle time ago: its thread is done, or the disk hangs and this one
    // waits.
    writer_ = std::jthread(
        [file = *options_.file, day = options_.day(), venue = options_.venue, counts = std::move(counts)] {
            if (const auto added = add_counts(file, day, venue, counts); !added)
                spdlog::warn("a visit was not counted: {}", added.error().message);
        });
}

std::filesystem::path counts_file(const std::filesystem::path& state) {
    return state / "counts.sqlite";
}

} // namespace kiosk::app
