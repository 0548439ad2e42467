// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/fnv_hash.hpp"
#include "tests/support/catch.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

using namespace kiosk::content;

namespace {

std::string hash_of_texts(std::initializer_list<std::string_view> texts) {
    FnvHash hash;
    for (const std::string_view text : texts)
        hash.add_text(text);
    return hash.digits();
}

} // namespace

TEST_CASE("the hash is FNV-1a of 64 bits, as its authors publish it", "[content]") {
    FnvHash hash;
    CHECK(hash.digits() == "cbf29ce484222325");
    hash.add("foo");
    hash.add("bar");
    CHECK(hash.digits() == "85944171f73967e8");
}

TEST_CASE("where a text ends matters", "[content]") {
    CHECK(hash_of_texts({"ab", "c"}) != hash_of_texts({"a", "bc"}));
    CHECK(hash_of_texts({"a", ""}) != hash_of_texts({"a"}));
    CHECK(hash_of_texts({"title", "Der Kreis"}) == "a0d93249cce7aa92"); // in every version
}
