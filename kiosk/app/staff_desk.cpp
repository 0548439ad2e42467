// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staff_desk.hpp"

#include "kiosk/app/test_tone.hpp"
#include "kiosk/app/time_zones.hpp"
#include "kiosk/platform/durable_file.hpp"
#include "kiosk/settings/panel.hpp"
#include "kiosk/upkeep/fault_code.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;
using show::StaffPage;

constexpr std::size_t most_touches = 400; // drawn on the test picture: more only hide it
constexpr media::Duration tone_length = 700ms;
constexpr media::Duration between_looks = 500ms; // at how far the stick is

ui::Layer layer_of(StaffPage page) {
    switch (page) {
    case StaffPage::cleaning:
        return ui::Layer::cleaning;
    case StaffPage::fault_code:
        return ui::Layer::fault_code;
    case StaffPage::choice:
    case StaffPage::none:
        return ui::Layer::staff;
    default:
        return ui::Layer::staff_sheet;
    }
}

bool offers_task(const ui::StaffSheet& sheet, content::TechnicianTask task) {
    return std::any_of(sheet.choices.begin(), sheet.choices.end(), [&](const ui::StaffChoice& choice) {
        const auto* offered = std::get_if<content::DoTask>(&choice.action);
        return offered != nullptr && offered->task == task;
    });
}

bool shows_findings(StaffPage page) {
    return page == StaffPage::fault_code || page == StaffPage::technician || page == StaffPage::health;
}

} // namespace

StaffDesk::StaffDesk(Options options)
    : options_(std::move(options)), pages_(options_.runtime.has_value()),
      pins_(options_.state ? std::optional(*options_.state / "pin") : std::nullopt, options_.wake),
      wishes_(options_.runtime),
      earlier_(KeptExhibitions(kept_in(options_.state.value_or(""))), options_.folder, options_.wake),
      stick_(options_.folder, options_.wake) {
    if (!options_.state)
        return;
    choices_ = read_choices(*options_.state);
    place_ = read_filled_place(*options_.state);
}

// Where that it was done cannot be kept, every start would do it: then none does.
void StaffDesk::welcome(media::TimePoint now) {
    if (!options_.state || !options_.runtime || pins_.is_known())
        return;
    const std::filesystem::path mark = *options_.state / "welcomed";
    std::error_code error;
    if (std::filesystem::exists(mark, error) || error || !platform::write_durably(mark, ""))
        return;
    pages_.set_pin_known(false);
    pages_.welcome(now);
}

void StaffDesk::corner_held(media::TimePoint now) {
    pages_.set_pin_known(pins_.is_known());
    if (!std::exchange(pin_resumed_, true))
        pages_.resume_pin(pins_.wrong_before(), now);
    pages_.corner_held(now);
}

void StaffDesk::touched(Point at, media::TimePoint now) {
    pages_.touched(now);
    moved(at);
}

void StaffDesk::moved(Point at) {
    if (page() == StaffPage::picture_test && touches_.size() < most_touches)
        touches_.push_back(at);
}

void StaffDesk::chosen(const content::Action& action, media::TimePoint now) {
    const StaffPage before = page();
    pages_.chosen(action, now);
    if (const auto* task = std::get_if<content::DoTask>(&action); task != nullptr && is_technicians(before))
        do_task(*task, now);
    if (auto request = pages_.take_pin_request())
        pins_.ask(*request);
    if (page() != before)
        open_page();
}

void StaffDesk::open_page() {
    touches_.clear();
    clock_asked_ = false;
    if (shows_findings(page()))
        findings_ = options_.examine();
    if (page() == StaffPage::venues && options_.venues)
        venues_ = options_.venues();
    if (page() == StaffPage::place)
        journey_ = read_journey(*options_.state);
    if (page() == StaffPage::earlier) {
        earlier_page_ = {};
        earlier_.look();
    }
    if (page() == StaffPage::stick)
        stick_.look();
}

void StaffDesk::do_task(const content::DoTask& task, media::TimePoint now) {
    using content::TechnicianTask;
    switch (task.task) {
    case TechnicianTask::tone_left:
    case TechnicianTask::tone_right:
        options_.sound.set_volume(with_choices(options_.device, choices_).sound.volume / 100.0);
        options_.sound.speak(test_tone(task.task == TechnicianTask::tone_right));
        tone_end_ = now + tone_length;
        break;
    case TechnicianTask::change_volume:
    case TechnicianTask::choose_output:
    case TechnicianTask::rotate:
    case TechnicianTask::change_size:
    case TechnicianTask::hide_scene:
    case TechnicianTask::choose_venue:
        choose(task);
        break;
    case TechnicianTask::switch_off:
        switching_off_ = wishes_.switch_off();
        break;
    case TechnicianTask::type_line:
    case TechnicianTask::key:
    case TechnicianTask::shift:
    case TechnicianTask::clear_line:
    case TechnicianTask::keep_line:
    case TechnicianTask::drop_stop:
        fill_in(task);
        break;
    case TechnicianTask::digit:
        clock_asked_ = false;
        break;
    case TechnicianTask::erase:
        clock_asked_ = false;
        typed_.erase();
        break;
    case TechnicianTask::dim:
        dim(task.number);
        break;
    case TechnicianTask::set_clock:
        set_clock();
        break;
    case TechnicianTask::choose_zone:
        choose_zone(task.number);
        break;
    case TechnicianTask::bring_back:
        bring_back(task.number);
        break;
    case TechnicianTask::read_stick:
    case TechnicianTask::take_over:
    case TechnicianTask::discard:
        use_stick(task.task);
        break;
    case TechnicianTask::restart:
        restart_ = true;
        pages_.chosen(content::CloseStaffPages{}, now);
        break;
    default:
        break;
    }
}

