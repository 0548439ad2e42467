// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace kiosk::app {

/// How far the service has come that reads an exhibition from a stick: what systemd/read-stick writes.
struct StickState {
    enum class Stage { searching, copying, checking, drawing, ready, taking, taken, refused };
    /// Why it was refused.
    enum class Reason {
        none,
        no_stick,
        many_sticks,
        format,     ///< of the stick: neither FAT nor exFAT
        unreadable, ///< damaged, or pulled out
        nothing,    ///< no exhibition is on it
        too_many_files,
        too_large,
        too_deep,
        odd, ///< neither files nor folders
        disk_full,
        faulty,    ///< it was checked
        unchecked, ///< the check did not come to its end
        not_taken, ///< the folder could not be exchanged
        broken_off
    };

    Stage stage = Stage::searching;
    int percent = 0;
    Reason reason = Reason::none;
    bool reported = false; ///< what the check found lies on the stick

    bool operator==(const StickState&) const = default;
};

/// Four words: stage, percent, reason, and whether there is a report ("report"; "-" is none of both). Nothing
/// if it is anything else.
std::optional<StickState> read_stick_state(std::string_view text);

} // namespace kiosk::app
