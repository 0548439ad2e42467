// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/place_desk.hpp"

#include "kiosk/app/technician_sheets.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace kiosk::app {

PlaceDesk::PlaceDesk(std::filesystem::path state) : state_(std::move(state)) {
    if (!state_.empty())
        place_ = read_filled_place(state_);
}

void PlaceDesk::open() {
    journey_ = read_journey(state_);
}

bool PlaceDesk::do_task(const content::DoTask& task) {
    using content::TechnicianTask;
    switch (task.task) {
    case TechnicianTask::type_line:
        begin_line(task.number);
        return false;
    case TechnicianTask::key:
        typed_.press(task.name);
        return false;
    case TechnicianTask::shift:
        typed_.shift();
        return false;
    case TechnicianTask::erase:
        typed_.erase();
        return false;
    case TechnicianTask::clear_line:
        typed_.clear();
        return false;
    case TechnicianTask::keep_line:
        return keep_line();
    case TechnicianTask::drop_stop:
        return drop_stop();
    default:
        return false;
    }
}

bool PlaceDesk::empty() {
    return keep({});
}

void PlaceDesk::begin_line(int number) {
    line_ = std::min(static_cast<std::size_t>(std::max(0, number)), place_lines().size() - 1);
    typed_.begin(place_.*place_lines().at(line_).text);
}

bool PlaceDesk::keep_line() {
    FilledPlace changed = place_;
    changed.*place_lines().at(line_).text = typed_.tidied();
    return keep(changed);
}

bool PlaceDesk::keep(const FilledPlace& changed) {
    if (changed == place_)
        return false;
    if (const auto kept = keep_filled_place(state_, changed); !kept) {
        spdlog::error("{}", kept.error().message);
        return false;
    }
    place_ = changed;
    return true;
}

bool PlaceDesk::drop_stop() {
    const Journey shorter = without_last_stop(journey_);
    if (const auto kept = keep_journey(state_, shorter); !kept) {
        spdlog::error("{}", kept.error().message);
        return false;
    }
    journey_ = shorter;
    return true;
}

ui::StaffSheet PlaceDesk::sheet() const {
    return place_sheet(place_, journey_.stops.empty() ? "" : journey_.stops.back().town);
}

ui::StaffSheet PlaceDesk::line_sheet() const {
    return place_line_sheet(line_, typed_);
}

} // namespace kiosk::app
