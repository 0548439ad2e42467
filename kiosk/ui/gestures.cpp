// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/gestures.hpp"

#include <algorithm>
#include <cmath>
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

double distance_of(Point one, Point other) {
    return std::hypot(one.x - other.x, one.y - other.y);
}

// What lies between two fingers that began `before` px apart, if they parted far enough.
std::optional<content::Action> pinched(Point one, Point other, double before, const View& view) {
    if (!view.pinch)
        return std::nullopt;
    const double more = distance_of(one, other) - before;
    const Pinch& pinch = *view.pinch;
    if (more >= pinch.way && !pinch.closer.empty())
        return nearest_part(pinch.closer, {(one.x + other.x) / 2, (one.y + other.y) / 2}).action;
    return -more >= pinch.way ? pinch.wider : std::nullopt;
}

} // namespace

Gestures::Down Gestures::down(long finger, Point point, const View& view, media::TimePoint now) {
    if (std::find(fingers_.begin(), fingers_.end(), finger) == fingers_.end())
        fingers_.push_back(finger);
    if (view.corner.contains(point) && !in_corner_)
        in_corner_ = InCorner{finger, now};
    const Target* target = view.target_at(point);
    const bool rests = now - pressed_at_ >= resting_after || (pressed_.empty() && target != nullptr);
    const bool on_page = target == nullptr && view.leaf.contains(point);
    if (pressing_ && pressing_ != finger && !rests) {
        if (leafs_at_ && on_page && view.pinch && !pinching_)
            pinching_ =
                Pinching{{{{*pressing_, *leafs_at_}, {finger, point}}}, distance_of(*leafs_at_, point)};
        return {};
    }
    pinching_.reset();
    pressing_ = finger;
    pressed_at_ = now;
    pressed_ = target == nullptr ? "" : target->id;
    scrubbed_ = second_under(target, point);
    leafs_from_ = on_page ? std::optional(point) : std::nullopt;
    leafs_at_ = leafs_from_;
    return {.on_target = target != nullptr, .presses = true};
}

bool Gestures::moved(long finger, Point point, const View& view) {
    if (in_corner_ && in_corner_->finger == finger && !view.corner.contains(point))
        in_corner_.reset();
    if (pinching_)
        for (Finger& one : pinching_->fingers)
            if (one.id == finger)
                one.at = point;
    if (pressing_ == finger && leafs_at_)
        leafs_at_ = point;
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
    if (pinching_ && (pinching_->fingers[0].id == finger || pinching_->fingers[1].id == finger)) {
        moved(finger, point, view);
        const auto& [first, second] = pinching_->fingers;
        Up up{.action = pinched(first.at, second.at, pinching_->distance, view), .pressed = true};
        cancel();
        return up;
    }
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
    leafs_at_.reset();
    pinching_.reset();
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
