// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/content/reading_phase.hpp"
#include "kiosk/content/voice_phase.hpp"
#include "media/base/time.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace kiosk::show {

using media::Duration;
using media::TimePoint;

/// The attract loop: nobody is there.
struct Attract {
    std::size_t index = 0;            ///< of the programme's loop
    TimePoint next_at = media::never; ///< when the next scene comes; never: when its film ends, or not at all
    bool film_failed = false;         ///< its film cannot be played, and there is nothing else to show

    bool operator==(const Attract&) const = default;
};

/// The recorded voice of an interview, once somebody wants to hear it.
struct Voice {
    content::VoicePhase phase = content::VoicePhase::playing;
    int take = 0;      ///< counts how often a voice began, so that the same one again is another
    bool leads = true; ///< its words are in view; false once somebody has turned the pages by hand
    bool resume_after_sheet = false;
    TimePoint ends_at{}; ///< while it plays, as far as is known

    bool operator==(const Voice&) const = default;
};

/// Somebody reads a scene, or the note before it.
struct Visiting {
    std::string scene;
    int page = 0;
    std::optional<int> open_item;
    bool access_open = false;   ///< the sheet "Sprache & Zugang" lies over it
    int sheet_page = 0;         ///< of that sheet
    bool content_note = false;  ///< the scene is sensitive and not yet agreed to: show the note instead of it
    std::optional<Voice> voice; ///< of an interview
    content::LookCloser zoom;   ///< at the page of a document
    TimePoint idle_at = media::never;

    bool operator==(const Visiting&) const = default;
};

/// The scene itself as it opens: no sheet over it, none of its entries, none of its further pages.
inline bool is_first_page(const Visiting& visiting) {
    return visiting.page == 0 && !visiting.open_item && !visiting.access_open && !visiting.content_note;
}

/// The controls of the film are hidden until a touch shows them.
inline constexpr TimePoint controls_hidden = TimePoint::min();

/// How far the film has come. `ended` is the quiet scene: "Der Film ist zu Ende. Nehmen Sie sich Zeit."
enum class FilmPhase { opening, running, ended, failed };

/// What lies over the film at the visitor's wish; it waits below.
enum class FilmSheet { none, access, chapters, settings, transcript };

/// The film with its controls, and the quiet scene after it.
struct FilmPlaying {
    std::string scene;
    FilmPhase phase = FilmPhase::opening;
    bool paused = false; ///< by the visitor, or because a sheet lies over it
    FilmSheet sheet = FilmSheet::none;
    int sheet_page = 0; ///< of the access sheet, the list of chapters or the text of the film
    bool resume_after_sheet = false;
    TimePoint controls_until =
        media::never;                 ///< they hide then if the film plays; `controls_hidden`: they have
    TimePoint idle_at = media::never; ///< never while it plays

    bool operator==(const FilmPlaying&) const = default;
    bool plays() const { return phase == FilmPhase::running && !paused; }
};

/// "Sind Sie noch da?" over what was on the screen.
struct StillThere {
    std::variant<Visiting, FilmPlaying> below;
    TimePoint until;   ///< then everything of the visit is wiped
    TimePoint next_at; ///< when the countdown shows another number

    bool operator==(const StillThere&) const = default;
};

/// What a voice reads: when it differs, something else is on the screen.
struct Spot {
    std::string scene;
    int page = 0;
    std::optional<int> open_item;
    bool content_note = false;
    bool access_open = false;
    FilmSheet sheet = FilmSheet::none;
    int sheet_page = 0;
    content::AccessSection section = content::AccessSection::language; ///< of the access sheet
    bool still_there = false;
    bool after_voice = false; ///< the voice of an interview was heard here, and is silent
    content::Language language;

    bool operator==(const Spot&) const = default;
};

/// Reading aloud what is on the screen.
struct Reading {
    content::ReadingPhase phase = content::ReadingPhase::silent;
    std::optional<Spot> spot; ///< nothing while there is nothing to read
    bool interrupted = false; ///< by the touch or key that is being handled
    TimePoint ends_at{};      ///< while it speaks

    bool operator==(const Reading&) const = default;
};

/// Outside the opening hours: dark and silent.
struct Closed {
    bool operator==(const Closed&) const = default;
};

/// There is no scene to show.
struct OutOfOrder {
    bool operator==(const OutOfOrder&) const = default;
};

/// What is on the screen and why.
using State = std::variant<Attract, Visiting, FilmPlaying, StillThere, Closed, OutOfOrder>;

} // namespace kiosk::show
