// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include "kiosk/show/countdown.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace kiosk::show {

namespace {

using namespace std::chrono_literals;

// Slow readers manage 80 words a minute; a page holds at most about 150 words, and turning it begins anew.
constexpr int words_per_minute = 80;
constexpr int words_on_a_page = 150;
// A class talks about what it reads.
constexpr Duration group_idle = 10min;
// Settings allow no shorter idle time in an exhibition; only tests do, and they mean what they set.
constexpr Duration shortest_idle = 30s;
// As long as the voice speaks, and so much more (EN 301 549, 5.1.3).
constexpr Duration after_reading = 30s;

} // namespace

Show::Show(ShowSettings settings) : settings_(std::move(settings)), defaults_(settings_.defaults) {
    assert(settings_.idle > 0s && settings_.countdown > 0s);
    visit_ = defaults_;
}

Commands Show::handle(const Event& event, TimePoint now) {
    advance(now);
    acted_ = false;
    if (std::holds_alternative<FingersDown>(event) || std::holds_alternative<KeyPressed>(event))
        interrupt_reading();
    if (const auto* fingers = std::get_if<FingersDown>(&event))
        touched(*fingers, now);
    else if (std::holds_alternative<PressEnded>(event))
        press_ended(now);
    else if (std::holds_alternative<PressTaken>(event))
        press_taken();
    else if (const auto* choice = std::get_if<Chosen>(&event))
        chosen(choice->action, now);
    else if (const auto* key = std::get_if<KeyPressed>(&event))
        key_pressed(*key, now);
    else if (std::holds_alternative<FilmScrubbed>(event))
        scrubbed(now);
    else if (const auto* film = std::get_if<FilmChanged>(&event))
        film_changed(film->status, now);
    else if (const auto* reading = std::get_if<ReadingChanged>(&event))
        reading_changed(*reading, now);
    else if (const auto* voice = std::get_if<VoiceChanged>(&event))
        voice_changed(*voice, now);
    else if (const auto* content = std::get_if<ContentChanged>(&event))
        take_up(content->programme, now);
    else if (const auto* hours = std::get_if<OpeningHours>(&event))
        set_open(hours->open, now);
    follow_reading(event);
    follow_voice();
    return std::exchange(commands_, {});
}

TimePoint Show::next_deadline() const {
    if (const auto* attract = std::get_if<Attract>(&state_))
        return attract->next_at;
    if (const auto* visiting = std::get_if<Visiting>(&state_))
        return visiting->idle_at;
    if (const auto* question = std::get_if<StillThere>(&state_))
        return question->next_at;
    if (const auto* film = std::get_if<FilmPlaying>(&state_)) {
        const bool hides = film->plays() && film->controls_until != controls_hidden;
        return hides ? std::min(film->controls_until, film->idle_at) : film->idle_at;
    }
    return media::never;
}

const std::string& Show::scene_on_screen() const {
    static const std::string none;
    if (const auto* attract = std::get_if<Attract>(&state_))
        return programme_.loop[attract->index];
    if (const auto* visiting = std::get_if<Visiting>(&state_))
        return visiting->scene;
    if (const auto* film = std::get_if<FilmPlaying>(&state_))
        return film->scene;
    if (const auto* question = std::get_if<StillThere>(&state_))
        return std::visit([](const auto& below) -> const std::string& { return below.scene; },
                          question->below);
    return none;
}

bool Show::film_controls_visible(TimePoint now) const {
    if (const auto* film = std::get_if<FilmPlaying>(&state_))
        return !film->plays() || now < film->controls_until;
    return std::holds_alternative<StillThere>(state_);
}

int Show::seconds_left(TimePoint now) const {
    const auto* question = std::get_if<StillThere>(&state_);
    return question == nullptr ? 0 : whole_seconds(question->until, now);
}

