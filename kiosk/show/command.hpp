// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <string>
#include <variant>
#include <vector>

namespace kiosk::show {

/// Open that scene's film and play it from its start, instead of any other.
struct StartFilm {
    std::string scene;
    bool muted = false;
    bool loop = false; ///< begin again at its end, without a gap and without an `ended`

    bool operator==(const StartFilm&) const = default;
};
/// Close the film and silence it at once.
struct StopFilm {
    bool operator==(const StopFilm&) const = default;
};
struct SetFilmPaused {
    bool paused = false;

    bool operator==(const SetFilmPaused&) const = default;
};
/// Move in the film by that much, negative for back; the player keeps it between start and end.
struct SeekFilm {
    media::Duration by{};

    bool operator==(const SeekFilm&) const = default;
};
/// Move to that moment of the film; the player keeps it between start and end.
struct SeekFilmTo {
    media::Duration to{};

    bool operator==(const SeekFilmTo&) const = default;
};
/// Read out what is on the screen once it is there, from its beginning, in place of anything else.
struct ReadPage {
    bool operator==(const ReadPage&) const = default;
};
/// Read out the name of the target that was chosen, or that the keys are on now.
struct ReadTarget {
    bool operator==(const ReadTarget&) const = default;
};
/// The voice falls silent at once and keeps its place.
struct PauseReading {
    bool operator==(const PauseReading&) const = default;
};
/// The voice goes on where it was.
struct ResumeReading {
    bool operator==(const ResumeReading&) const = default;
};
/// The voice falls silent at once and forgets what it read.
struct EndReading {
    bool operator==(const EndReading&) const = default;
};
/// Begin the recorded voice of that interview from its start, in the language of the visit.
struct StartVoice {
    std::string scene;

    bool operator==(const StartVoice&) const = default;
};
struct SetVoicePaused {
    bool paused = false;

    bool operator==(const SetVoicePaused&) const = default;
};
/// Silence it at once and forget it.
struct StopVoice {
    bool operator==(const StopVoice&) const = default;
};
enum class TransitionKind { cut, fade };
/// Another scene or page comes: what is on the screen now fades over, or gives way at once. Comes before the
/// commands about films, so that the picture to fade from still exists.
struct Transition {
    TransitionKind kind = TransitionKind::fade;

    bool operator==(const Transition&) const = default;
};

using AnyCommand = std::variant<StartFilm,
                                StopFilm,
                                SetFilmPaused,
                                SeekFilm,
                                SeekFilmTo,
                                Transition,
                                ReadPage,
                                ReadTarget,
                                PauseReading,
                                ResumeReading,
                                EndReading,
                                StartVoice,
                                SetVoicePaused,
                                StopVoice>;

/// What the show asks the program to do; the view follows from state and visit.
/// It is used as the variant that it is; how it is copied and compared is compiled once (in
/// command.cpp), because so many alternatives cost every file that touches one some seconds.
struct Command : AnyCommand {
    using AnyCommand::variant;
    Command();
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
};
bool operator==(const Command& a, const Command& b);
using Commands = std::vector<Command>;

} // namespace kiosk::show
