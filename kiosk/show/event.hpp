// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/show/programme.hpp"

#include <optional>
#include <variant>

namespace kiosk::show {

/// A finger came down (each of them; a mouse button and an infrared frame's touch are fingers too).
struct FingersDown {
    bool on_target = false; ///< on a target of the view that is on the screen
    bool presses = true;    ///< what it does counts; else another finger is pressing something
};
/// The finger that pressed was lifted, or no finger is left. Comes after the Chosen that the lifting may have
/// caused.
struct PressEnded {};
/// What the finger on the screen does is meant for something that has come to lie over the show.
struct PressTaken {};
/// A finger was released inside the target on which it came down.
struct Chosen {
    content::Action action;
};
/// A key went down, with what it asks for; without an action it only moved or showed the focus.
struct KeyPressed {
    std::optional<content::Action> action;
};
/// A finger slides along the progress line of the film: what it does is seen in the view alone until it
/// lifts, but somebody is there and needs the controls.
struct FilmScrubbed {};
/// How the film that StartFilm began is doing, sent when it changes.
enum class FilmStatus { opening, playing, paused, ended, failed };
struct FilmChanged {
    FilmStatus status = FilmStatus::opening;
};
/// How the reading that ReadPage began is doing, sent when it changes.
enum class ReadingStatus { speaking, finished, missing };
struct ReadingChanged {
    ReadingStatus status = ReadingStatus::speaking;
    Duration length{}; ///< of all of it, while it speaks
};
/// How the voice that StartVoice began is doing, sent when it changes.
enum class VoiceStatus { playing, ended, failed };
struct VoiceChanged {
    VoiceStatus status = VoiceStatus::playing;
    Duration rest{}; ///< that is still to be heard, while it plays
};
/// Time has passed: send it at next_deadline(), more often does no harm.
struct Tick {};
/// The exhibition was loaded, at the start and again after each edit.
struct ContentChanged {
    Programme programme;
};
/// The opening hours began or ended.
struct OpeningHours {
    bool open = true;
};

using Event = std::variant<FingersDown,
                           PressEnded,
                           PressTaken,
                           Chosen,
                           KeyPressed,
                           FilmScrubbed,
                           FilmChanged,
                           ReadingChanged,
                           VoiceChanged,
                           Tick,
                           ContentChanged,
                           OpeningHours>;

} // namespace kiosk::show
