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

int px(double value) {
    return static_cast<int>(std::lround(value));
}

} // namespace

int Measures::mm(double length) const {
    return px(length * px_per_mm);
}

Measures measure(const Stage& stage) {
    const auto step = static_cast<std::size_t>(std::clamp(stage.visitor.text_step, 0, 3));
    const auto& scale = stage.theme.scale;
    const Size size = stage.panel.size;
    Measures measures;
    measures.size = size;
    measures.px_per_mm = stage.panel.px_per_mm;
    measures.portrait = size.portrait();
    measures.em = stage.panel.em;
    measures.text = px(measures.em * text_steps[step]);
    measures.lead = px(measures.text * scale.lead);
    measures.title_growth = title_steps[step];
    measures.title = std::max(measures.text, px(measures.em * scale.title * measures.title_growth));
    measures.label = px(measures.em * std::min(text_steps[step], last_label_step));
    measures.statement = px(size.shorter() * scale.statement_share * measures.title_growth);
    measures.figure = px(size.shorter() * scale.figure_share);
    measures.margin = px(size.shorter() * 0.06);
    measures.gap = px(measures.em * 1.5);
    measures.target = measures.mm(20);
    measures.target_gap = measures.mm(3);
    measures.radius = measures.mm(3);
    measures.line = std::max(2, measures.mm(0.8));
    return measures;
}

} // namespace kiosk::ui
