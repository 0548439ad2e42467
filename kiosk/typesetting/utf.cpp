// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/utf.hpp"

#include <unicode/ustring.h>

#include <cassert>
#include <cstdint>

namespace kiosk::typesetting {

namespace {
constexpr UChar32 replacement_character = 0xFFFD;
} // namespace

std::u16string to_utf16(std::string_view utf8) {
    std::u16string text(utf8.size(), u'\0'); // never longer than its UTF-8, counted in units
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(text.data(),
                         static_cast<std::int32_t>(text.size()),
                         &length,
                         utf8.data(),
                         static_cast<std::int32_t>(utf8.size()),
                         replacement_character,
                         nullptr,
                         &status);
    assert(U_SUCCESS(status));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string to_utf8(std::u16string_view utf16) {
    std::string text(utf16.size() * 3, '\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(text.data(),
                       static_cast<std::int32_t>(text.size()),
                       &length,
                       utf16.data(),
                       static_cast<std::int32_t>(utf16.size()),
                       replacement_character,
                       nullptr,
                       &status);
    assert(U_SUCCESS(status));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

} // namespace kiosk::typesetting
