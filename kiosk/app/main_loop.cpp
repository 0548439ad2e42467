// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/main_loop.hpp"

#include "kiosk/app/overloaded.hpp"
#include "kiosk/app/staging.hpp"
#include "kiosk/platform/steady_clock.hpp"
#include "media/ffmpeg/video_frame.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace kiosk::app {

MainLoop::MainLoop(Parts parts) : parts_(std::move(parts)), films_(std::make_shared<KnownFilms>()) {}

media::TimePoint MainLoop::show_now() const {
    return parts_.clock.at(platform::steady_now());
}

void MainLoop::run() {
    parts_.staff.welcome(show_now());
    while (running_) {
        turn();
        const media::TimePoint until = std::min(next_turn(platform::steady_now()), parts_.end);
        for (const platform::Input& input : parts_.events.wait(until))
            take(input);
        if (platform::steady_now() >= parts_.end)
            running_ = false;
    }
    parts_.service.stopping();
    parts_.film.stop();
    parts_.reading.end();
    parts_.voice.stop();
}

void MainLoop::turn() {
    const media::TimePoint real = platform::steady_now();
    if (const auto status = parts_.film.update(real))
        tell(show::FilmChanged{*status});
    if (const auto change = parts_.reading.update(real))
        tell(*change);
    if (const auto change = parts_.voice.update(real))
        tell(*change);
    if (show_now() >= parts_.show.next_deadline())
        tell(show::Tick{});
    turn_to_staff(real);
    show_screen();
    read_aloud();
    prepare_next();
    feed_watchdog(real);
    const media::FilmState& film = parts_.film.state();
    parts_.caretaker.count_frames(film.frames_presented, film.frames_late);
    parts_.caretaker.turn(real);
    follow_venue(real);
    look_for_touch();
    look_for_content();
}

bool MainLoop::nobody_is_there() const {
    return !parts_.show.visited() && !parts_.staff.open() && !gestures_.touched();
}

// Nobody is there: the picture is gone for a moment, and no visit is lost.
void MainLoop::look_for_touch() {
    const auto* attract = std::get_if<show::Attract>(&parts_.show.state());
    const auto index = attract == nullptr ? std::nullopt : std::optional(attract->index);
    if (std::exchange(loop_index_, index) == index || !index || !nobody_is_there())
        return;
    if (parts_.touch_came())
        running_ = false;
}

// A film of the loop ends first; one that stands alone there never does.
void MainLoop::look_for_content() {
    const bool film_ends = parts_.film.open() && parts_.show.programme().loop.size() > 1;
    if (!ready_ || film_ends || !nobody_is_there())
        return;
    const NewContent content = parts_.new_content();
    if (content == NewContent::wants_new_start)
        running_ = false;
    if (content != NewContent::taken)
        return;
    const show::Programme programme = show::programme_of(parts_.exhibition);
    films_ = std::make_shared<KnownFilms>();
    parts_.film.set_tracks(films_->tracks);
    prepared_for_.clear();
    parts_.screen.content_changed(programme.beratung);
    tell(show::ContentChanged{programme});
    show_screen();
}

void MainLoop::tell(const show::Event& event) {
    execute(parts_.show.handle(event, show_now()));
    if (!parts_.show.visited() && !parts_.staff.open())
        focus_.forget();
    if (parts_.book.counts())
        parts_.book.look(glance_of(parts_.show, parts_.exhibition));
    parts_.film.set_wishes(film_wishes());
    if (volume_ != parts_.show.visit().volume) {
        volume_ = parts_.show.visit().volume;
        parts_.film.set_volume(volume_);
    }
}

void MainLoop::execute(const show::Commands& commands) {
    for (const show::Command& command : commands)
        std::visit(
            Overloaded{[&](const show::StartFilm& start) {
                           const content::Scene* scene = parts_.exhibition.scene(start.scene);
                           if (scene != nullptr)
                               if (const auto* film = std::get_if<content::FilmScene>(&scene->kind))
                                   parts_.film.start(*film, start, film_wishes());
                       },
                       [&](const show::StopFilm&) { parts_.film.stop(); },
                       [&](const show::SetFilmPaused& pause) { parts_.film.set_paused(pause.paused); },
                       [&](const show::SeekFilm& seek) { parts_.film.seek_by(seek.by); },
                       [&](const show::SeekFilmTo& seek) { parts_.film.seek(seek.to); },
                       [&](const show::ReadPage&) { parts_.reading.read_page(); },
                       [&](const show::ReadTarget&) { parts_.reading.read_target(chosen_); },
                       [&](const show::PauseReading&) { parts_.reading.pause(); },
                       [&](const show::ResumeReading&) { parts_.reading.resume(); },
                       [&](const show::EndReading&) { parts_.reading.end(); },
                       [&](const show::StartVoice& start) { start_voice(start.scene); },
                       [&](const show::SetVoicePaused& pause) { parts_.voice.set_paused(pause.paused); },
                       [&](const show::StopVoice&) { parts_.voice.stop(); },
                       [&](const show::Transition& transition) {
                           gestures_.cancel();
                           parts_.screen.expect_transition(transition.kind == show::TransitionKind::fade);
                       }},
            command);
}

