// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/nfc.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <utility>

namespace kiosk::content {

void compose(std::string& text) {
    // Characters below U+0300 are composed already; in UTF-8 those begin with a byte below 0xCC.
    const bool plain =
        text.find_first_of("\xCC\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xD5\xD6\xD7\xD8\xD9\xDA\xDB\xDC\xDD\xDE\xDF"
                           "\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF"
                           "\xF0\xF1\xF2\xF3\xF4") == std::string::npos;
    if (plain)
        return;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || normalizer->isNormalizedUTF8(text, status) || U_FAILURE(status))
        return;
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    normalizer->normalizeUTF8(0, text, sink, nullptr, status);
    if (U_SUCCESS(status))
        text = std::move(composed);
}

} // namespace kiosk::content