// Does what is due. What comes late is done late: nobody loses the time that a machine slept.
void Show::advance(TimePoint now) {
    if (now < next_deadline())
        return;
    if (std::holds_alternative<Attract>(state_)) {
        next_loop_scene(now);
    } else if (auto* question = std::get_if<StillThere>(&state_)) {
        question->next_at = next_second(question->until, now);
        if (now >= question->until) {
            transition(TransitionKind::fade);
            wipe();
            rest(TransitionKind::fade, now);
        }
    } else {
        auto* film = std::get_if<FilmPlaying>(&state_);
        if (film != nullptr && film->plays())
            film->controls_until = controls_hidden;
        else
            ask_still_there(now);
    }
}

void Show::touched(const FingersDown& fingers, TimePoint now) {
    if (fingers.presses)
        contact_ = Contact::none;
    if (std::holds_alternative<StillThere>(state_)) {
        answer_still_there(now);
        contact_ = Contact::swallowed;
        return;
    }
    if (auto* attract = std::get_if<Attract>(&state_)) {
        // Nothing changes under a finger; but one that never lifts, a drop of water, does not stop the loop.
        if (attract->next_at != media::never)
            attract->next_at = std::max(attract->next_at, now + brief(scene_on_screen()).dwell);
        if (fingers.presses && now < calm_until_)
            contact_ = Contact::ignored;
        else if (fingers.presses)
            contact_ = fingers.on_target ? Contact::acting : Contact::swallowed;
        return;
    }
    touched_ = true;
    if (fingers.presses) {
        contact_ = now < calm_until_ ? Contact::ignored : Contact::acting;
        touch_film(fingers, now);
    }
    show_controls(now);
    extend_idle(now);
}

void Show::press_ended(TimePoint now) {
    const Contact contact = std::exchange(contact_, Contact::none);
    const bool hides = std::exchange(hides_controls_, false);
    if (std::holds_alternative<Attract>(state_)) {
        if (contact == Contact::swallowed)
            begin_visit(content::GoHome{}, now);
        return;
    }
    if (std::holds_alternative<StillThere>(state_) && contact != Contact::none)
        answer_still_there(now);
    if (auto* film = std::get_if<FilmPlaying>(&state_); film != nullptr && film->plays())
        film->controls_until = hides ? controls_hidden : now + settings_.controls_shown;
    extend_idle(now);
}

void Show::press_taken() {
    hides_controls_ = false;
    if (contact_ != Contact::none)
        contact_ = Contact::ignored;
}

void Show::take_up(const Programme& programme, TimePoint now) {
    const std::string scene = scene_on_screen();
    programme_ = programme;
    failed_films_.clear();
    std::erase_if(programme_.loop, [&](const std::string& id) {
        return !programme_.has(id) || programme_.scenes.at(id).sensitive;
    });
    defaults_ = settings_.defaults;
    if (defaults_.language.empty() && !programme_.languages.empty())
        defaults_.language = programme_.languages.front();
    if (settings_.start_scene)
        defaults_.agreed.insert(*settings_.start_scene); // who names a scene to start with has agreed to it
    if (!touched_)
        visit_ = defaults_;
    const auto& offered = programme_.languages;
    if (std::find(offered.begin(), offered.end(), visit_.language) == offered.end())
        visit_.language = defaults_.language;
    if (visit_.second_language &&
        (!offers(*visit_.second_language) || visit_.second_language == visit_.language))
        visit_.second_language.reset();
    std::erase_if(visit_.history, [&](const Place& place) { return !programme_.has(place.scene); });
    if (std::holds_alternative<Attract>(state_))
        keep_loop(scene, now);
    else if (std::holds_alternative<OutOfOrder>(state_))
        rest(TransitionKind::cut, now);
    else if (!std::holds_alternative<Closed>(state_))
        keep_or_leave(now);
}

