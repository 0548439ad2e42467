// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/glyph_check.hpp"

#include "kiosk/platform/fonts.hpp"

#include <memory>
#include <utility>

namespace kiosk::app {

std::function<bool(char32_t)> glyph_check(const settings::Theme& theme) {
    auto opened = platform::Fonts::open(theme.fonts);
    if (!opened)
        return {};
    // A function is copied; fonts are not.
    return [fonts = std::shared_ptr<platform::Fonts>(std::move(*opened))](char32_t code_point) {
        return fonts->family_for({&code_point, 1}, {}).has_value();
    };
}

} // namespace kiosk::app
