// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/breaks.hpp"
#include "kiosk/typesetting/runs.hpp"

#include <optional>
#include <vector>

namespace kiosk::typesetting {

/// Divides a title or statement into as few lines as `width` px allow, and these as evenly as possible,
/// without a word alone on the last line, or a short one alone on any, if another way exists. Nothing if a
/// word is wider than the width.
std::optional<std::vector<Stretch>> balance(const std::vector<Word>& words, int width, Runs& runs);

} // namespace kiosk::typesetting
