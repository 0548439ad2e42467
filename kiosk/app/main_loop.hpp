// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/caretaker.hpp"
#include "kiosk/app/film_library.hpp"
#include "kiosk/app/film_session.hpp"
#include "kiosk/app/frame_log.hpp"
#include "kiosk/app/reading_session.hpp"
#include "kiosk/app/screen.hpp"
#include "kiosk/app/show_clock.hpp"
#include "kiosk/app/staff_desk.hpp"
#include "kiosk/app/venue_times.hpp"
#include "kiosk/app/visit_book.hpp"
#include "kiosk/app/voice_session.hpp"
#include "kiosk/platform/events.hpp"
#include "kiosk/platform/service.hpp"
#include "kiosk/platform/window.hpp"
#include "kiosk/show/show.hpp"
#include "kiosk/ui/focus.hpp"
#include "kiosk/ui/gestures.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::app {

/// One turn after the other: what came in goes to the show, what the show decides goes to film and screen,
/// and then it sleeps until the earliest moment at which anything changes.
class MainLoop {
public:
    /// What became of the exhibition: it stays; it was exchanged, and everything that is made of it; it can
    /// only be shown by a program that starts anew.
    enum class NewContent : std::uint8_t { none, taken, wants_new_start };

    struct Parts {
        const content::Exhibition& exhibition;
        platform::Window& window;
        platform::EventSource& events;
        platform::Presenter& presenter;
        platform::Service& service;
        Caretaker& caretaker;
        VenueTimes& venue;
        VisitBook& book;
        StaffDesk& staff;
        Screen& screen;
        FilmSession& film;
        ReadingSession& reading;
        VoiceSession& voice;
        const SpeechLibrary& speech;
        FilmLibrary& library;
        show::Show& show;
        ShowClock clock;
        media::Duration countdown;           ///< whole length, for the share that is left
        media::TimePoint end = media::never; ///< real time, of `--for` and `--touches`
        FrameLog* frames = nullptr;
        std::function<ui::Panel()> panel; ///< anew after the display changed
        /// Asked with each scene of the loop: true if the program has to start anew to be touched.
        std::function<bool()> touch_came = [] { return false; };
        /// Asked while nobody is there.
        std::function<NewContent()> new_content = [] { return NewContent::none; };
    };
    explicit MainLoop(Parts parts);

    /// Hands the show what there is to show. Before `run`.
    void begin(const show::Programme& programme) { tell(show::ContentChanged{programme}); }

    /// Returns when the program is to end.
    void run();

private:
    void take(const platform::Input& input);
    void take_down(const platform::FingerDown& down);
    void take_up(const platform::FingerUp& up);
    void open_staff();
    void turn_to_staff(media::TimePoint real);
    void look_for_touch();
    void look_for_content();
    bool nobody_is_there() const;
    void choose_for_staff(const content::Action& action);
    void prepare_film();
    void take_key(const platform::Key& key);
    void take_text(const std::string& text);
    void tell(const show::Event& event);
    void execute(const show::Commands& commands);
    void turn();
    void show_screen();
    void note_screen();
    void let_in();
    void follow_venue(media::TimePoint real);
    bool present();
    void read_aloud();
    void start_voice(const std::string& scene);
    void prepare_next();
    void feed_watchdog(media::TimePoint real);
    media::TimePoint next_turn(media::TimePoint real) const;
    media::TimePoint show_now() const;
    Wanted wanted();
    void add_films(ui::Moment& moment, const content::Scene& scene);
    content::FilmWishes film_wishes() const;
    std::optional<media::Duration> scrubbed() const;
    void take_move(const platform::FingerMove& move);

    Parts parts_;
    ui::Gestures gestures_;
    ui::Focus focus_;
    std::shared_ptr<const KnownFilms> films_; ///< the newest that was asked for
    int volume_ = -1;                         ///< the step that the film has been told
    bool running_ = true;
    bool ready_ = false;
    std::optional<std::size_t>
        loop_index_;      ///< of the last scene of the loop; nothing while somebody is there
    std::string chosen_;  ///< id of the target of the last touch; empty: the keys are used
    bool typing_ = false; ///< at a real keyboard, since the last key that means something else
    std::string prepared_for_;
    media::TimePoint next_alive_{};
    std::uint64_t frames_at_alive_ = 0;
    media::Duration position_at_alive_{0};
};

} // namespace kiosk::app
