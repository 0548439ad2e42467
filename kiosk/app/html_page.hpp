// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::app {

/// The beginning of a page that needs nothing beside it and asks no network, up to where its body begins; its
/// words are German. `title` is escaped already. `style` is what the page adds to the style that all have:
/// the letters, and the colours of the theme, by the names that they have there (--ground, --text, --quiet,
/// --accent) and three more (--line, --note, --fault).
std::string html_head(const std::string& title, std::string_view style);

/// The same of a page that is read on a screen, and perhaps printed then. Its own style says how large its
/// letters are on the screen (--size) and how wide its text is (--width).
std::string reading_head(const std::string& title, std::string_view style);

/// What ends such a page.
inline constexpr const char* html_end = "</body>\n</html>\n";

} // namespace kiosk::app
