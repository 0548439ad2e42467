// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"

#include <array>
#include <string>
#include <string_view>

namespace kiosk::content {

/// Two languages that nobody speaks: they show, before there is a translation, where longer words find no
/// room and what does not mirror. The second is read from right to left. Only tests and `render` know them;
/// no visitor is ever offered one.
inline constexpr std::array<std::string_view, 2> pseudo_locales{"qps-ploc", "qps-plocm"};

bool is_pseudo_locale(std::string_view language);

/// The text as a translation that needs two fifths more room: accents on its letters, more vowels in its
/// words, and brackets that show where it begins and ends. Abbreviations, numbers, addresses of the web and
/// of mail, {placeholders} and the ends of Markdown links stay; a text of these alone stays whole.
std::string pseudo_text(std::string_view text);

/// Gives all scenes and words a translation into that pseudo-locale. It is made of the English texts, German
/// where there is none: German is a third longer than English already, and no translation makes it that much
/// longer again. What reads the same in all languages is a name and stays.
void add_pseudo_locale(Exhibition& exhibition, const Language& language);

} // namespace kiosk::content
