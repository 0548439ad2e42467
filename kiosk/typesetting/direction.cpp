// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/direction.hpp"

#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdint>
#include <string>

namespace kiosk::typesetting {

namespace {

constexpr std::string_view mirrored_pseudo_locale = "qps-plocm";
constexpr double usual_leading = 1.5;
constexpr double arabic_leading = 1.7;

UScriptCode script_of(std::string_view language) {
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_forLanguageTag(std::string(language).c_str(),
                        locale.data(),
                        static_cast<std::int32_t>(locale.size() - 1),
                        nullptr,
                        &status);
    std::array<UScriptCode, 8> scripts{};
    status = U_ZERO_ERROR;
    const std::int32_t count =
        uscript_getCode(locale.data(), scripts.data(), static_cast<std::int32_t>(scripts.size()), &status);
    return U_SUCCESS(status) && count > 0 ? scripts[0] : USCRIPT_LATIN;
}

} // namespace

Direction direction_of(std::string_view language) {
    const bool right_to_left =
        language == mirrored_pseudo_locale || uscript_isRightToLeft(script_of(language)) != 0;
    return right_to_left ? Direction::right_to_left : Direction::left_to_right;
}

double line_stretch(std::string_view language) {
    return script_of(language) == USCRIPT_ARABIC ? arabic_size * arabic_leading / usual_leading : 1;
}

} // namespace kiosk::typesetting
