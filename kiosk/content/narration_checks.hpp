// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/draft.hpp"
#include "kiosk/content/load.hpp"
#include "kiosk/content/named_files.hpp"

namespace kiosk::content {

/// Checks the recordings that a scene names; one that cannot be heard is left out, and the voice reads
/// instead.
void check_narration(const Draft& draft, const NamedFiles& files, const FileChecks& checks, Scene& scene);

} // namespace kiosk::content
