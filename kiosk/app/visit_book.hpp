// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/opening_hours.hpp"
#include "kiosk/upkeep/visit_counter.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace kiosk::app {

/// Writes down what the visits of a day add up to, if the technicians want it: each visit when it is over, on
/// a thread of its own. A day that the clock cannot know is not counted, and neither is what the disk
/// refuses.
class VisitBook {
public:
    struct Options {
        std::optional<std::filesystem::path> file; ///< nothing: nothing is counted
        std::string venue;
        std::function<settings::LocalTime()> clock;
        std::function<std::string()> day;
    };
    explicit VisitBook(Options options) : options_(std::move(options)) {}

    bool counts() const { return options_.file.has_value(); }
    void look(const upkeep::VisitGlance& glance);

private:
    Options options_;
    upkeep::VisitCounter counter_;
    std::jthread writer_;
};

/// The file of the installed kiosk's counts, in the state folder.
std::filesystem::path counts_file(const std::filesystem::path& state);

} // namespace kiosk::app
