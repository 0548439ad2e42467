// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/undrawable.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

using namespace kiosk::content;

namespace {

// A font of Latin letters and one of accents.
bool is_latin(std::u32string_view characters) {
    const auto all = [&](char32_t first, char32_t end) {
        return std::all_of(
            characters.begin(), characters.end(), [&](char32_t c) { return c >= first && c < end; });
    };
    return all(0, 0x250) || all(0x300, 0x370);
}

} // namespace

TEST_CASE("characters that no font has are found once each, where they first stand", "[content]") {
    const auto found = undrawable_characters("ä 字漢 字 \U0001F389", is_latin);
    REQUIRE(found.size() == 3);
    CHECK(found[0].characters == U"字");
    CHECK(found[0].offset == 3);
    CHECK(found[0].bytes == "字");
    CHECK(found[1].characters == U"漢");
    CHECK(found[2].characters == U"\U0001F389");
    CHECK(found[2].bytes.size() == 4);
}

TEST_CASE("a letter and its accent have to be in one font", "[content]") {
    const auto found = undrawable_characters("Za\u0308hlt e\u0301 und e\u0301", is_latin);
    REQUIRE(found.size() == 2);
    CHECK(found[0].characters == U"a\u0308");
    CHECK(found[0].offset == 1);
    CHECK(found[0].bytes == "a\u0308");
    CHECK(found[1].characters == U"e\u0301");
}

TEST_CASE("what is never drawn needs no font", "[content]") {
    const auto none = [](std::u32string_view) { return false; };
    CHECK(undrawable_characters(" \n\t\u00AD\u200B\u200D\u2060\uFEFF\uFE0F", none).empty());
    CHECK(undrawable_characters("\xFF\xC3", none).empty());
    CHECK(undrawable_characters("a", none).size() == 1);
}

TEST_CASE("a text that fonts lack characters for is one finding at its line and column", "[content]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    folder.write(
        "szene.yaml",
        "version: 1\nkind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: |\n    Eins.\n    Zwei 字 und "
        "漢.\n  en: B 字\n");
    folder.write("words/en.yaml", "version: 1\nstart: Start\nback: Go 漢\u0301\n");
    const Loaded loaded = load_exhibition(folder.path(), {.can_draw = is_latin});
    const std::string text = format_text(loaded.diagnostics, kiosk::yaml::MessageLanguage::english);
    INFO(text);
    REQUIRE(loaded.diagnostics.size() == 3);
    CHECK(text.find("szene.yaml:9:10: warning: No font has these characters: 字 (U+5B57), 漢 (U+6F22)") !=
          std::string::npos);
    CHECK(text.find("words/en.yaml:3:10: warning: No font has these characters: 漢\u0301 (U+6F22 U+0301)") !=
          std::string::npos);
    CHECK(text.find("szene.yaml:10:9: warning: No font has these characters: 字 (U+5B57)") !=
          std::string::npos);
}
