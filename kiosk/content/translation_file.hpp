// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"

#include <string>

namespace kiosk::content {

/// The file `scenes/<language>/<id>.yaml` of that scene: its texts in that language, in the order of the
/// fields, and what was noted about them. `heading` are comment lines to begin with, with their line ends.
std::string translation_file(const Scene& scene, const Language& language, const std::string& heading);

} // namespace kiosk::content
