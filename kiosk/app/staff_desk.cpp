// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/staff_desk.hpp"

#include "kiosk/app/test_tone.hpp"
#include "kiosk/platform/durable_file.hpp"
#include "kiosk/settings/panel.hpp"
#include "kiosk/upkeep/fault_code.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;
using show::StaffPage;

constexpr std::size_t most_touches = 400; // drawn on the test picture: more only hide it
constexpr media::Duration tone_length = 700ms;

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

bool shows_findings(StaffPage page) {
    return page == StaffPage::fault_code || page == StaffPage::technician || page == StaffPage::health;
}

} // namespace

StaffDesk::StaffDesk(Options options)
    : options_(std::move(options)), pages_(options_.runtime.has_value()),
      pins_(options_.state ? std::optional(*options_.state / "pin") : std::nullopt, options_.wake),
      machine_({options_.runtime, options_.state.value_or(""), options_.folder, options_.wake}),
      place_(options_.state.value_or("")) {
    if (options_.state)
        choices_ = read_choices(*options_.state);
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
    machine_.open(page());
    if (shows_findings(page()))
        findings_ = options_.examine();
    if (page() == StaffPage::venues && options_.venues)
        venues_ = options_.venues();
    if (page() == StaffPage::place)
        place_.open();
}

bool StaffDesk::takes_text() const {
    return page() == StaffPage::pin || page() == StaffPage::clock || page() == StaffPage::place_line;
}

void StaffDesk::typed(std::string_view text, media::TimePoint now) {
    pages_.touched(now);
    if (page() == StaffPage::place_line)
        place_.type(text);
    else if (takes_text())
        for (const char sign : text)
            if (sign >= '0' && sign <= '9')
                chosen(content::DoTask{.task = content::TechnicianTask::digit, .number = sign - '0'}, now);
}

void StaffDesk::erased(media::TimePoint now) {
    chosen(content::DoTask{.task = content::TechnicianTask::erase}, now);
}

// A PIN is complete by itself.
void StaffDesk::entered(media::TimePoint now) {
    if (page() == StaffPage::place_line)
        chosen(content::DoTask{.task = content::TechnicianTask::keep_line}, now);
    else if (page() == StaffPage::clock)
        chosen(content::DoTask{.task = content::TechnicianTask::set_clock}, now);
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
    case TechnicianTask::dim:
        dim(task.number);
        break;
    case TechnicianTask::restart:
        restart_ = true;
        pages_.chosen(content::CloseStaffPages{}, now);
        break;
    default:
        machine_.do_task(task, pages_.clock(), now);
        restart_ |= place_.do_task(task);
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
    if (task.task == TechnicianTask::choose_venue)
        place_.empty();
}

// Seen at once: no new start is needed.
void StaffDesk::dim(int percent) {
    BoxChoices changed = choices_;
    changed.brightness = percent;
    can_dim_ = options_.dim && options_.dim(percent / 100.0);
    if (can_dim_ && keep_choices(*options_.state, changed))
        choices_ = std::move(changed);
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
    machine_.turn(page(), now);
    pages_.advance(now);
    if (now >= tone_end_) {
        options_.sound.hush();
        tone_end_ = media::never;
    }
}

media::TimePoint StaffDesk::next_deadline() const {
    return std::min({pages_.next_deadline(), tone_end_, machine_.next_deadline()});
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
        return place_.sheet();
    case StaffPage::place_line:
        return place_.line_sheet();
    case StaffPage::clock:
        return machine_.clock(pages_.clock());
    case StaffPage::earlier:
        return machine_.earlier();
    case StaffPage::stick:
        return machine_.stick();
    case StaffPage::staged:
        return machine_.staged(pages_.leaf());
    case StaffPage::power:
        return machine_.power();
    case StaffPage::scenes:
        return scenes_sheet(options_.exhibition, choices_.hidden, pages_.leaf());
    default:
        return technician_sheet(
            findings_,
            {.heard = machine_.is_heard(), .keeps_exhibition = options_.device.content_folder.empty()});
    }
}

} // namespace kiosk::app
