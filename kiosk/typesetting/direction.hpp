// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kiosk::typesetting {

enum class Direction { left_to_right, right_to_left };

/// The way in which a language (BCP 47) is read, by the script that it is usually written in. `qps-plocm`,
/// the pseudo-locale that tests mirrored screens, is read from right to left whatever its letters are.
Direction direction_of(std::string_view language);

/// How much larger Arabic script is set than the others: its letters are lower at the same size.
inline constexpr double arabic_size = 1.15;

/// By how much the lines of words in a language's own script stand further apart than its leading says: 1,
/// but more for Arabic script (1.7 instead of 1.5 of a size that is larger), whose letters reach further up
/// and down.
double line_stretch(std::string_view language);

} // namespace kiosk::typesetting