void StaffDesk::choose(const content::DoTask& task) {
    using content::TechnicianTask;
    if (task.task == TechnicianTask::choose_venue && task.name == venue())
        return;
    BoxChoices changed = choices_;
    const settings::Device device = with_choices(options_.device, choices_);
    if (task.task == TechnicianTask::change_volume)
        changed.volume = std::clamp(device.sound.volume + task.number, 0, 100);
    else if (task.task == TechnicianTask::choose_output)
        changed.output = static_cast<settings::SoundOutput>(task.number);
    else if (task.task == TechnicianTask::rotate)
        changed.rotation = static_cast<Rotation>(task.number);
    else if (task.task == TechnicianTask::change_size)
        changed.px_per_mm =
            settings::within_reason(px_per_mm() * (1 + task.number / 1000.0), options_.panel().size);
    else if (task.task == TechnicianTask::choose_venue)
        changed = {.hidden = changed.hidden,
                   .venue = task.name,
                   .brightness = changed.brightness,
                   .px_per_mm = changed.px_per_mm};
    else if (changed.hidden.erase(task.name) == 0)
        changed.hidden.insert(task.name);
    if (const auto kept = keep_choices(*options_.state, changed); !kept) {
        spdlog::error("{}", kept.error().message);
        return;
    }
    choices_ = std::move(changed);
    restart_ = true;
    if (task.task == TechnicianTask::choose_venue) // what was typed was typed for the one before
        keep_place({});
}

void StaffDesk::fill_in(const content::DoTask& task) {
    using content::TechnicianTask;
    if (task.task == TechnicianTask::type_line) {
        line_ = std::min(static_cast<std::size_t>(std::max(0, task.number)), place_lines().size() - 1);
        typed_.begin(place_.*place_lines().at(line_).text);
    } else if (task.task == TechnicianTask::key) {
        typed_.press(task.name);
    } else if (task.task == TechnicianTask::shift) {
        typed_.shift();
    } else if (task.task == TechnicianTask::clear_line) {
        typed_.clear();
    } else if (task.task == TechnicianTask::keep_line) {
        keep_line();
    } else {
        drop_stop();
    }
}

void StaffDesk::keep_line() {
    FilledPlace changed = place_;
    changed.*place_lines().at(line_).text = typed_.tidied();
    keep_place(changed);
}

void StaffDesk::keep_place(const FilledPlace& changed) {
    if (changed == place_)
        return;
    if (const auto kept = keep_filled_place(*options_.state, changed); !kept) {
        spdlog::error("{}", kept.error().message);
        return;
    }
    place_ = changed;
    restart_ = true;
}

void StaffDesk::drop_stop() {
    const Journey shorter = without_last_stop(journey_);
    if (const auto kept = keep_journey(*options_.state, shorter); !kept) {
        spdlog::error("{}", kept.error().message);
        return;
    }
    journey_ = shorter;
    restart_ = true;
}

// Seen at once: no new start is needed.
void StaffDesk::dim(int percent) {
    BoxChoices changed = choices_;
    changed.brightness = percent;
    can_dim_ = options_.dim && options_.dim(percent / 100.0);
    if (can_dim_ && keep_choices(*options_.state, changed))
        choices_ = std::move(changed);
}

void StaffDesk::set_clock() {
    const auto typed = pages_.clock().time();
    if (!typed || clock_asked_) // a second touch would shift it twice
        return;
    std::tm local{.tm_min = typed->minute,
                  .tm_hour = typed->hour,
                  .tm_mday = typed->day,
                  .tm_mon = typed->month - 1,
                  .tm_year = typed->year - 1900};
    local.tm_isdst = -1; // as the zone has it on that day
    const std::time_t wanted = std::mktime(&local);
    clock_asked_ = wishes_.set_clock(std::chrono::seconds(wanted - std::time(nullptr)));
}

