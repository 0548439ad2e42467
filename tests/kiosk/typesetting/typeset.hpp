// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/typography.hpp"
#include "kiosk/typesetting/utf.hpp"

#include <string>
#include <string_view>

namespace kiosk::typesetting {

/// What typography makes of a text. ~ stands for a no-break space and ^ for a narrow one, so that they can be
/// seen.
inline std::string typeset(std::string_view written, std::string_view language) {
    Paragraph paragraph;
    paragraph.append(to_utf16(written), {});
    apply_typography(paragraph, language);
    std::u16string text = paragraph.text();
    for (char16_t& unit : text) {
        if (unit == u'\u00A0')
            unit = u'~';
        if (unit == u'\u202F')
            unit = u'^';
    }
    return to_utf8(text);
}

/// The same the other way round.
inline std::string printed(std::string_view seen) {
    std::u16string text = to_utf16(seen);
    for (char16_t& unit : text) {
        if (unit == u'~')
            unit = u'\u00A0';
        if (unit == u'^')
            unit = u'\u202F';
    }
    return to_utf8(text);
}

} // namespace kiosk::typesetting
