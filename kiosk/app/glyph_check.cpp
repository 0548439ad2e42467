// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/glyph_check.hpp"

#include "kiosk/platform/fonts.hpp"

#include <memory>
#include <utility>

namespace kiosk::app {

std::function<bool(std::u32string_view)> glyph_check(const settings::Theme& theme) {
    auto opened = platform::Fonts::open(theme.fonts);
    if (!opened)
        return {};
    // A function is copied; fonts are not.
    return [fonts = std::shared_ptr<platform::Fonts>(std::move(*opened))](std::u32string_view characters) {
        return fonts->family_for(characters, {}).has_value();
    };
}

} // namespace kiosk::app
