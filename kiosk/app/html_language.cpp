// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/html_language.hpp"

#include "kiosk/typesetting/direction.hpp"
#include "kiosk/upkeep/html_text.hpp"

#include <fmt/format.h>

namespace kiosk::app {

std::string language_attributes(const std::string& language) {
    const bool to_left = typesetting::direction_of(language) == typesetting::Direction::right_to_left;
    return fmt::format(R"( lang="{}" dir="{}")", upkeep::escaped_for_html(language), to_left ? "rtl" : "ltr");
}

} // namespace kiosk::app
