// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/view.hpp"
#include "kiosk/yaml/diagnostic.hpp"

namespace kiosk::app {

/// Findings as a field over the lower part of the screen, with their lines and the ways out, in German; those
/// that find no room are counted. Empty without findings.
ui::DrawList preview_overlay(const ui::Stage& stage, const yaml::Diagnostics& findings);

} // namespace kiosk::app
