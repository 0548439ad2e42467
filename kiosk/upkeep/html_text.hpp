// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::upkeep {

/// A text for a page of HTML, in an element or between quotes: the page shows it and does nothing with it.
std::string escaped_for_html(std::string_view text);

} // namespace kiosk::upkeep
