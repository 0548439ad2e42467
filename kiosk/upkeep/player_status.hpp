// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/start_record.hpp"
#include "kiosk/yaml/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::upkeep {

/// How the player that runs is doing: what it writes for `status` and `doctor`. Nothing of what visitors do.
struct PlayerStatus {
    std::string version;
    int pid = 0;
    SinceBoot begun{0};
    int starts = 1; ///< since the machine was switched on, this one included
    Mode mode = Mode::full;
    std::string presenter; ///< what draws
    int width = 0;         ///< of the display, px
    int height = 0;
    double px_per_mm = 0;
    std::string exhibition; ///< the folder; empty: the built-in scene
    std::string mark;       ///< of that exhibition; empty as long as it is not known
    int scenes = 0;
    int faults = 0; ///< errors in the exhibition's files
    std::uint64_t frames_presented = 0;
    std::uint64_t frames_late = 0; ///< of these, by more than half their duration

    bool operator==(const PlayerStatus&) const = default;
};

/// A status as text, and back; nothing if the text is none.
std::string to_text(const PlayerStatus& status);
std::optional<PlayerStatus> status_from_text(const std::string& text);

/// Adds up the pictures of one film after the other: each film counts its own from zero.
class FrameTally {
public:
    void count(std::uint64_t presented, std::uint64_t late);
    std::uint64_t presented() const { return before_.presented + newest_.presented; }
    std::uint64_t late() const { return before_.late + newest_.late; }

private:
    struct Frames {
        std::uint64_t presented = 0;
        std::uint64_t late = 0;
    };
    Frames before_;
    Frames newest_;
};

/// The lines that `kok-kiosk status` prints. Without a status the player does not run; `errors` are the last
/// lines of the journal that say what went wrong.
std::string status_report(const std::optional<PlayerStatus>& status,
                          SinceBoot now,
                          const std::vector<std::string>& errors,
                          yaml::MessageLanguage language);

/// A span of time for people: "3 Tage 4 Std.", "5 Min.", "12 Sek."
std::string words_for(SinceBoot span, yaml::MessageLanguage language);

/// What a mode is called.
yaml::Message words_for(Mode mode);

} // namespace kiosk::upkeep
