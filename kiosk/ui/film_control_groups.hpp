// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// One of the film's controls.
struct FilmControl {
    Button button;
    std::vector<std::string> labels; ///< all that it may say: what stands beside it must not move
    bool level = false;              ///< no button: shows how loud it is
};

using FilmControlGroup = std::vector<FilmControl>;

/// Ten seconds back, play or pause, ten seconds on.
FilmControlGroup transport_controls(const ViewBuilder& builder, const FilmMoment& film);

/// Only what the film offers; captions and description stand at the level of play and pause (EN 301
/// 549, 7.3).
FilmControlGroup choice_controls(const ViewBuilder& builder, const content::FilmScene& kind);

/// Both buttons stay at the ends of the scale, so that a hasty finger meets nothing else; what is heard does
/// not change there, and the level shows why. Empty where the device gives no sound.
FilmControlGroup volume_controls(const ViewBuilder& builder);

} // namespace kiosk::ui
