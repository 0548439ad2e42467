// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/ui/draw_list.hpp"
#include "media/base/time.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// A place that answers a touch. The hit area may be larger than what is drawn, never smaller.
struct Target {
    std::string id;   ///< unique in its view and stable while the view changes
    std::string role; ///< `button`, `tile`, `toggle` or `link`
    Rect rect;        ///< px; at least 20 x 20 mm
    std::string text; ///< the words on it
    std::string speech;
    content::Action action;

    bool operator==(const Target&) const = default;
};

/// A scene at one moment: what to draw, what can be touched, what is read out.
struct View {
    Size size;
    DrawList items;
    std::vector<Target> targets; ///< in focus order; a later one lies above an earlier one
    std::vector<std::string> speech;
    std::vector<std::string> clipped; ///< words that found no room: always empty in a sound layout
    int pages = 1;
    media::TimePoint next_change = media::never; ///< when the view will look different by itself

    bool operator==(const View&) const = default;

    /// The uppermost target at that point; null if there is none.
    const Target* target_at(Point point) const;
    /// The target of that id; null if the view has none.
    const Target* target(const std::string& id) const;
};

} // namespace kiosk::ui
