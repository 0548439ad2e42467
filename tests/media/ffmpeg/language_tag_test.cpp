// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/language_tag.hpp"
#include "tests/support/catch.hpp"

using media::language_tag;

TEST_CASE("a language has one tag, whichever code the container uses", "[ffmpeg]") {
    for (const char* code : {"ger", "deu", "de", "GER", "De"})
        CHECK(language_tag(code) == "de");
    CHECK(language_tag("eng") == "en");
    CHECK(language_tag("rum") == "ro");
    CHECK(language_tag("ron") == "ro");
    CHECK(language_tag("bul") == "bg");
    CHECK(language_tag("vie") == "vi");
    CHECK(language_tag("tir") == "ti");
    CHECK(language_tag("zho") == "zh");
    CHECK(language_tag("aar") == "aa"); // the first and the last of the list
    CHECK(language_tag("zul") == "zu");
    CHECK(language_tag("prs") == "prs");
    CHECK(language_tag("deu-CH") == "de-CH");
    CHECK(language_tag("zh-Hant-TW") == "zh-Hant-TW");
}

TEST_CASE("what is no language has no tag", "[ffmpeg]") {
    for (const char* code :
         {"", "und", "mul", "zxx", "mis", "d", "german", "1e", "d e", "de_DE", "de-\xC3\xA4", "-de"})
        CHECK(language_tag(code).empty());
    CHECK(language_tag("de-" + std::string(100, 'a')).empty());
}

TEST_CASE("a container is told a language by three letters that say the same", "[ffmpeg]") {
    using media::language_code;
    CHECK(language_code("de") == "deu");
    CHECK(language_code("de-x-ls") == "deu");
    CHECK(language_code("prs") == "prs");
    for (const char* tag : {"de", "en", "fr", "ar", "uk", "ru", "ro", "zh", "aa", "zu"})
        CHECK(language_tag(language_code(tag)) == tag);
}
