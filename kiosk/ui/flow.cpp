// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/flow.hpp"

#include "kiosk/ui/view_builder.hpp"

namespace kiosk::ui {

Flow::Flow(ViewBuilder& builder, typesetting::Direction direction, const Rect& within)
    : builder_(builder), around_(builder.mirror()) {
    const bool mirrored = direction == typesetting::Direction::right_to_left;
    if (mirrored != around_.mirrored)
        builder_.set_mirror(around_.inside(within));
}

Flow::~Flow() {
    builder_.set_mirror(around_);
}

} // namespace kiosk::ui
