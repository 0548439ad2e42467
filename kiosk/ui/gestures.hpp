// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/ui/view.hpp"
#include "media/base/time.hpp"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// What fingers mean: a press follows one finger; lifting it inside the target that it touched first is a
/// tap, sliding off cancels for good. Further fingers only keep the screen "touched", unless the pressing one
/// merely rests there: it came down `resting_after` ago, or touches no target and the new one does. So a
/// leaflet on the glass takes nobody's touch away. A slider is left only by going far above or below it.
/// A finger that came down beside all targets and is drawn far across the view's pages turns them when it
/// lifts. Two fingers that come down there one after the other at once and part, or come together, look
/// closer or less close when the first of them lifts. Whatever else it does, a finger that rests in the
/// corner of the view is told of once. Pure.
class Gestures {
public:
    struct Down {
        bool on_target = false; ///< the finger presses a target
        bool presses = false;   ///< what it does counts; else another finger is pressing
    };
    struct Up {
        std::optional<content::Action> action; ///< this was a tap on a target that is still there
        bool pressed = false;                  ///< the finger was the one that pressed
    };
    static constexpr media::Duration resting_after = std::chrono::seconds(1);
    static constexpr media::Duration corner_time = std::chrono::seconds(5);

    /// A finger came down at that point of `view`.
    Down down(long finger, Point point, const View& view, media::TimePoint now);
    /// A finger moved. Returns true if the pressed look changes.
    bool moved(long finger, Point point, const View& view);
    /// A finger lifted.
    Up up(long finger, Point point, const View& view);
    /// The device was lost or the scene was taken away: nothing is pressed any more. A finger in the corner
    /// still rests there.
    void cancel();
    /// Forgets every finger as well, when their lifting will never be told.
    void forget();

    /// Id of the target that is drawn pressed; empty if there is none.
    const std::string& pressed() const { return pressed_; }
    bool touched() const { return !fingers_.empty(); }
    /// The second of the film over which the finger slides along a progress line; nothing else.
    std::optional<double> scrubbed() const { return scrubbed_; }

    /// When the finger in the corner will have rested there for long enough; `never` if none does.
    media::TimePoint corner_due() const {
        return in_corner_ ? in_corner_->since + corner_time : media::never;
    }
    /// True once when it has.
    bool take_corner(media::TimePoint now);

private:
    struct Finger {
        long id = 0;
        Point at;
    };
    /// Two fingers on what can be looked at more closely.
    struct Pinching {
        std::array<Finger, 2> fingers;
        double distance = 0; ///< px between them at first
    };
    struct InCorner {
        long finger = 0;
        media::TimePoint since;
    };

    std::vector<long> fingers_; // in the order in which they came
    std::optional<long> pressing_;
    media::TimePoint pressed_at_;
    std::string pressed_;
    std::optional<double> scrubbed_;
    std::optional<Point> leafs_from_; // where the pressing finger came down on what can be leafed through
    std::optional<Point> leafs_at_;   // and where it is now
    std::optional<Pinching> pinching_;
    std::optional<InCorner> in_corner_;
};

} // namespace kiosk::ui
