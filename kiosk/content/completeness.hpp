// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"

namespace kiosk::content {

/// True if each text that the scene has in any language is there in this one, an interview's transcript
/// among them.
bool is_complete(const Scene& scene, const Language& language);

} // namespace kiosk::content
