// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/ui/key.hpp"
#include "kiosk/ui/view.hpp"
#include "media/base/time.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::ui {

/// Which target the keys are on, and what a key means there. It is seen from the first key to the next touch,
/// goes round all targets of a view in their order, and stays where it is while its target is there. Left and
/// right go to the neighbour that stands there, or else the way in which the visitor reads. Pure.
class Focus {
public:
    /// The same key sooner again is a bounce, or a hand that trembles (EN 301 549, 5.8).
    static constexpr media::Duration bounce = std::chrono::milliseconds(150);
    /// Left and right move so far in a film, whose time runs from left to right in every language.
    static constexpr int slider_step_seconds = 10;

    /// A key went down while `view` was on the display. Returns what it asks for; nothing if it only moves or
    /// shows the focus. Back and help act at once; any other first key merely shows where the focus is.
    std::optional<content::Action> press(KeyName key, const View& view, media::TimePoint now);

    /// Another view is on the display. If the target is gone, the focus goes to the first one, but never by
    /// itself to the quick exit: while a film hides its controls, it waits for them. Returns true if it
    /// moved.
    bool settle(const View& view);

    /// Somebody touches, or has left.
    void hide() { shown_ = false; }
    /// The visit is over: nothing is remembered.
    void forget();

    /// Id of the target to mark; empty while no keys are used.
    std::string marked() const { return shown_ ? target_ : ""; }

private:
    bool bounces(KeyName key, media::TimePoint now);
    void move(const View& view, KeyName key);

    bool shown_ = false;
    std::string target_;
    std::optional<KeyName> last_key_;
    media::TimePoint last_at_{};
};

} // namespace kiosk::ui
