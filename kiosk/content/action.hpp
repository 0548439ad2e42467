// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <optional>
#include <string>
#include <variant>

namespace kiosk::content {

// What a touch target asks for. `ui` puts them on targets, `show` decides what becomes of them.

struct GoTo { ///< open that scene
    std::string scene;
    bool operator==(const GoTo&) const = default;
};
struct GoHome { ///< open the start menu
    bool operator==(const GoHome&) const = default;
};
struct Back { ///< the scene before this one
    bool operator==(const Back&) const = default;
};
struct OpenBeratung { ///< the counselling scene, one tap from everywhere
    bool operator==(const OpenBeratung&) const = default;
};
struct OpenAccess { ///< the sheet "Sprache & Zugang"; again closes it
    bool operator==(const OpenAccess&) const = default;
};
/// The parts into which "Sprache & Zugang" is divided.
enum class AccessSection { language, reading, film, handling };

struct OpenAccessSection { ///< of the open sheet
    AccessSection section = AccessSection::language;
    bool operator==(const OpenAccessSection&) const = default;
};
struct QuickExit { ///< neutral scene, silence, wiped visit
    bool operator==(const QuickExit&) const = default;
};
struct ChooseLanguage {
    Language language;
    bool operator==(const ChooseLanguage&) const = default;
};
struct ChooseSecondLanguage { ///< read together with the first one; none: only the first
    std::optional<Language> language;
    bool operator==(const ChooseSecondLanguage&) const = default;
};
struct ChooseTextStep { ///< 0..3: 1.0, 1.4, 1.75, 2.0
    int step = 0;
    bool operator==(const ChooseTextStep&) const = default;
};
struct ChooseTheme { ///< name of a theme of theme.yaml
    std::string theme;
    bool operator==(const ChooseTheme&) const = default;
};
struct ChooseCalmMotion { ///< cuts instead of cross-fades
    bool calm = false;
    bool operator==(const ChooseCalmMotion&) const = default;
};
struct ChooseReach { ///< all controls in the lowest third
    bool on = false;
    bool operator==(const ChooseReach&) const = default;
};
struct ChooseGroup { ///< words that a class reads from three metres, and more time
    bool on = false;
    bool operator==(const ChooseGroup&) const = default;
};
struct ChooseReadAloud { ///< a voice reads what comes on the screen
    bool on = false;
    bool operator==(const ChooseReadAloud&) const = default;
};
struct ToggleReading { ///< the voice waits, or goes on
    bool operator==(const ToggleReading&) const = default;
};
struct RepeatReading { ///< once more, from the beginning of what is on the screen
    bool operator==(const RepeatReading&) const = default;
};
struct TurnPage { ///< to that page of the scene, or of the sheet over it, counted from 0
    int page = 0;
    bool operator==(const TurnPage&) const = default;
};
struct LookCloser { ///< at a page of a document: how closely, and at which part of it, in reading order
    int step = 0;   ///< 0: the whole page .. zoom_steps-1
    int part = 0;
    bool operator==(const LookCloser&) const = default;
};

/// How closely one can look at a page: whole, closer, very close.
inline constexpr int zoom_steps = 3;

struct OpenItem { ///< opens one entry of a list or timeline, or a contact to take along; the open one closes
    int item = 0;
    bool operator==(const OpenItem&) const = default;
};
struct ChooseContactName { ///< under which of the neutral names phones save a contact, 0..contact_names-1
    int name = 0;
    bool operator==(const ChooseContactName&) const = default;
};

/// Neutral names for a contact that is taken along.
inline constexpr int contact_names = 3;

struct SeeSensitive { ///< "see it" on a content note
    bool operator==(const SeeSensitive&) const = default;
};
struct StillHere { ///< "yes" to "Sind Sie noch da?"
    bool operator==(const StillHere&) const = default;
};
struct TogglePlay {
    bool operator==(const TogglePlay&) const = default;
};
struct SeekBy { ///< seconds, negative for back
    int seconds = 0;
    bool operator==(const SeekBy&) const = default;
};
struct SeekTo { ///< a moment of the film, chosen on the progress line or in the list of chapters
    double seconds = 0;
    bool operator==(const SeekTo&) const = default;
};
struct OpenChapters { ///< the list of chapters; again closes it
    bool operator==(const OpenChapters&) const = default;
};
struct ChangeVolume { ///< steps, negative for quieter
    int by = 0;
    bool operator==(const ChangeVolume&) const = default;
};
struct ToggleCaptions {
    bool operator==(const ToggleCaptions&) const = default;
};
struct ToggleAudioDescription {
    bool operator==(const ToggleAudioDescription&) const = default;
};
struct ToggleSignLanguage {
    bool operator==(const ToggleSignLanguage&) const = default;
};

/// How captions are coloured. Each has at least 7:1 over any film.
enum class CaptionLook { white_on_box, yellow_on_box, dark_on_light };

/// Sizes of captions: normal, larger, very large.
inline constexpr int caption_sizes = 3;

struct ChooseCaptionSize { ///< 0..caption_sizes-1
    int size = 0;
    bool operator==(const ChooseCaptionSize&) const = default;
};
struct ChooseCaptionLook {
    CaptionLook look = CaptionLook::white_on_box;
    bool operator==(const ChooseCaptionLook&) const = default;
};
struct ChooseFilmSound { ///< the language that is heard, in place of the visit's
    Language language;
    bool operator==(const ChooseFilmSound&) const = default;
};
struct OpenFilmSettings { ///< the sheet "Ton & Untertitel"; again closes it
    bool operator==(const OpenFilmSettings&) const = default;
};
struct OpenTranscript { ///< the text of the film; again closes it
    bool operator==(const OpenTranscript&) const = default;
};
struct ReplayFilm { ///< from the quiet scene: once more from the start
    bool operator==(const ReplayFilm&) const = default;
};

struct ToggleVoice { ///< the voice of an interview speaks, or waits
    bool operator==(const ToggleVoice&) const = default;
};
struct ReplayVoice { ///< once more from its beginning
    bool operator==(const ReplayVoice&) const = default;
};

// The pages for those who look after the kiosk.
struct StartCleaning { ///< touches do nothing for a while
    bool operator==(const StartCleaning&) const = default;
};
struct ShowFaultCode {
    bool operator==(const ShowFaultCode&) const = default;
};
struct CloseStaffPages {
    bool operator==(const CloseStaffPages&) const = default;
};

/// What technicians do, behind their PIN.
enum class TechnicianTask {
    open,      ///< the page with all of this
    next_step, ///< of the set-up
    digit,
    erase,
    health,
    picture_test,
    sound_test,
    tone_left,
    tone_right,
    change_volume, ///< `number`: percent more or less
    choose_output, ///< `number`: of settings::SoundOutput
    orientation,
    rotate, ///< `number`: of Rotation
    screen_size,
    change_size, ///< of the bank card on the screen, by `number` thousandths
    scenes,
    hide_scene, ///< or show it again
    brightness,
    dim, ///< to `number` percent
    venues,
    choose_venue,
    place,     ///< what is filled in about it
    type_line, ///< `number`: of its lines
    key,       ///< `name`: the letter
    shift,
    clear_line,
    keep_line,
    drop_stop, ///< the last one of the journey
    clock,
    set_clock,   ///< to what was typed
    choose_zone, ///< `number`: of a list of time zones
    earlier,
    bring_back, ///< `number`: of a kept exhibition
    stick,
    read_stick,
    look_at_staged, ///< as visitors would see it
    take_over,      ///< what was read from it
    discard,        ///< what was read from it
    restart,
    power, ///< asks once more
    switch_off
};
struct DoTask {
    TechnicianTask task = TechnicianTask::open;
    int number = 0;
    std::string name = {}; ///< of a scene or a venue; or a letter
    bool operator==(const DoTask&) const = default;
};

using AnyAction = std::variant<GoTo,
                               GoHome,
                               Back,
                               OpenBeratung,
                               OpenAccess,
                               OpenAccessSection,
                               QuickExit,
                               ChooseLanguage,
                               ChooseSecondLanguage,
                               ChooseTextStep,
                               ChooseTheme,
                               ChooseCalmMotion,
                               ChooseReach,
                               ChooseGroup,
                               ChooseReadAloud,
                               ToggleReading,
                               RepeatReading,
                               TurnPage,
                               LookCloser,
                               OpenItem,
                               ChooseContactName,
                               SeeSensitive,
                               StillHere,
                               TogglePlay,
                               SeekBy,
                               SeekTo,
                               OpenChapters,
                               ChangeVolume,
                               ToggleCaptions,
                               ToggleAudioDescription,
                               ToggleSignLanguage,
                               ChooseCaptionSize,
                               ChooseCaptionLook,
                               ChooseFilmSound,
                               OpenFilmSettings,
                               OpenTranscript,
                               ReplayFilm,
                               ToggleVoice,
                               ReplayVoice,
                               StartCleaning,
                               ShowFaultCode,
                               CloseStaffPages,
                               DoTask>;

/// Everything that a touch can ask for.
/// It is used as the variant that it is; how it is copied and compared is compiled once (in
/// action.cpp), because so many alternatives cost every file that touches one some seconds.
struct Action : AnyAction {
    using AnyAction::variant;
    Action();
    Action(const Action&);
    Action(Action&&) noexcept;
    Action& operator=(const Action&);
    Action& operator=(Action&&) noexcept;
    ~Action();
};
bool operator==(const Action& a, const Action& b);

} // namespace kiosk::content
