// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/start_record.hpp"
#include "media/base/time.hpp"

#include <filesystem>
#include <optional>

namespace kiosk::app {

/// How long the machine has been on.
upkeep::SinceBoot since_boot();

/// Where the program may keep what matters until the next boot: what systemd (or the technician) names in
/// RUNTIME_DIRECTORY. Nothing if nobody does: then no start is judged.
std::optional<std::filesystem::path> runtime_folder();

/// Keeps the record of starts in a file of the runtime folder. A record that cannot be written costs nothing
/// but the judgement.
class StartLog {
public:
    /// Reads the record, notes this start and judges those before it.
    explicit StartLog(std::optional<std::filesystem::path> folder);

    upkeep::Mode mode() const { return plan_.mode; }
    std::chrono::seconds wait() const { return plan_.wait; }
    /// Starts since the machine was switched on, this one included.
    int starts() const { return plan_.record.starts; }

    void picture_shown(media::TimePoint now);
    /// When `prove` is to be called; never before a picture, and once only.
    media::TimePoint proof_at() const { return proof_at_; }
    void prove();
    void end();
    void find_no_display();

private:
    void keep();

    std::optional<std::filesystem::path> file_;
    upkeep::StartPlan plan_;
    media::TimePoint proof_at_ = media::never;
};

} // namespace kiosk::app
