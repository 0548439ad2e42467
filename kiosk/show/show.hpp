// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/show/command.hpp"
#include "kiosk/show/event.hpp"
#include "kiosk/show/programme.hpp"
#include "kiosk/show/state.hpp"
#include "kiosk/show/visit.hpp"

#include <map>
#include <optional>
#include <string>

namespace kiosk::show {

/// Times and choices of this device.
struct ShowSettings {
    Duration idle = std::chrono::seconds(60);
    Duration countdown = std::chrono::seconds(20);
    Duration repeat_filter = std::chrono::milliseconds(300); ///< the same action again within it counts once
    /// Touches that begin sooner after another scene came press nothing: they were meant for the one before.
    Duration settling = std::chrono::milliseconds(200);
    Duration controls_shown = std::chrono::seconds(4); ///< of the film, after its start and each touch
    Duration controls_held = std::chrono::seconds(20); ///< while a finger scrubs, even if it rests
    Duration film_retry =
        std::chrono::hours(1); ///< a film that could not be played is left out of the loop for so long
    bool headphones =
        true; ///< nobody but the visitor hears a voice; else it does not read everything unasked
    std::optional<std::string> start_scene; ///< `--start`: rests there instead of in the loop
    Visit defaults; ///< of every new visit; an empty language is the programme's first
};

/// The show: attract loop until somebody touches the screen, and back again when they have left. Pure: the
/// same events at the same times give the same states and commands. Out of order until the first
/// ContentChanged.
class Show {
public:
    explicit Show(ShowSettings settings);

    /// Takes what happened. First does what is due at `now`, which must not run backwards.
    Commands handle(const Event& event, TimePoint now);

    /// When handle(Tick) has something to do; `never` if only an event can change anything.
    TimePoint next_deadline() const;

    const State& state() const { return state_; }
    const Visit& visit() const { return visit_; }
    const Programme& programme() const { return programme_; }

    /// The scene that the view shows, under whatever lies over it; empty if there is none.
    const std::string& scene_on_screen() const;

    /// True from a visitor's first touch or key until everything of the visit is wiped.
    bool visited() const { return touched_; }

    /// How far reading aloud has come; nothing while it is switched off.
    std::optional<content::ReadingPhase> reading() const;

    /// True if the controls of the film are to be seen.
    bool film_controls_visible(TimePoint now) const;

    /// The countdown of "Sind Sie noch da?" in whole seconds, rounded up; 0 in other states.
    int seconds_left(TimePoint now) const;

private:
    /// What becomes of the touch that is on the screen: it may press things; it presses nothing, but opens
    /// the start menu if it lifts in the loop; it does nothing at all.
    enum class Contact { none, acting, swallowed, ignored };

    // show.cpp: time, touch and content
    void advance(TimePoint now);
    void touched(const FingersDown& fingers, TimePoint now);
    void press_ended(TimePoint now);
    void press_taken();
    void take_up(const Programme& programme, TimePoint now);
    void keep_or_leave(TimePoint now);
    void set_open(bool open, TimePoint now);
    void ask_still_there(TimePoint now);
    void answer_still_there(TimePoint now);
    void wipe();
    void extend_idle(TimePoint now);
    TimePoint idle_from(TimePoint now, Duration idle) const;
    Duration idle_time(int words) const;
    Duration idle_time(const FilmPlaying& film) const;

    // resting.cpp: when nobody is there
    void rest(TransitionKind kind, TimePoint now);
    std::size_t playable_from(std::size_t index, TimePoint now) const;
    void show_loop_scene(std::size_t index, TimePoint now);
    void next_loop_scene(TimePoint now);
    void keep_loop(const std::string& scene, TimePoint now);

    // choosing.cpp: what becomes of an action, by touch or key
    void chosen(const content::Action& action, TimePoint now);
    void key_pressed(const KeyPressed& key, TimePoint now);
    void act(const content::Action& action, TimePoint now);
    bool repeated(const content::Action& action, TimePoint now);
    void begin_visit(const content::Action& action, TimePoint now);
    void carry_out(const content::Action& action, TimePoint now);
    void open(const Place& place, TimePoint now);
    void go_to(const std::string& scene, TimePoint now);
    void go_home(TimePoint now);
    void go_back(TimePoint now);
    void quick_exit(TimePoint now);
    void remember_place();
    void change_volume(int by);
    void turn_page(int page);
    void look_closer(const content::LookCloser& to);
    void open_item(int item);
    void see_sensitive(TimePoint now);

    // access.cpp: the sheet "Sprache & Zugang"
    bool access_open() const;
    void set_access(bool open);
    bool close_sheet();
    void choose_language(const content::Language& language);
    void choose_second_language(const std::optional<content::Language>& language);
    void choose_text_step(int step);
    void choose_reach(bool on);
    void choose_group(bool on);
    void open_access_section(content::AccessSection section);
    bool offers(const content::Language& language) const;
    void begin_pages();
    void set_sheet_page(int page);

    // filming.cpp: the film and its controls
    void film_changed(FilmStatus status, TimePoint now);
    void loop_film_changed(FilmStatus status, TimePoint now);
    void play_film(const std::string& scene, TimePoint now);
    void replay_film(TimePoint now);
    void toggle_play();
    void seek_by(Duration by);
    void seek_to(Duration to);
    void scrubbed(TimePoint now);
    void set_sheet(FilmPlaying& film, FilmSheet sheet);
    void toggle_sheet(FilmSheet sheet);
    void touch_film(const FingersDown& fingers, TimePoint now);
    void show_controls(TimePoint now);
    void set_paused(FilmPlaying& film, bool paused);
    void leave_film();

    // reading.cpp: reading aloud
    std::optional<Spot> spot() const;
    bool may_be_heard(const std::string& scene) const;
    void interrupt_reading();
    void follow_reading(const Event& event);
    void read_page();
    void read_from_start();
    void toggle_reading();
    void reading_changed(const ReadingChanged& change, TimePoint now);

    // hearing.cpp: the recorded voice of an interview
    bool voice_plays() const;
    Visiting* hearable();
    void toggle_voice();
    void replay_voice();
    void voice_waits_for_sheet(bool open);
    void forget_voice();
    void voice_changed(const VoiceChanged& change, TimePoint now);
    void follow_voice();

    void transition(TransitionKind kind);
    const SceneBrief& brief(const std::string& scene) const;

    ShowSettings settings_;
    Programme programme_;
    State state_ = OutOfOrder{};
    Visit defaults_;
    Visit visit_;
    Reading reading_;
    bool acted_ = false; ///< the event that is being handled was carried out
    Contact contact_ = Contact::none;
    bool hides_controls_ = false; ///< the touch on the screen hides the controls of the film when it lifts
    bool touched_ = false;        ///< since the last wipe; before, idle time does not run
    bool open_ = true;            ///< the opening hours
    bool film_open_ = false;      ///< StartFilm was not yet followed by StopFilm
    int last_take_ = 0;           ///< of a voice
    int heard_take_ = 0;          ///< the one that StartVoice began and no StopVoice followed; 0: none
    bool voice_paused_ = false;   ///< that one
    std::optional<content::Action> last_action_;
    TimePoint last_action_at_;
    TimePoint calm_until_; ///< touches that begin before do nothing: a hasty second tap was meant for what
                           ///< was there
    std::map<std::string, TimePoint>
        failed_films_;  ///< scenes of the loop, and when their film could not be played
    Commands commands_; ///< of the event that is being handled
};

} // namespace kiosk::show
