// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "kiosk/typesetting/direction.hpp"

namespace kiosk::ui {

class ViewBuilder;

/// Where on the screen something stands that was laid out from left to right: at the same place, moved, or
/// mirrored.
struct Mirror {
    bool mirrored = false;
    int origin = 0; ///< px on the screen at which x = 0 of the layout lies

    bool operator==(const Mirror&) const = default;

    Rect place(const Rect& rect) const {
        return {x(rect.x) - (mirrored ? rect.width : 0), rect.y, rect.width, rect.height};
    }
    int x(int layout_x) const { return mirrored ? origin - layout_x : origin + layout_x; }

    /// What stands in `within` mirrored there, and then placed by this one.
    Mirror inside(const Rect& within) const {
        const int far = within.x + within.right();
        return {!mirrored, mirrored ? origin - far : origin + far};
    }
};

/// While it lives, all that the builder collects stands the way `direction` reads: views are written from
/// left to right, and what is read from right to left is mirrored inside `within` (x' = W - x - w). Flows
/// nest: one of the same direction as that around it changes nothing.
class Flow {
public:
    Flow(ViewBuilder& builder, typesetting::Direction direction, const Rect& within);
    ~Flow();
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

private:
    ViewBuilder& builder_;
    Mirror around_;
};

} // namespace kiosk::ui
