// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/pin.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::upkeep;

TEST_CASE("a PIN is known again by its hash, which does not tell it", "[upkeep]") {
    const auto hash = hash_of_pin("246810");
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(hash->find("246810") == std::string::npos);
    CHECK(is_pin("246810", *hash));
    CHECK_FALSE(is_pin("246811", *hash));
    const auto again = hash_of_pin("246810");
    REQUIRE(again);
    CHECK(*again != *hash); // each has a salt of its own
}

TEST_CASE("what is no hash is nobody's PIN", "[upkeep]") {
    for (const char* text : {"", "246810", "$argon2id$", "\n"})
        CHECK_FALSE(is_pin("246810", text));
    CHECK_FALSE(is_pin("", std::string(4096, 'x')));
}
