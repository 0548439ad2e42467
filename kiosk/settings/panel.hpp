// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "kiosk/settings/device.hpp"

#include <optional>

namespace kiosk::settings {

/// A width and height in mm, as EDID reports them.
struct SizeMm {
    double width = 0;
    double height = 0;

    bool operator==(const SizeMm&) const = default;
};

/// The panel in millimetres, and how far away the eyes are: from these follow all sizes of text and targets.
struct Panel {
    double px_per_mm = 0;
    double diagonal_inch = 0;
    double viewing_distance_mm = 0;

    bool operator==(const Panel&) const = default;

    /// A length in px, rounded up, so that a target is never smaller than it says.
    int px(double mm) const;

    /// The em of body text in px at text step 1.0: its capitals are 5.4 mm high at 600 mm, and as large to
    /// the eye at any other distance; never below 20 px.
    double body_em_px() const;
};

/// What is known about a panel of `px` pixels: the setting px_per_mm, else the setting diagonal_inch, else
/// EDID if it is plausible, else 23.8 inch. Viewing distance: the setting, else 600 mm up to 27 inches,
/// beyond that 0.9 times the diagonal, at most 1200 mm.
Panel measure_panel(Size px, const Display& display, std::optional<SizeMm> edid);

/// The nearest density at which a panel of `px` pixels has 10 to 100 inches: what somebody may set who
/// measures it.
double within_reason(double px_per_mm, Size px);

/// The diagonal in inches of a panel of `px` pixels at that density.
double diagonal_of(Size px, double px_per_mm);

/// True if EDID's size can be that of a panel of `px` pixels: televisions report 16 x 9 mm, projectors 0 x 0,
/// and some the aspect ratio of another panel.
bool is_plausible(SizeMm size, Size px);

} // namespace kiosk::settings