void StaffDesk::choose_zone(int number) {
    const TimeZone& zone = time_zones().at(static_cast<std::size_t>(number));
    if (!wishes_.set_zone(zone.name))
        return;
    zone_ = zone.name;
    restart_ = true;
}

void StaffDesk::bring_back(int number) {
    if (!earlier_page_.states)
        return;
    for (const EarlierExhibition& state : *earlier_page_.states)
        if (state.number == static_cast<std::size_t>(number) && wishes_.bring_back(state.number))
            earlier_page_.asked = state.when;
}

void StaffDesk::use_stick(content::TechnicianTask task) {
    const bool offered = offers_task(stick_sheet(stick_.page()), task); // a second touch asks for nothing
    const bool left = offered && (task == content::TechnicianTask::read_stick  ? wishes_.read_stick()
                                  : task == content::TechnicianTask::take_over ? wishes_.take_over()
                                                                               : wishes_.discard());
    if (left)
        stick_.ask();
}

std::string StaffDesk::venue() const {
    return venue_of(options_.device, choices_);
}

double StaffDesk::px_per_mm() const {
    return choices_.px_per_mm.value_or(options_.panel().px_per_mm);
}

void StaffDesk::turn(media::TimePoint now) {
    if (const auto answer = pins_.take_answer()) {
        const StaffPage before = page();
        pages_.pin_answered(*answer, now);
        pins_.keep_wrong(pages_.pin().wrong());
        if (page() != before)
            open_page();
    }
    if (auto states = earlier_.take())
        earlier_page_.states = std::move(states);
    if (page() == StaffPage::stick && now >= look_at_stick_) {
        stick_.look();
        look_at_stick_ = now + between_looks;
    }
    pages_.advance(now);
    if (now >= tone_end_) {
        options_.sound.hush();
        tone_end_ = media::never;
    }
}

media::TimePoint StaffDesk::next_deadline() const {
    const media::TimePoint look = page() == StaffPage::stick ? look_at_stick_ : media::never;
    return std::min({pages_.next_deadline(), tone_end_, look});
}

void StaffDesk::lay_over(ui::Moment& moment, media::TimePoint now) const {
    ui::Moment over{.now = moment.now, .since = moment.since, .layer = layer_of(page())};
    over.pressed = std::move(moment.pressed);
    over.focus = std::move(moment.focus);
    over.page = pages_.leaf();
    over.countdown_seconds = pages_.seconds_left(now);
    over.countdown_share =
        over.countdown_seconds / std::chrono::duration<double>(show::StaffPages::cleaning_time).count();
    over.for_technicians = pins_.can_keep();
    if (page() == StaffPage::fault_code)
        over.fault_code = upkeep::fault_code(findings_);
    if (over.layer == ui::Layer::staff_sheet)
        over.staff_sheet = sheet(now);
    moment = std::move(over);
}

ui::StaffSheet StaffDesk::sheet(media::TimePoint now) const {
    const auto step = pages_.step();
    return step ? as_step(page_sheet(now), *step + 1, pages_.set_up().size()) : page_sheet(now);
}

ui::StaffSheet StaffDesk::page_sheet(media::TimePoint now) const {
    switch (page()) {
    case StaffPage::pin:
        return pin_sheet(pages_.pin(), now);
    case StaffPage::health:
        return health_sheet(findings_);
    case StaffPage::picture_test:
        return picture_test_sheet(touches_);
    case StaffPage::sound_test:
        return sound_sheet(with_choices(options_.device, choices_).sound);
    case StaffPage::orientation:
        return orientation_sheet(with_choices(options_.device, choices_).display.rotation);
    case StaffPage::screen_size:
        return screen_size_sheet(px_per_mm(), options_.panel().size);
    case StaffPage::brightness:
        return brightness_sheet(choices_.brightness.value_or(100), can_dim_);
    case StaffPage::venues:
        return venues_sheet(venues_, venue(), pages_.leaf());
    case StaffPage::place:
        return place_sheet(place_, journey_.stops.empty() ? "" : journey_.stops.back().town);
    case StaffPage::place_line:
        return place_line_sheet(line_, typed_);
    case StaffPage::clock:
        return clock_sheet({.entry = pages_.clock(),
                            .now = std::time(nullptr),
                            .zone = zone_.value_or(zone_of_machine()),
                            .asked = clock_asked_});
    case StaffPage::earlier:
        return earlier_sheet(earlier_page_);
    case StaffPage::stick:
        return stick_sheet(stick_.page());
    case StaffPage::staged:
        return staged_sheet(stick_.page(), pages_.leaf());
    case StaffPage::power:
        return power_sheet(switching_off_);
    case StaffPage::scenes:
        return scenes_sheet(options_.exhibition, choices_.hidden, pages_.leaf());
    default:
        return technician_sheet(
            findings_,
            {.heard = wishes_.are_heard(), .keeps_exhibition = options_.device.content_folder.empty()});
    }
}

} // namespace kiosk::app
