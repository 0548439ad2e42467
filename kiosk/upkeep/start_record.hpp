// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace kiosk::upkeep {

/// Seconds since the machine was switched on: a clock that nobody sets and that counts on from start to
/// start.
using SinceBoot = std::chrono::duration<double>;

/// How much of itself the player shows, from everything down to what cannot fail.
enum class Mode {
    full,
    safe,      ///< no film, no GPU
    last_good, ///< like safe, with the exhibition that last stood on the screen without a fault
    built_in,  ///< like safe, with the scene that is compiled in
};

/// A picture that stood for so long shows that the player can do it: what happens later is not the start's.
inline constexpr std::chrono::seconds proving_time{20};
/// So many early deaths in a row, and less is tried.
inline constexpr int deaths_a_mode = 3;

/// How the starts since the machine was switched on went. A few numbers that are kept from start to start.
struct StartRecord {
    /// How far the newest start has come. `none`: there was none, or it needs no judgement any more.
    enum class Phase { none, starting, shown };

    int starts = 0;       ///< all of them
    int early_deaths = 0; ///< in a row: died before or soon after the first picture
    int fruitless = 0;    ///< in a row: never came to a picture
    Phase phase = Phase::none;
    SinceBoot begun{0}; ///< the newest start

    bool operator==(const StartRecord&) const = default;
};

/// What a start is to do, and the record to keep before it does so.
struct StartPlan {
    Mode mode = Mode::full;
    std::chrono::seconds wait{0}; ///< before anything is tried
    StartRecord record;
};

/// Judges what the start before left behind. Three early deaths lead to safe mode, three more to the last
/// good exhibition, three more to the built-in scene; a picture that stands begins anew. There is no way to
/// give up, and no waiting as long as pictures come: only fruitless starts wait, 1, 2, 4 … 30 s. A record
/// that cannot be of this boot, or is old, counts for nothing.
StartPlan begin_start(const StartRecord& record, SinceBoot now);

/// The first picture stands (READY=1).
StartRecord picture_shown(StartRecord record);
/// It has stood for `proving_time`.
StartRecord proved(StartRecord record);
/// The player ends because it was told to.
StartRecord ended(StartRecord record);
/// The player ends because there is no display: the fault is not its own, but trying at once again is no use.
StartRecord found_no_display(StartRecord record);

/// A record as text, and back; text that is none (cut off, another version) is an empty record.
std::string to_text(const StartRecord& record);
StartRecord record_from_text(const std::string& text);

} // namespace kiosk::upkeep
