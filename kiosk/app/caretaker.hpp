// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/start_log.hpp"
#include "kiosk/upkeep/player_status.hpp"
#include "media/base/time.hpp"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

namespace kiosk::app {

/// Looks after the player while it runs: judges its start, keeps a good exhibition, and writes down how it is
/// doing. Disturbs nobody: what fails here is left out.
class Caretaker {
public:
    struct Options {
        std::optional<std::filesystem::path> runtime; ///< for the status; nothing: none is written
        std::optional<std::filesystem::path> state;   ///< for kept exhibitions; nothing: none is kept
        bool keeps_exhibition = false;                ///< it is the curators' own, and without a fault
        upkeep::PlayerStatus status;                  ///< as it is at the start
    };
    Caretaker(Options options, StartLog& starts);

    void picture_shown(media::TimePoint now);
    void set_screen(int width, int height, double px_per_mm);
    void count_frames(std::uint64_t presented, std::uint64_t late) { tally_.count(presented, late); }

    /// The exhibition is another now, without a fault: it is kept, too.
    void exhibition_changed(std::size_t scenes);

    /// Does what is due.
    void turn(media::TimePoint now);
    /// When something is due even if nothing else happens.
    media::TimePoint next_deadline() const;

private:
    // What of the status changes while the player runs.
    struct Moving {
        std::uint64_t frames_presented = 0;
        std::uint64_t frames_late = 0;
        int width = 0;
        int height = 0;
        double px_per_mm = 0;
        bool mark_known = false;

        bool operator==(const Moving&) const = default;
    };

    void look_at_exhibition();
    void write_status(media::TimePoint now);
    Moving moving() const;
    upkeep::PlayerStatus current() const;

    Options options_;
    StartLog& starts_;
    upkeep::FrameTally tally_;
    std::optional<Moving> written_;
    media::TimePoint write_at_{};
    std::string mark_; ///< of the exhibition; the worker writes it before it says that it is known
    std::atomic<bool> mark_known_ = false;
    std::jthread worker_;
};

} // namespace kiosk::app