void MainLoop::take(const platform::Input& input) {
    std::visit(Overloaded{[&](const platform::FingerDown& down) { take_down(down); },
                          [&](const platform::FingerMove& move) { take_move(move); },
                          [&](const platform::FingerUp& up) { take_up(up); },
                          [&](const platform::FingersLost&) {
                              const bool touched = gestures_.touched();
                              gestures_.forget();
                              parts_.film.forget_prepared();
                              if (touched)
                                  tell(show::PressEnded{});
                          },
                          [&](const platform::Key& key) { take_key(key); },
                          [](const platform::Letter&) {},
                          [&](const platform::Typed& typed) { take_text(typed.text); },
                          [&](const platform::Erased&) { parts_.staff.erased(show_now()); },
                          [&](const platform::StaffKey&) { open_staff(); },
                          [&](const platform::Exposed&) { parts_.presenter.exposed(); },
                          [&](const platform::SizeChanged&) {
                              parts_.window.fit_display();
                              parts_.presenter.size_changed();
                              parts_.screen.set_panel(parts_.panel());
                              note_screen();
                          },
                          [&](const platform::Quit&) { running_ = false; },
                          [&](const platform::Wake&) {}},
               input);
}

// Whoever types goes on with "enter"; whoever walks with the arrows chooses with it.
void MainLoop::take_text(const std::string& text) {
    typing_ = true;
    focus_.hide();
    parts_.staff.typed(text, show_now());
}

// Nothing has the focus in the loop, nor while a scene still waits for its pictures: what would be chosen is
// not what is seen.
void MainLoop::take_key(const platform::Key& key) {
    chosen_.clear();
    let_in();
    if (std::exchange(typing_, false) && key.name == ui::KeyName::activate && parts_.staff.takes_text())
        return parts_.staff.entered(show_now());
    const bool attract = std::holds_alternative<show::Attract>(parts_.show.state()) && !parts_.staff.open();
    const bool none = attract || parts_.screen.waiting();
    const auto action =
        focus_.press(key.name, none ? ui::View{} : parts_.screen.shown(), platform::steady_now());
    if (!parts_.staff.open())
        tell(show::KeyPressed{action});
    else if (action)
        choose_for_staff(*action);
    else
        parts_.staff.touched({}, show_now());
}

void MainLoop::take_down(const platform::FingerDown& down) {
    let_in();
    focus_.hide();
    const ui::Gestures::Down pressed =
        gestures_.down(down.finger, down.at, parts_.screen.shown(), platform::steady_now());
    if (parts_.staff.open()) {
        parts_.staff.touched(down.at, show_now());
        show_screen();
        return;
    }
    tell(show::FingersDown{.on_target = pressed.on_target, .presses = pressed.presses});
    if (scrubbed())
        tell(show::FilmScrubbed{});
    // What is shown before the show hears of the next thing: a press is answered at once.
    show_screen();
    prepare_film();
}

void MainLoop::take_up(const platform::FingerUp& up) {
    chosen_ = gestures_.pressed();
    const auto lifted = gestures_.up(up.finger, up.at, parts_.screen.shown());
    if (parts_.staff.open()) {
        if (lifted.action)
            choose_for_staff(*lifted.action);
        return;
    }
    if (lifted.action)
        tell(show::Chosen{*lifted.action});
    parts_.film.forget_prepared();
    if (lifted.pressed || !gestures_.touched())
        tell(show::PressEnded{});
}

// A finger that has rested in the corner presses nothing else any more.
void MainLoop::turn_to_staff(media::TimePoint real) {
    parts_.staff.turn(show_now());
    if (parts_.staff.wants_new_start())
        running_ = false;
    if (gestures_.take_corner(real))
        open_staff();
    parts_.events.take_text(parts_.staff.takes_text());
}

void MainLoop::open_staff() {
    gestures_.cancel();
    parts_.film.forget_prepared();
    tell(show::PressTaken{});
    parts_.staff.corner_held(show_now());
}

