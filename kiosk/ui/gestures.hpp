// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/ui/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// What fingers mean: a press follows the first finger; lifting it inside the target that it touched first is
/// a tap, sliding off cancels for good. Further fingers only keep the screen "touched". Pure.
class Gestures {
public:
    struct Down {
        bool on_target = false; ///< the first finger touched a target
        bool first = false;     ///< no other finger was down
    };

    /// A finger came down at that point of `view`.
    Down down(long finger, Point point, const View& view);
    /// A finger moved. Returns true if the pressed look changes.
    bool moved(long finger, Point point, const View& view);
    /// A finger lifted; the action if this was a tap on a target that is still there.
    std::optional<content::Action> up(long finger, Point point, const View& view);
    /// The device was lost or the scene was taken away: nothing is pressed any more.
    void cancel();
    /// Forgets every finger as well, when their lifting will never be told.
    void forget();

    /// Id of the target that is drawn pressed; empty if there is none.
    const std::string& pressed() const { return pressed_; }
    bool touched() const { return !fingers_.empty(); }

private:
    std::vector<long> fingers_; // in the order in which they came
    std::optional<long> pressing_;
    std::string pressed_;
};

} // namespace kiosk::ui
