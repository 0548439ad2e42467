// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/focus.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>

namespace kiosk::ui {

namespace {

bool is_arrow(KeyName key) {
    return key == KeyName::left || key == KeyName::right;
}

// True if an arrow key of that target points at the other one, on the same row.
bool points_at(KeyName arrow, const Rect& here, const Rect& other) {
    const bool same_row = here.y < other.bottom() && other.y < here.bottom();
    const int way = other.centre().x - here.centre().x;
    return same_row && (arrow == KeyName::right ? way > 0 : way < 0);
}

} // namespace

std::optional<content::Action> Focus::press(KeyName key, const View& view, media::TimePoint now) {
    if (bounces(key, now))
        return std::nullopt;
    const bool was_shown = std::exchange(shown_, true);
    settle(view);
    if (key == KeyName::back)
        return content::Back{};
    if (key == KeyName::help)
        return content::OpenAccess{};
    const Target* target = view.target(target_);
    if (!was_shown || target == nullptr)
        return std::nullopt;
    const bool slides = target->track.has_value();
    if (key == KeyName::activate)
        return slides ? std::nullopt : std::optional(target->action);
    if (slides && is_arrow(key))
        return content::SeekBy{key == KeyName::right ? slider_step_seconds : -slider_step_seconds};
    move(view, key);
    return std::nullopt;
}

bool Focus::settle(const View& view) {
    if (!shown_ || view.target(target_) != nullptr)
        return false;
    const auto first = std::find_if(view.targets.begin(), view.targets.end(), [](const Target& target) {
        return !std::holds_alternative<content::QuickExit>(target.action);
    });
    if (first == view.targets.end())
        return false;
    target_ = first->id;
    return true;
}

void Focus::forget() {
    hide();
    target_.clear();
}

bool Focus::bounces(KeyName key, media::TimePoint now) {
    if (last_key_ == key && now - last_at_ < bounce)
        return true;
    last_key_ = key;
    last_at_ = now;
    return false;
}

void Focus::move(const View& view, KeyName key) {
    const auto& targets = view.targets;
    const auto at = std::find_if(
        targets.begin(), targets.end(), [&](const Target& target) { return target.id == target_; });
    const auto index = static_cast<std::size_t>(at - targets.begin());
    const Target& next = targets[(index + 1) % targets.size()];
    const Target& previous = targets[(index + targets.size() - 1) % targets.size()];
    bool forward = key == KeyName::next;
    if (is_arrow(key)) {
        const bool from_left = view.direction == typesetting::Direction::left_to_right;
        const bool to_next = points_at(key, at->rect, next.rect);
        forward = to_next != points_at(key, at->rect, previous.rect) ? to_next
                                                                     : (key == KeyName::right) == from_left;
    }
    target_ = forward ? next.id : previous.id;
}

} // namespace kiosk::ui
