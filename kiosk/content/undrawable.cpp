// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/undrawable.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace kiosk::content {
namespace {

bool is_drawn(char32_t code_point) {
    return code_point > U' ' && code_point != 0xAD && !(code_point >= 0x200B && code_point <= 0x200F) &&
           !(code_point >= 0x202A && code_point <= 0x202E) &&
           !(code_point >= 0x2060 && code_point <= 0x206F) &&
           !(code_point >= 0xFE00 && code_point <= 0xFE0F) && code_point != 0xFEFF;
}

} // namespace

std::vector<Undrawable> undrawable_characters(std::string_view text,
                                              const std::function<bool(char32_t)>& can_draw) {
    std::vector<Undrawable> found;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t start = at;
        UChar32 read = 0;
        U8_NEXT(bytes, at, length, read);
        const auto code_point = static_cast<char32_t>(read);
        if (read < 0 || !is_drawn(code_point) || can_draw(code_point))
            continue; // what is no UTF-8 has been reported by then
        const bool known = std::any_of(found.begin(), found.end(), [&](const Undrawable& other) {
            return other.code_point == code_point;
        });
        if (!known)
            found.push_back(
                {code_point,
                 static_cast<std::size_t>(start),
                 text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(at - start))});
    }
    return found;
}

} // namespace kiosk::content
