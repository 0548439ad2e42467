// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/gestures.hpp"

#include <algorithm>

namespace kiosk::ui {

Gestures::Down Gestures::down(long finger, Point point, const View& view, media::TimePoint now) {
    if (std::find(fingers_.begin(), fingers_.end(), finger) == fingers_.end())
        fingers_.push_back(finger);
    const Target* target = view.target_at(point);
    const bool rests = now - pressed_at_ >= resting_after || (pressed_.empty() && target != nullptr);
    if (pressing_ && pressing_ != finger && !rests)
        return {};
    pressing_ = finger;
    pressed_at_ = now;
    pressed_ = target == nullptr ? "" : target->id;
    return {.on_target = target != nullptr, .presses = true};
}

bool Gestures::moved(long finger, Point point, const View& view) {
    if (pressing_ != finger || pressed_.empty())
        return false;
    const Target* target = view.target(pressed_);
    if (target != nullptr && target->rect.contains(point))
        return false;
    pressed_.clear();
    return true;
}

Gestures::Up Gestures::up(long finger, Point point, const View& view) {
    std::erase(fingers_, finger);
    if (pressing_ != finger)
        return {};
    moved(finger, point, view);
    const Target* target = pressed_.empty() ? nullptr : view.target(pressed_);
    Up up{.pressed = true};
    if (target != nullptr)
        up.action = target->action;
    cancel();
    return up;
}

void Gestures::cancel() {
    pressing_.reset();
    pressed_.clear();
}

void Gestures::forget() {
    cancel();
    fingers_.clear();
}

} // namespace kiosk::ui
