// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/place.hpp"
#include "kiosk/ui/view_builder.hpp"

#include <optional>
#include <vector>

namespace kiosk::ui {

/// The journey of the exhibition as a ring: clockwise from the top the towns where it stood, the way between
/// them filled, and at the top, marked, where it stands now; its name is in the middle. With every town the
/// ring fills up, as the Kreis does; what is left of it is the way ahead.
struct JourneyRing {
    struct Town {
        Point dot = {};
        typesetting::TextBlock name = {};
        typesetting::TextBlock date = {};
        Rect words = {}; ///< beside the dot; empty where the ring is without names
    };

    Point centre = {};
    int radius = 0;
    std::vector<Town> towns = {}; ///< those before, oldest first
    double way_begins = 0; ///< angle of the oldest, clockwise from the top; a whole turn if there is none
    typesetting::TextBlock middle = {};
};

/// The ring as large as it stands in that room with all its names, none over another; nothing if they find
/// no room. With the dates, if there is room for these, too.
std::optional<JourneyRing>
journey_with_names(const ViewBuilder& builder, const content::Place& place, const Rect& room);

/// The ring with the name of the present town alone, and without even that where the room is too small.
JourneyRing journey_without_names(const ViewBuilder& builder, const content::Place& place, const Rect& room);

/// `share` of it has been drawn (0 to 1).
void draw_journey(ViewBuilder& builder, const JourneyRing& ring, double share);

/// Names of towns are words of the place: in the language of the original, whatever the visitor reads.
typesetting::TextStyle of_the_place(const ViewBuilder& builder, typesetting::TextStyle style);

} // namespace kiosk::ui
