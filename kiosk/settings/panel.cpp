// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/panel.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::settings {
namespace {

constexpr double mm_per_inch = 25.4;
constexpr double usual_inch = 23.8;
constexpr double near_mm = 600;
constexpr double far_mm = 1200;
constexpr double near_up_to_inch = 27;
constexpr double distance_per_diagonal = 0.9;
constexpr double capital_mm = 5.4;       ///< at `near_mm`
constexpr double capital_height = 0.714; ///< of Noto Sans, in em
constexpr double smallest_em_px = 20;

double diagonal_px(Size px) {
    return std::hypot(px.width, px.height);
}

double density(Size px, const Display& display, std::optional<SizeMm> edid) {
    if (display.px_per_mm)
        return *display.px_per_mm;
    if (display.diagonal_inch)
        return diagonal_px(px) / (*display.diagonal_inch * mm_per_inch);
    if (edid && is_plausible(*edid, px))
        return diagonal_px(px) / std::hypot(edid->width, edid->height);
    return diagonal_px(px) / (usual_inch * mm_per_inch);
}

double viewing_distance(double diagonal_inch) {
    if (diagonal_inch <= near_up_to_inch)
        return near_mm;
    return std::clamp(distance_per_diagonal * diagonal_inch * mm_per_inch, near_mm, far_mm);
}

} // namespace

int Panel::px(double mm) const {
    return static_cast<int>(std::ceil(mm * px_per_mm - 1e-9));
}

double Panel::body_em_px() const {
    const double capital = capital_mm * viewing_distance_mm / near_mm;
    return std::max(smallest_em_px, capital * px_per_mm / capital_height);
}

Panel measure_panel(Size px, const Display& display, std::optional<SizeMm> edid) {
    Panel panel;
    panel.px_per_mm = density(px, display, edid);
    panel.diagonal_inch = diagonal_of(px, panel.px_per_mm);
    panel.viewing_distance_mm = display.viewing_distance_mm.value_or(viewing_distance(panel.diagonal_inch));
    return panel;
}

double within_reason(double px_per_mm, Size px) {
    constexpr double least_inch = 10;
    constexpr double most_inch = 100;
    return std::clamp(
        px_per_mm, diagonal_px(px) / (most_inch * mm_per_inch), diagonal_px(px) / (least_inch * mm_per_inch));
}

double diagonal_of(Size px, double px_per_mm) {
    return diagonal_px(px) / px_per_mm / mm_per_inch;
}

bool is_plausible(SizeMm size, Size px) {
    if (px.empty() || size.width <= 0 || size.height <= 0)
        return false;
    const double inch = std::hypot(size.width, size.height) / mm_per_inch;
    if (inch < 7 || inch > 110)
        return false;
    // The panel may be used turned, so that either side can be the longer one; pixels are square within a
    // tenth.
    const auto longer = [](double a, double b) { return std::max(a, b) / std::min(a, b); };
    const double shape = longer(size.width, size.height) / longer(px.width, px.height);
    return shape > 0.9 && shape < 1.1;
}

} // namespace kiosk::settings
