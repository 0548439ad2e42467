// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/gestures.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kiosk::ui {

namespace {

bool holds(const Target& target, Point point) {
    if (!target.track)
        return target.rect.contains(point);
    return point.y >= target.rect.y - target.track->leash &&
           point.y < target.rect.bottom() + target.track->leash;
}

std::optional<double> second_under(const Target* target, Point point) {
    return target == nullptr || !target->track ? std::nullopt : std::optional(target->track->at(point.x));
}

// The page that follows lies where one reads to: drawing a finger against that way brings it in.
std::optional<content::Action> leafed(Point from, Point to, const View& view) {
    const int across = to.x - from.x;
    const int along = to.y - from.y;
    if (view.leaf_way <= 0 || std::abs(across) < view.leaf_way || std::abs(across) < 2 * std::abs(along))
        return std::nullopt;
    const bool from_left = view.direction == typesetting::Direction::left_to_right;
    const Target* target = view.target((across < 0) == from_left ? "next_page" : "previous_page");
    return target == nullptr ? std::nullopt : std::optional(target->action);
}

} // namespace

Gestures::Down Gestures::down(long finger, Point point, const View& view, media::TimePoint now) {
    if (std::find(fingers_.begin(), fingers_.end(), finger) == fingers_.end())
        fingers_.push_back(finger);
    if (view.corner.contains(point) && !in_corner_)
        in_corner_ = InCorner{finger, now};
    const Target* target = view.target_at(point);
    const bool rests = now - pressed_at_ >= resting_after || (pressed_.empty() && target != nullptr);
    if (pressing_ && pressing_ != finger && !rests)
        return {};
    pressing_ = finger;
    pressed_at_ = now;
    pressed_ = target == nullptr ? "" : target->id;
    scrubbed_ = second_under(target, point);
    leafs_from_ = target == nullptr && view.leaf.contains(point) ? std::optional(point) : std::nullopt;
    return {.on_target = target != nullptr, .presses = true};
}

bool Gestures::moved(long finger, Point point, const View& view) {
    if (in_corner_ && in_corner_->finger == finger && !view.corner.contains(point))
        in_corner_.reset();
    if (pressing_ != finger || pressed_.empty())
        return false;
    const Target* target = view.target(pressed_);
    if (target != nullptr && holds(*target, point))
        return std::exchange(scrubbed_, second_under(target, point)) != scrubbed_;
    pressed_.clear();
    scrubbed_.reset();
    return true;
}

Gestures::Up Gestures::up(long finger, Point point, const View& view) {
    std::erase(fingers_, finger);
    if (in_corner_ && in_corner_->finger == finger)
        in_corner_.reset();
    if (pressing_ != finger)
        return {};
    moved(finger, point, view);
    const Target* target = pressed_.empty() ? nullptr : view.target(pressed_);
    Up up{.pressed = true};
    if (target != nullptr)
        up.action = scrubbed_ ? content::Action(content::SeekTo{*scrubbed_}) : target->action;
    else if (leafs_from_)
        up.action = leafed(*leafs_from_, point, view);
    cancel();
    return up;
}

void Gestures::cancel() {
    pressing_.reset();
    pressed_.clear();
    scrubbed_.reset();
    leafs_from_.reset();
}

void Gestures::forget() {
    cancel();
    fingers_.clear();
    in_corner_.reset();
}

bool Gestures::take_corner(media::TimePoint now) {
    if (now < corner_due())
        return false;
    in_corner_.reset();
    return true;
}

} // namespace kiosk::ui
