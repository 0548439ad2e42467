// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/base/ascii.hpp"
#include "tests/support/catch.hpp"

using namespace media;

TEST_CASE("small letters are those of ASCII alone", "[media]") {
    CHECK(in_small_letters("AZaz @[`{ 09 ÄÖ.MP4") == "azaz @[`{ 09 ÄÖ.mp4");
    CHECK(in_small_letters("").empty());
    for (const char c : {'a', 'z', 'A', 'Z'})
        CHECK(is_letter(c));
    for (const char c : {'@', '[', '`', '{', '0', '\xC3', '\0'})
        CHECK_FALSE(is_letter(c));
}
