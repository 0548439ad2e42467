// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/dot_line.hpp"

#include <algorithm>

namespace kiosk::ui {

int dots_of(const ViewBuilder& builder) {
    return std::max(2, builder.stage().exhibition.ring);
}

DotLine dot_line_in(const ViewBuilder& builder, const Rect& row) {
    return {.rect = row,
            .dot = std::max(4, std::min(builder.m().em / 2, row.width / dots_of(builder) * 2 / 3))};
}

void draw_dot_line(ViewBuilder& builder, const DotLine& line, double share, const DotColours& colours) {
    const int dots = dots_of(builder);
    for (int dot = 0; dot < dots; ++dot) {
        const double at = static_cast<double>(dot) / (dots - 1);
        const bool come = at <= share;
        const int size = come ? line.dot : std::max(3, line.dot * 3 / 5);
        const Rect disc{line.x_at(at) - size / 2, line.rect.centre().y - size / 2, size, size};
        builder.add(Disc{disc, come ? colours.come : colours.to_come});
    }
}

} // namespace kiosk::ui