// Whoever wants to clean the screen is no visitor any more: nothing sounds below, and nothing of them stays.
void MainLoop::choose_for_staff(const content::Action& action) {
    const show::StaffPage before = parts_.staff.page();
    parts_.staff.chosen(action, show_now());
    if (parts_.staff.page() == before)
        return;
    gestures_.cancel();
    const bool wipes =
        parts_.staff.page() == show::StaffPage::cleaning || show::is_technicians(parts_.staff.page());
    if (wipes && parts_.show.visited())
        tell(show::KeyPressed{content::QuickExit{}});
}

// A film takes a moment to open: it has that while the finger is down.
void MainLoop::prepare_film() {
    const ui::Target* target = parts_.screen.shown().target(gestures_.pressed());
    const auto* go = target == nullptr ? nullptr : std::get_if<content::GoTo>(&target->action);
    const content::Scene* scene = go == nullptr ? nullptr : parts_.exhibition.scene(go->scene);
    const auto* film = scene == nullptr ? nullptr : std::get_if<content::FilmScene>(&scene->kind);
    if (film != nullptr)
        parts_.film.prepare(*film, film_wishes());
}

void MainLoop::take_move(const platform::FingerMove& move) {
    if (parts_.staff.open())
        parts_.staff.moved(move.at);
    const bool changed = gestures_.moved(move.finger, move.at, parts_.screen.shown());
    if (changed && scrubbed())
        tell(show::FilmScrubbed{});
}

// Where in the film the finger is that slides along its progress line.
std::optional<media::Duration> MainLoop::scrubbed() const {
    const ui::Target* target = parts_.screen.shown().target(gestures_.pressed());
    if (target == nullptr || !gestures_.scrubbed())
        return std::nullopt;
    return std::chrono::duration_cast<media::Duration>(std::chrono::duration<double>(*gestures_.scrubbed()));
}

content::FilmWishes MainLoop::film_wishes() const {
    const show::Visit& visit = parts_.show.visit();
    const auto& languages = parts_.exhibition.languages;
    return {.languages = parts_.exhibition.language_chain(visit.language),
            .original = languages.empty() ? visit.language : languages.front(),
            .sound = visit.film_sound,
            .audio_description = visit.audio_description,
            .sign_language = visit.sign_language};
}

Wanted MainLoop::wanted() {
    Wanted result{parts_.show.scene_on_screen(),
                  visitor_of(parts_.show),
                  moment_of(parts_.show, show_now(), parts_.film.moment())};
    result.moment.voice = parts_.show.visit().sound && parts_.speech.speaks(parts_.show.visit().language);
    result.moment.pressed = gestures_.pressed();
    result.moment.focus = focus_.marked();
    if (const content::Scene* scene = parts_.exhibition.scene(result.scene))
        add_films(result.moment, *scene);
    if (result.moment.film)
        result.moment.film->scrub = scrubbed();
    if (result.moment.heard) {
        result.moment.heard->position = parts_.voice.position(platform::steady_now());
        result.moment.heard->length = parts_.voice.length();
    }
    if (result.moment.layer == ui::Layer::transcript)
        result.moment.film_text = parts_.film.text();
    if (parts_.countdown.count() > 0)
        result.moment.countdown_share =
            result.moment.countdown_seconds / std::chrono::duration<double>(parts_.countdown).count();
    if (parts_.staff.open()) {
        parts_.staff.lay_over(result.moment, show_now());
        result.visitor.text_step = 0;  // the larger words were the visitor's wish
        if (result.moment.staff_sheet) // technicians read German
            result.visitor.language = parts_.exhibition.languages.front();
    }
    return result;
}

// Lengths for the tiles of films, tracks for the switches. Nobody looks into the files of the loop's films,
// and those of a visitor's not before the first picture.
void MainLoop::add_films(ui::Moment& moment, const content::Scene& scene) {
    const bool attract = moment.layer == ui::Layer::attract;
    const bool film = std::holds_alternative<content::FilmScene>(scene.kind);
    const bool menu = std::holds_alternative<content::MenuScene>(scene.kind);
    const bool shown = film && !attract && parts_.film.has_news();
    if (shown)
        parts_.film.tell(parts_.library);
    if (menu || shown || moment.layer == ui::Layer::access)
        if (auto newest = parts_.library.known(); newest != films_) {
            films_ = std::move(newest);
            parts_.film.set_tracks(films_->tracks);
        }
    if (menu)
        moment.film_lengths = films_->lengths;
    if (!attract && (film || moment.layer == ui::Layer::access))
        moment.film_tracks = films_->tracks;
}

// Where the focus goes is known with the new view: then it is shown once more.
void MainLoop::show_screen() {
    parts_.film.preview(scrubbed());
    bool presented = present();
    if (focus_.settle(parts_.screen.shown()))
        presented |= present();
    if (presented && !ready_) {
        ready_ = true;
        parts_.service.ready();
        parts_.caretaker.picture_shown(platform::steady_now());
        note_screen();
    }
}

