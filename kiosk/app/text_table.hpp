// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kiosk::app {

/// Rows of as many cells each, laid out in columns for a terminal, indented by two spaces.
std::string text_table(const std::vector<std::vector<std::string>>& rows);

} // namespace kiosk::app
