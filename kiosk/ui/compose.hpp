// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/view.hpp"

namespace kiosk::ui {

/// The scene as it looks at this moment, with the control bar and whatever lies over it. Pure: the same stage
/// gives the same view.
View compose(const content::Scene& scene, const Stage& stage);

} // namespace kiosk::ui
