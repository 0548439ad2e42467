// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace kiosk::show {

namespace {

using namespace std::chrono_literals;

// Somebody may wander for an hour; nobody goes back further than this.
constexpr std::size_t longest_history = 64;
// A hasty second tap after the quick exit shall not open a menu over the neutral scene.
constexpr Duration calm_after_exit = 1s;

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace

void Show::chosen(const content::Action& action, TimePoint now) {
    // The touch that answers "Sind Sie noch da?" presses nothing, but for "Schnell weg", which is never
    // covered.
    const bool away = std::holds_alternative<content::QuickExit>(action) && contact_ == Contact::swallowed;
    if ((contact_ == Contact::swallowed && !away) || contact_ == Contact::ignored || repeated(action, now))
        return;
    if (std::holds_alternative<StillThere>(state_)) {
        answer_still_there(now);
        if (std::holds_alternative<content::QuickExit>(action))
            quick_exit(now);
    } else if (std::holds_alternative<Attract>(state_)) {
        begin_visit(action, now);
    } else if (!std::holds_alternative<Closed>(state_) && !std::holds_alternative<OutOfOrder>(state_)) {
        hides_controls_ = false;
        act(action, now);
    }
}

// As a touch: the first key opens the start menu, a hasty one does nothing, any one shows the controls of the
// film and answers "Sind Sie noch da?" without doing anything else, but for "Schnell weg".
void Show::key_pressed(const KeyPressed& key, TimePoint now) {
    if (std::holds_alternative<StillThere>(state_)) {
        answer_still_there(now);
        if (key.action && std::holds_alternative<content::QuickExit>(*key.action))
            quick_exit(now);
    } else if (std::holds_alternative<Attract>(state_)) {
        if (now >= calm_until_)
            begin_visit(key.action.value_or(content::GoHome{}), now);
    } else if (!std::holds_alternative<Closed>(state_) && !std::holds_alternative<OutOfOrder>(state_)) {
        if (key.action && now >= calm_until_ && !repeated(*key.action, now)) {
            act(*key.action, now);
            return;
        }
        touched_ = true;
        show_controls(now);
        extend_idle(now);
    }
}

void Show::act(const content::Action& action, TimePoint now) {
    touched_ = true;
    acted_ = true;
    carry_out(action, now);
    show_controls(now);
    extend_idle(now);
}

// The same action again within the filter's time counts once, as a trembling hand means it.
bool Show::repeated(const content::Action& action, TimePoint now) {
    if (last_action_ == action && now - last_action_at_ < settings_.repeat_filter)
        return true;
    last_action_ = action;
    last_action_at_ = now;
    return false;
}

// The first touch in the loop: a language, access or Beratung acts, anything else opens the start menu.
void Show::begin_visit(const content::Action& action, TimePoint now) {
    if (!programme_.has(programme_.start))
        return;
    touched_ = true;
    if (const auto* choice = std::get_if<content::ChooseLanguage>(&action))
        choose_language(choice->language);
    if (std::holds_alternative<content::OpenBeratung>(action) && programme_.has(programme_.beratung)) {
        visit_.history.push_back({programme_.start});
        open({programme_.beratung}, now);
        return;
    }
    go_home(now);
    if (std::holds_alternative<content::OpenAccess>(action))
        set_access(true);
}

void Show::carry_out(const content::Action& action, TimePoint now) {
    std::visit(
        Overloaded{[&](const content::GoTo& to) { go_to(to.scene, now); },
                   [&](const content::GoHome&) { go_home(now); },
                   [&](const content::Back&) { go_back(now); },
                   [&](const content::OpenBeratung&) { go_to(programme_.beratung, now); },
                   [&](const content::OpenAccess&) { set_access(!access_open()); },
                   [&](const content::OpenAccessSection& to) { open_access_section(to.section); },
                   [&](const content::QuickExit&) { quick_exit(now); },
                   [&](const content::ChooseLanguage& to) { choose_language(to.language); },
                   [&](const content::ChooseSecondLanguage& to) { choose_second_language(to.language); },
                   [&](const content::ChooseTextStep& to) { choose_text_step(to.step); },
                   [&](const content::ChooseTheme& to) { visit_.theme = to.theme; },
                   [&](const content::ChooseCalmMotion& to) { visit_.calm_motion = to.calm; },
                   [&](const content::ChooseReach& to) { choose_reach(to.on); },
                   [&](const content::ChooseGroup& to) { choose_group(to.on); },
                   [&](const content::ChooseReadAloud& to) { visit_.read_aloud = to.on; },
                   [&](const content::ToggleReading&) { toggle_reading(); },
                   [&](const content::RepeatReading&) { read_from_start(); },
                   [&](const content::TurnPage& to) { turn_page(to.page); },
                   [&](const content::LookCloser& to) { look_closer(to); },
                   [&](const content::OpenItem& to) { open_item(to.item); },
                   [&](const content::ChooseContactName& to) {
                       visit_.contact_name = std::clamp(to.name, 0, content::contact_names - 1);
                   },
                   [&](const content::SeeSensitive&) { see_sensitive(now); },
                   [](const content::StillHere&) {},
                   [&](const content::TogglePlay&) { toggle_play(); },
                   [&](const content::SeekBy& by) { seek_by(std::chrono::seconds(by.seconds)); },
                   [&](const content::SeekTo& to) {
                       seek_to(
                           std::chrono::duration_cast<Duration>(std::chrono::duration<double>(to.seconds)));
                   },
                   [&](const content::OpenChapters&) { toggle_sheet(FilmSheet::chapters); },
                   [&](const content::OpenFilmSettings&) { toggle_sheet(FilmSheet::settings); },
                   [&](const content::OpenTranscript&) { toggle_sheet(FilmSheet::transcript); },
                   [&](const content::ChangeVolume& to) { change_volume(to.by); },
                   [&](const content::ToggleCaptions&) { visit_.captions = !visit_.captions; },
                   [&](const content::ToggleAudioDescription&) {
                       visit_.audio_description = !visit_.audio_description;
                   },
                   [&](const content::ToggleSignLanguage&) { visit_.sign_language = !visit_.sign_language; },
                   [&](const content::ChooseCaptionSize& to) {
                       visit_.caption_size = std::clamp(to.size, 0, content::caption_sizes - 1);
                   },
                   [&](const content::ChooseCaptionLook& to) { visit_.caption_look = to.look; },
                   [&](const content::ChooseFilmSound& to) { visit_.film_sound = to.language; },
                   [&](const content::ReplayFilm&) { replay_film(now); },
                   [&](const content::ToggleVoice&) { toggle_voice(); },
                   [&](const content::ReplayVoice&) { replay_voice(); },
                   [](const content::StartCleaning&) {}, // of StaffPages
                   [](const content::ShowFaultCode&) {},
                   [](const content::CloseStaffPages&) {},
                   [](const content::DoTask&) {}},
        action);
}

void Show::open(const Place& place, TimePoint now) {
    transition(TransitionKind::fade);
    calm_until_ = std::max(calm_until_, now + settings_.settling);
    leave_film();
    const bool noted = brief(place.scene).sensitive && !visit_.agreed.contains(place.scene);
    if (brief(place.scene).film && !noted) {
        play_film(place.scene, now);
        return;
    }
    state_ = Visiting{
        .scene = place.scene, .page = place.page, .open_item = place.open_item, .content_note = noted};
    extend_idle(now);
}

// Notes are not remembered: Back leads to scenes that were seen.
void Show::remember_place() {
    Place place{scene_on_screen()};
    if (const auto* visiting = std::get_if<Visiting>(&state_)) {
        if (visiting->content_note)
            return;
        place.page = visiting->page;
        place.open_item = visiting->open_item;
    }
    if (visit_.history.size() == longest_history)
        visit_.history.erase(visit_.history.begin());
    visit_.history.push_back(std::move(place));
}

void Show::go_to(const std::string& scene, TimePoint now) {
    if (!programme_.has(scene))
        return;
    if (scene == scene_on_screen()) {
        close_sheet();
        return;
    }
    if (scene == programme_.start) {
        go_home(now);
        return;
    }
    remember_place();
    open({scene}, now);
}

void Show::go_home(TimePoint now) {
    if (!programme_.has(programme_.start))
        return;
    visit_.history.clear();
    const Visiting home{.scene = programme_.start};
    auto* visiting = std::get_if<Visiting>(&state_);
    if (visiting != nullptr && visiting->scene == home.scene && !visiting->content_note)
        *visiting = home; // it is there already: no transition, but its first page, and no sheet over it
    else
        open({programme_.start}, now);
}

void Show::go_back(TimePoint now) {
    if (close_sheet())
        return;
    auto* visiting = std::get_if<Visiting>(&state_);
    if (visiting != nullptr && visiting->open_item && brief(visiting->scene).contacts) {
        open_item(*visiting->open_item); // closes it
        return;
    }
    if (!visit_.history.empty()) {
        const Place place = std::move(visit_.history.back());
        visit_.history.pop_back();
        open(place, now);
    } else if (scene_on_screen() != programme_.start) {
        go_home(now);
    }
}

void Show::quick_exit(TimePoint now) {
    wipe();
    calm_until_ = now + calm_after_exit;
    rest(TransitionKind::cut, now);
}

void Show::change_volume(int by) {
    visit_.volume = std::clamp(visit_.volume + by, 0, settings::loudness_steps - 1);
}

void Show::turn_page(int page) {
    auto* visiting = std::get_if<Visiting>(&state_);
    if (page < 0)
        return;
    if (visiting == nullptr || visiting->access_open) {
        set_sheet_page(page);
    } else if (page != visiting->page || visiting->voice) {
        transition(TransitionKind::fade);
        visiting->page = page;
        const bool pictures =
            programme_.has(visiting->scene) && programme_.scenes.at(visiting->scene).pictures;
        visiting->zoom.part = 0; // as closely as before, from the page's beginning
        visiting->zoom.step = pictures ? 0 : visiting->zoom.step;
        if (visiting->voice)
            visiting->voice->leads = false; // who leafs by hand reads there, whatever is heard
    }
}

void Show::look_closer(const content::LookCloser& to) {
    auto* visiting = std::get_if<Visiting>(&state_);
    if (visiting == nullptr || visiting->content_note || visiting->access_open || to.step < 0 ||
        to.step >= content::zoom_steps || to.part < 0 || to == visiting->zoom)
        return;
    transition(TransitionKind::fade);
    visiting->zoom = to;
}

void Show::open_item(int item) {
    auto* visiting = std::get_if<Visiting>(&state_);
    if (visiting == nullptr || visiting->content_note || item < 0)
        return;
    if (visiting->open_item == item)
        visiting->open_item.reset();
    else
        visiting->open_item = item;
    visiting->page = 0; // each entry has pages of its own
}

void Show::see_sensitive(TimePoint now) {
    const auto* visiting = std::get_if<Visiting>(&state_);
    if (visiting == nullptr || !visiting->content_note)
        return;
    visit_.agreed.insert(visiting->scene);
    open({visiting->scene}, now);
}

} // namespace kiosk::show
