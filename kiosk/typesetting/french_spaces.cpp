// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/french_spaces.hpp"

#include "kiosk/typesetting/characters.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace kiosk::typesetting {

namespace {

using View = std::u16string_view;

constexpr View high_signs = u";!?:";

bool is_any_of(View signs, char16_t character) {
    return signs.find(character) != View::npos;
}
bool is_blank(char16_t character) {
    return is_any_of(u" \u00A0\u202F", character);
}

// A sign of the sentence, not one inside a time, an address or a word.
bool ends_words(View text, std::size_t at) {
    return at + 1 == text.size() || is_any_of(u" \n\u00A0\u202F)]\u00BB\u201D\u2019\"", text[at + 1]) ||
           is_any_of(high_signs, text[at + 1]);
}

// Puts the space before `at`: in place of one that stands there, or as a new one. Returns where the sign is
// then.
std::size_t space_before(Paragraph& paragraph, std::size_t at, char16_t space) {
    if (is_blank(paragraph.text()[at - 1])) {
        paragraph.replace(at - 1, 1, View(&space, 1));
        return at;
    }
    const std::array<char16_t, 2> both{space, paragraph.text()[at]};
    paragraph.replace(at, 1, View(both.data(), both.size()));
    return at + 1;
}

void space_after(Paragraph& paragraph, std::size_t at) {
    if (is_blank(paragraph.text()[at + 1])) {
        paragraph.replace(at + 1, 1, View(&narrow_no_break_space, 1));
        return;
    }
    const std::array<char16_t, 2> both{paragraph.text()[at], narrow_no_break_space};
    paragraph.replace(at, 1, View(both.data(), both.size()));
}

} // namespace

void set_french_spaces(Paragraph& paragraph) {
    for (std::size_t at = 0; at < paragraph.text().size(); ++at) {
        const View text = paragraph.text();
        const char16_t sign = text[at];
        const bool follows = at > 0 && text[at - 1] != u'\n' && !is_any_of(u"([", text[at - 1]);
        if (sign == u'\u00AB' && at + 1 < text.size())
            space_after(paragraph, at);
        else if (sign == u'\u00BB' && follows)
            at = space_before(paragraph, at, narrow_no_break_space);
        else if (is_any_of(high_signs, sign) && follows && !is_any_of(high_signs, text[at - 1]) &&
                 ends_words(text, at))
            at = space_before(paragraph, at, sign == u':' ? no_break_space : narrow_no_break_space);
    }
}

} // namespace kiosk::typesetting