// The exhibition was edited while somebody looks at a scene: it stays if it is still the same kind of scene.
void Show::keep_or_leave(TimePoint now) {
    const std::string scene = scene_on_screen();
    const bool question = std::holds_alternative<StillThere>(state_);
    const State& seen = question ? State(std::visit([](const auto& below) { return State(below); },
                                                    std::get<StillThere>(state_).below))
                                 : state_;
    const auto* visiting = std::get_if<Visiting>(&seen);
    const bool noted = visiting != nullptr && visiting->content_note;
    if (programme_.has(scene)) {
        const SceneBrief& now_brief = brief(scene);
        const bool needs_note = now_brief.sensitive && !visit_.agreed.contains(scene);
        const bool shows_film = visiting == nullptr;
        if (needs_note == noted && (noted || shows_film == now_brief.film))
            return;
    }
    if (!programme_.has(programme_.start)) {
        wipe();
        rest(TransitionKind::cut, now);
    } else {
        visit_.history.clear();
        open({programme_.start}, now);
    }
}

void Show::set_open(bool open, TimePoint now) {
    if (open == std::exchange(open_, open))
        return;
    wipe();
    rest(TransitionKind::fade, now);
}

void Show::ask_still_there(TimePoint now) {
    const TimePoint until = now + settings_.countdown;
    StillThere question{.below = {}, .until = until, .next_at = next_second(until, now)};
    if (auto* visiting = std::get_if<Visiting>(&state_))
        question.below = std::move(*visiting);
    else
        question.below = std::get<FilmPlaying>(std::move(state_));
    state_ = std::move(question);
}

void Show::answer_still_there(TimePoint now) {
    auto below = std::get<StillThere>(std::move(state_)).below;
    std::visit([this](auto& state) { state_ = std::move(state); }, below);
    show_controls(now);
    extend_idle(now);
}

void Show::wipe() {
    if (visit_.read_aloud)
        commands_.emplace_back(EndReading{});
    visit_ = defaults_;
    touched_ = false;
    reading_ = {};
    hides_controls_ = false;
    last_action_.reset();
    if (contact_ != Contact::none)
        contact_ = Contact::ignored; // its finger may still be down
}

void Show::extend_idle(TimePoint now) {
    if (auto* visiting = std::get_if<Visiting>(&state_))
        visiting->idle_at = touched_ ? idle_from(now, idle_time(brief(visiting->scene).words)) : media::never;
    if (auto* visiting = std::get_if<Visiting>(&state_); visiting != nullptr && touched_ && voice_plays())
        visiting->idle_at = std::max(visiting->idle_at, visiting->voice->ends_at + after_reading);
    if (auto* film = std::get_if<FilmPlaying>(&state_))
        film->idle_at = touched_ && !film->plays() ? idle_from(now, idle_time(*film)) : media::never;
}

// Who listens does not touch: the question comes half a minute after the last word.
TimePoint Show::idle_from(TimePoint now, Duration idle) const {
    const bool speaks = reading_.phase == content::ReadingPhase::speaking;
    return speaks ? std::max(now + idle, reading_.ends_at + after_reading) : now + idle;
}

Duration Show::idle_time(const FilmPlaying& film) const {
    return idle_time(film.sheet == FilmSheet::transcript ? words_on_a_page : brief(film.scene).words);
}

Duration Show::idle_time(int words) const {
    if (settings_.idle < shortest_idle)
        return settings_.idle;
    const int languages = visit_.second_language ? 2 : 1; // read together, one after the other
    const Duration reading = Duration(60s) * std::min(words, words_on_a_page) * languages / words_per_minute;
    return std::max({settings_.idle, reading, visit_.group ? group_idle : Duration{}});
}

void Show::transition(TransitionKind kind) {
    const bool first = std::none_of(commands_.begin(), commands_.end(), [](const Command& command) {
        return std::holds_alternative<Transition>(command);
    });
    if (first)
        commands_.emplace_back(Transition{visit_.calm_motion ? TransitionKind::cut : kind});
}

const SceneBrief& Show::brief(const std::string& scene) const {
    static const SceneBrief unknown;
    const auto found = programme_.scenes.find(scene);
    return found == programme_.scenes.end() ? unknown : found->second;
}

} // namespace kiosk::show
