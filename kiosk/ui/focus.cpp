// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/focus.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace kiosk::ui {

namespace {

bool goes_forward(KeyName key) {
    return key == KeyName::next || key == KeyName::right;
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
    if (slides && (key == KeyName::left || key == KeyName::right))
        return content::SeekBy{goes_forward(key) ? slider_step_seconds : -slider_step_seconds};
    move(view, goes_forward(key));
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

void Focus::move(const View& view, bool forward) {
    const auto& targets = view.targets;
    const auto at = std::find_if(
        targets.begin(), targets.end(), [&](const Target& target) { return target.id == target_; });
    const std::size_t index = static_cast<std::size_t>(at - targets.begin());
    const std::size_t step = forward ? 1 : targets.size() - 1;
    target_ = targets[(index + step) % targets.size()].id;
}

} // namespace kiosk::ui
