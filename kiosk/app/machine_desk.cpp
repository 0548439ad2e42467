// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/machine_desk.hpp"

#include "kiosk/app/time_zones.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;
using content::TechnicianTask;
using show::StaffPage;

constexpr media::Duration between_readings = 3s; // of all files of the exhibition
constexpr media::Duration longest_exchange = 2min;

bool offers_task(const ui::StaffSheet& sheet, TechnicianTask task) {
    return std::any_of(sheet.choices.begin(), sheet.choices.end(), [&](const ui::StaffChoice& choice) {
        const auto* offered = std::get_if<content::DoTask>(&choice.action);
        return offered != nullptr && offered->task == task;
    });
}

std::time_t in_zone_of_machine(const show::ClockEntry::Time& time) {
    std::tm local{.tm_min = time.minute,
                  .tm_hour = time.hour,
                  .tm_mday = time.day,
                  .tm_mon = time.month - 1,
                  .tm_year = time.year - 1900};
    local.tm_isdst = -1; // as the zone has it on that day
    return std::mktime(&local);
}

} // namespace

MachineDesk::MachineDesk(Options options)
    : wishes_(std::move(options.runtime)),
      earlier_(KeptExhibitions(kept_in(options.state)), options.folder, options.wake),
      stick_(std::move(options.folder), std::move(options.wake)) {}

void MachineDesk::open(StaffPage page) {
    if (page == StaffPage::clock) {
        wishes_.forget(Wish::clock);
        wishes_.forget(Wish::zone);
    } else if (page == StaffPage::power) {
        wishes_.forget(Wish::switch_off);
    } else if (page == StaffPage::earlier && earlier_page_.outcome != EarlierPage::Outcome::waiting) {
        earlier_page_ = {};
        earlier_.look();
    } else if (page == StaffPage::stick) {
        stick_.look();
    }
}

void MachineDesk::do_task(const content::DoTask& task, const show::ClockEntry& clock, media::TimePoint now) {
    switch (task.task) {
    case TechnicianTask::switch_off:
        wishes_.switch_off(now);
        break;
    case TechnicianTask::digit:
    case TechnicianTask::erase:
        wishes_.forget(Wish::clock);
        break;
    case TechnicianTask::set_clock:
        set_clock(clock, now);
        break;
    case TechnicianTask::choose_zone:
        choose_zone(task.number, now);
        break;
    case TechnicianTask::bring_back:
        bring_back(task.number, now);
        break;
    case TechnicianTask::read_stick:
    case TechnicianTask::take_over:
    case TechnicianTask::discard:
        use_stick(task.task, now);
        break;
    default:
        break;
    }
}

void MachineDesk::set_clock(const show::ClockEntry& entry, media::TimePoint now) {
    // A second touch would shift it twice.
    if (const auto typed = entry.time(); typed && offers_task(clock(entry), TechnicianTask::set_clock))
        wishes_.set_clock(std::chrono::seconds(in_zone_of_machine(*typed) - std::time(nullptr)), now);
}

void MachineDesk::choose_zone(int number, media::TimePoint now) {
    const TimeZone& zone = time_zones().at(static_cast<std::size_t>(number));
    if (!wishes_.set_zone(zone.name, now))
        return;
    zone_ = zone.name;
    restart_ = true;
}

void MachineDesk::bring_back(int number, media::TimePoint now) {
    if (!earlier_page_.states || earlier_page_.outcome == EarlierPage::Outcome::waiting)
        return;
    for (const EarlierExhibition& state : *earlier_page_.states)
        if (state.number == static_cast<std::size_t>(number) && wishes_.bring_back(state.number, now)) {
            earlier_page_.asked = state.when;
            earlier_page_.outcome = EarlierPage::Outcome::waiting;
            brought_back_ = state.number;
            give_up_ = now + longest_exchange;
            read_again_ = now + between_readings;
        }
}

void MachineDesk::use_stick(TechnicianTask task, media::TimePoint now) {
    if (!offers_task(stick_sheet(stick_.page()), task)) // a second touch asks for nothing
        return;
    const bool left = task == TechnicianTask::read_stick  ? wishes_.read_stick(now)
                      : task == TechnicianTask::take_over ? wishes_.take_over(now)
                                                          : wishes_.discard(now);
    if (left)
        stick_.ask();
}

// It is back once nothing is otherwise in it than in the exhibition that is shown.
void MachineDesk::follow_earlier(media::TimePoint now) {
    auto states = earlier_.take();
    if (states)
        earlier_page_.states = std::move(states);
    if (earlier_page_.outcome != EarlierPage::Outcome::waiting)
        return;
    const auto& known = *earlier_page_.states;
    const bool back = std::any_of(known.begin(), known.end(), [&](const EarlierExhibition& state) {
        return state.number == brought_back_ && state.is_now;
    });
    if (back)
        earlier_page_.outcome = EarlierPage::Outcome::back;
    else if (wishes_.answer(Wish::bring_back) == Wishes::Answer::unheard)
        earlier_page_.outcome = EarlierPage::Outcome::unheard;
    else if (now >= give_up_)
        earlier_page_.outcome = EarlierPage::Outcome::not_back;
    else if (now >= read_again_) {
        read_again_ = now + between_readings;
        earlier_.look();
    }
}

void MachineDesk::follow_stick() {
    if (wishes_.answer(Wish::stick) == Wishes::Answer::unheard) {
        wishes_.forget(Wish::stick);
        stick_.stay_unheard();
    }
    stick_.look();
}

bool MachineDesk::changes_by_itself(StaffPage page) const {
    if (page == StaffPage::earlier)
        return earlier_page_.outcome == EarlierPage::Outcome::waiting;
    if (page == StaffPage::clock)
        return wishes_.answer(Wish::clock) == Wishes::Answer::taken ||
               wishes_.answer(Wish::zone) == Wishes::Answer::taken;
    return page == StaffPage::stick;
}

void MachineDesk::turn(StaffPage page, media::TimePoint now) {
    wishes_.look(now);
    if (page == StaffPage::earlier)
        follow_earlier(now);
    if (now >= due_) {
        if (page == StaffPage::stick)
            follow_stick();
        due_ = now + Wishes::between_looks;
    }
    next_look_ = changes_by_itself(page) ? due_ : media::never;
}

media::TimePoint MachineDesk::next_deadline() const {
    return std::min(next_look_, wishes_.next_look());
}

// What the machine says, not what was wished: whether a wish came true is seen.
ui::StaffSheet MachineDesk::clock(const show::ClockEntry& entry) const {
    const bool zone_waits = wishes_.answer(Wish::zone) == Wishes::Answer::waiting;
    return clock_sheet({.entry = entry,
                        .now = std::time(nullptr),
                        .zone = zone_waits ? zone_ : zone_of_machine(),
                        .set = wishes_.answer(Wish::clock),
                        .zone_set = wishes_.answer(Wish::zone)});
}

} // namespace kiosk::app