// Whoever stands there is let in before what they do is looked at.
void MainLoop::let_in() {
    const media::TimePoint real = platform::steady_now();
    parts_.venue.touched(real);
    follow_venue(real);
}

void MainLoop::follow_venue(media::TimePoint real) {
    const VenueTimes::Change change = parts_.venue.turn(real);
    if (change.loudness) {
        parts_.film.set_loudness(*change.loudness);
        parts_.film.set_volume(parts_.show.visit().volume);
    }
    if (change.open)
        tell(show::OpeningHours{*change.open});
}

void MainLoop::note_screen() {
    const ui::Panel panel = parts_.panel();
    parts_.caretaker.set_screen(panel.size.width, panel.size.height, panel.px_per_mm);
}

bool MainLoop::present() {
    const Screen::Times times{show_now(), platform::steady_now()};
    const Screen::Film film{parts_.film.pictures(), !parts_.film.open() || parts_.film.has_news()};
    const bool presented = parts_.screen.update(wanted(), film, times);
    if (presented && parts_.frames != nullptr && !film.pictures.empty())
        parts_.frames->note(film.pictures.front().frame->pts(), platform::steady_now());
    return presented;
}

// A voice reads what is seen: once it is on the display.
void MainLoop::read_aloud() {
    if (!parts_.reading.is_due() || parts_.screen.waiting() || parts_.staff.open())
        return;
    const auto* visiting = std::get_if<show::Visiting>(&parts_.show.state());
    std::optional<std::filesystem::path> recording;
    if (visiting != nullptr && show::is_first_page(*visiting))
        recording = parts_.speech.recording_of(visiting->scene, parts_.show.visit().language);
    parts_.reading.begin_due(parts_.screen.shown(), focus_.marked(), recording);
}

// In the language in which the scene is seen, or the nearest in which it was recorded.
void MainLoop::start_voice(const std::string& id) {
    const content::Scene* scene = parts_.exhibition.scene(id);
    const auto* interview = scene == nullptr ? nullptr : std::get_if<content::InterviewScene>(&scene->kind);
    if (interview == nullptr)
        return;
    const content::Language shown = parts_.exhibition.shown_language(*scene, parts_.show.visit().language);
    if (const auto file = content::recording_for(*interview, parts_.exhibition.language_chain(shown)))
        parts_.voice.start(parts_.exhibition.folder / "interviews" / *file);
}

// While a scene of the loop stands, the pictures of the next one are decoded.
void MainLoop::prepare_next() {
    const auto* attract = std::get_if<show::Attract>(&parts_.show.state());
    if (attract == nullptr || parts_.screen.waiting() || parts_.staff.open() ||
        parts_.show.programme().loop.empty())
        return;
    const auto& loop = parts_.show.programme().loop;
    const std::string& next = loop[(attract->index + 1) % loop.size()];
    if (next == prepared_for_)
        return;
    prepared_for_ = next;
    Wanted soon = wanted();
    soon.scene = next;
    soon.moment.film.reset();
    parts_.screen.prepare(soon, {show_now(), platform::steady_now()});
}

// Alive means: a full turn was made, the display server answered, and a film that plays has moved on. A
// picture may stay for long (a slide, sound that outlasts it): then its time goes on, and what comes next is
// there.
void MainLoop::feed_watchdog(media::TimePoint real) {
    const auto interval = parts_.service.watchdog_interval();
    if (!interval || !ready_ || real < next_alive_)
        return;
    const media::FilmState& film = parts_.film.state();
    const bool plays = parts_.film.open() && film.playback == media::Playback::playing;
    const bool moves =
        film.frames_presented != frames_at_alive_ || (film.position != position_at_alive_ && !film.starves);
    const bool stands = plays && !moves;
    frames_at_alive_ = film.frames_presented;
    position_at_alive_ = film.position;
    next_alive_ = real + *interval;
    if (!stands && parts_.window.answers())
        parts_.service.alive();
}

media::TimePoint MainLoop::next_turn(media::TimePoint real) const {
    media::TimePoint next = parts_.clock.real(
        std::min({parts_.show.next_deadline(), parts_.screen.next_change(), parts_.staff.next_deadline()}));
    next = std::min({next, parts_.screen.next_frame(real), gestures_.corner_due()});
    next = std::min({next,
                     parts_.film.next_deadline(real),
                     parts_.reading.next_deadline(real),
                     parts_.voice.next_deadline(real),
                     parts_.caretaker.next_deadline(),
                     parts_.venue.next_deadline()});
    if (parts_.service.watchdog_interval() && ready_)
        next = std::min(next, next_alive_);
    return next;
}

} // namespace kiosk::app
