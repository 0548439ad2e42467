// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/measures.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::ui {

namespace {

// Text steps and how titles grow with them (design: 1.4 meets 0.7 degrees of EN 301 549 5.1.4, 2.0 meets
// WCAG 1.4.4).
constexpr std::array<double, 4> text_steps{1.0, 1.4, 1.75, 2.0};
constexpr std::array<double, 4> title_steps{1.0, 1.15, 1.25, 1.35};
constexpr double last_label_step = 1.4;

// There two rows of controls would take a third of the screen.
constexpr double low_screen_mm = 200;

// A class reads from three metres: capitals of 16 minutes of arc, the least of ISO 9241-303. More than 2.6
// times the body text leaves no whole line on a small screen.
constexpr double group_capital_mm = 13.96;
constexpr double most_group_growth = 2.6;
constexpr double capital_em = 0.714; // of Noto Sans

int px(double value) {
    return static_cast<int>(std::lround(value));
}

double group_growth(const Panel& panel) {
    const double capital_mm = panel.em * capital_em / panel.px_per_mm;
    return std::clamp(group_capital_mm / capital_mm, 1.0, most_group_growth);
}

// Titles grow with the text, but slower.
double title_growth(double text_growth) {
    std::size_t step = 0;
    while (step + 1 < text_steps.size() && text_steps[step] < text_growth)
        ++step;
    return title_steps[step];
}

} // namespace

int Measures::mm(double length) const {
    return px(length * px_per_mm);
}

Measures measure(const Stage& stage) {
    const Size size = stage.panel.size;
    const auto step = static_cast<std::size_t>(std::clamp(stage.visitor.text_step, 0, 3));
    const bool low = size.height < low_screen_mm * stage.panel.px_per_mm;
    const double most_growth = low ? text_steps[2] : most_group_growth;
    const double growth = std::max(
        text_steps[step], stage.visitor.group ? std::min(group_growth(stage.panel), most_growth) : 1.0);
    const auto& scale = stage.theme.scale;
    Measures measures;
    measures.size = size;
    measures.px_per_mm = stage.panel.px_per_mm;
    measures.portrait = size.portrait();
    measures.em = stage.panel.em;
    measures.text = px(measures.em * growth);
    measures.lead = px(measures.text * scale.lead);
    measures.title_growth = title_growth(growth);
    measures.title = std::max(measures.text, px(measures.em * scale.title * measures.title_growth));
    measures.low = low;
    if (measures.crowded()) // the first lines of a page are not worth more than the rest of it
        measures.title = measures.text;
    measures.label = px(measures.em * std::min(growth, measures.low ? 1.0 : last_label_step));
    measures.least_label = std::max(measures.em * 8 / 10, measures.label * 7 / 10);
    measures.statement = px(size.shorter() * scale.statement_share * measures.title_growth);
    measures.figure = px(size.shorter() * scale.figure_share);
    measures.margin = px(size.shorter() * (low ? 0.04 : 0.06));
    measures.gap = px(measures.em * (low ? 1.0 : 1.5));
    measures.target = measures.mm(20);
    measures.target_gap = measures.mm(3);
    measures.radius = measures.mm(3);
    measures.line = std::max(2, measures.mm(0.8));
    return measures;
}

} // namespace kiosk::ui
