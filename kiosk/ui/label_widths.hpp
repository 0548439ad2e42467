// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <array>
#include <string>

namespace kiosk::ui {

/// How large the words of a button may be, in percent of a label, the largest first. Less than 70 % would be
/// below the 22 minutes of arc of ISO 9241-303.
inline constexpr std::array label_percents{100, 94, 88, 82, 76, 70};

/// The least width in px of a button that has an icon and whose words stand on two lines at most: three are
/// higher than a button of the least height.
int two_line_width(const ViewBuilder& builder, const std::string& label, int label_px);

/// The same for as many lines as there are words.
int word_width(const ViewBuilder& builder, const std::string& label, int label_px);

} // namespace kiosk::ui
