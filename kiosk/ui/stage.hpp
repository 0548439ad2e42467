// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/film_track.hpp"
#include "kiosk/content/reading_phase.hpp"
#include "kiosk/content/voice_phase.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/staff_sheet.hpp"
#include "media/base/time.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// The panel as the layout sees it: upright px and their physical size.
struct Panel {
    Size size;
    double px_per_mm = 3.64;
    int em = 28;       ///< px of the body text at step 1.0
    int reach_top = 0; ///< px row above which reach mode has no control, however the panel hangs

    bool operator==(const Panel&) const = default;
};

/// What the visitor has chosen, as far as it can be seen.
struct Visitor {
    content::Language language;
    std::optional<content::Language> second_language; ///< read together with the first
    int text_step = 0;                                ///< 0..3
    std::string theme = "standard";
    bool calm_motion = false;
    bool captions = true;
    int caption_size = 0; ///< 0..content::caption_sizes-1
    content::CaptionLook caption_look = content::CaptionLook::white_on_box;
    bool audio_description = false;
    bool sign_language = false;
    std::optional<content::Language> film_sound; ///< chosen by hand; else the visit's language
    std::optional<int> volume;                   ///< step of loudness; none where the device gives no sound
    bool read_aloud = false;                     ///< a voice reads what comes on the screen
    int contact_name = 0;                        ///< 0..content::contact_names-1
    bool reach = false;                          ///< all controls in the lowest third
    bool group = false;                          ///< read from three metres
    content::AccessSection access_section = content::AccessSection::language;
    bool can_go_back = false;

    bool operator==(const Visitor&) const = default;
};

/// The film as the visitor sees it.
struct FilmMoment {
    media::Duration position{};
    media::Duration duration{};
    bool playing = false;
    bool has_picture = false;
    bool failed = false;
    bool controls = true;                 ///< hidden while it plays and nobody touches
    bool signs = false;                   ///< an interpreter is seen beside it, in `sign_slot`
    bool signs_failed = false;            ///< the interpreter's film cannot be played: nobody is offered it
    std::vector<std::string> caption;     ///< lines that are due
    content::Language caption_language;   ///< empty: that of the scene
    std::optional<media::Duration> scrub; ///< where a finger on the progress line would jump to; its picture
                                          ///< is that of `preview_slot`

    bool operator==(const FilmMoment&) const = default;
};

/// The slot of the film picture that a finger on the progress line would jump to.
inline constexpr int preview_slot = 1;

/// The slot of the interpreter's film.
inline constexpr int sign_slot = 2;

/// The words of a film's captions, for reading: paragraphs divided by empty lines. No text: they are still
/// being read.
struct FilmText {
    content::Language language;
    std::string text;

    bool operator==(const FilmText&) const = default;
};

/// The recorded voice of an interview, as the visitor hears it.
struct HeardVoice {
    content::VoicePhase phase = content::VoicePhase::playing;
    media::Duration position{};
    media::Duration length{}; ///< zero: not known yet
    bool leads = true;        ///< the page with what is heard is shown, whatever page was turned to

    bool operator==(const HeardVoice&) const = default;
};

/// What lies over the scene, or stands in its place.
enum class Layer {
    none,
    attract,
    access,
    chapters,
    film_settings,
    transcript,
    content_note,
    film_ended,
    closed,
    out_of_order,
    staff,       ///< what those who look after the kiosk can open
    staff_sheet, ///< of the technicians
    cleaning,    ///< touches do nothing
    fault_code
};

/// What moves: everything of a view that is not content, theme or the visitor's choice.
struct Moment {
    media::TimePoint now{};
    media::TimePoint since =
        media::TimePoint{} - std::chrono::hours(1); ///< when the scene came up; else long ago
    Layer layer = Layer::none;
    bool still_there = false; ///< the question lies over everything
    std::string pressed;      ///< id of the target under the finger
    std::string focus;        ///< id of the target that the keys are on; empty while nobody uses them
    int page = 0;
    std::optional<int> open_item;
    content::LookCloser zoom;   ///< at the page of a document
    int countdown_seconds = 0;  ///< of the question "still there?", or of the cleaning
    double countdown_share = 0; ///< 1 full .. 0 over
    std::optional<FilmMoment> film;
    std::optional<HeardVoice> heard;                     ///< of an interview, once somebody wants to hear it
    std::map<std::string, media::Duration> film_lengths; ///< by file, as far as they are known yet
    content::FilmTracks film_tracks;                     ///< as far as they are known yet
    bool voice = false;                                  ///< there is one that speaks the visitor's language
    content::ReadingPhase reading = content::ReadingPhase::silent; ///< while reading aloud is on
    std::optional<FilmText> film_text;                             ///< while the text of the film is open
    bool for_technicians = false;                                  ///< the pages of the staff lead to theirs
    std::optional<StaffSheet> staff_sheet;
    std::string fault_code; ///< digits to say on the phone; "00": all is well

    bool operator==(const Moment&) const = default;
};

/// Everything that a view is made from.
struct Stage {
    const content::Exhibition& exhibition;
    const settings::Theme& theme;
    typesetting::Typesetter& typesetter; ///< keeps what it has set before
    Panel panel;
    Visitor visitor;
    Moment moment;
    std::string beratung; ///< id of the counselling scene; empty if there is none
};

} // namespace kiosk::ui
