// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/hyphenator.hpp"
#include "kiosk/typesetting/utf.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace kiosk::typesetting;

namespace {

constexpr const char* german_dictionary = "/usr/share/hyphen/hyph_de_DE.dic";
constexpr const char* no_dictionary = "/nowhere/hyph.dic";

// The word with a hyphen at each place.
std::u16string divided(Hyphenator& hyphenator, std::u16string_view word) {
    std::u16string result;
    std::size_t begin = 0;
    for (const std::size_t point : hyphenator.points(word)) {
        result += std::u16string(word.substr(begin, point - begin)) + u"-";
        begin = point;
    }
    return result + std::u16string(word.substr(begin));
}

Lines set(std::string_view text, int characters, const TextStyle& style) {
    const EvenMetrics metrics;
    return lines_of(Typesetter(metrics).plain(text, style, characters * character));
}

std::string points_of(const HyphenPatterns& patterns, std::string_view word) {
    std::string result;
    const std::vector<bool> points = patterns.points(word);
    for (std::size_t i = 0; i < word.size(); ++i)
        result += std::string(points[i] ? "-" : "") + word[i];
    return result;
}

} // namespace

TEST_CASE("the house's exceptions are divided without any dictionary", "[hyphenation]") {
    Hyphenator hyphenator(no_dictionary, Hyphenator::house_exceptions());
    CHECK(divided(hyphenator, u"Aufenthaltserlaubnis") == u"Auf-ent-halts-er-laub-nis");
    CHECK(divided(hyphenator, u"Aufenthaltserlaubnisse") == u"Auf-ent-halts-er-laub-nisse");
    CHECK(divided(hyphenator, u"Menschenhandel") == u"Menschenhandel");
}

TEST_CASE("exceptions go before the dictionary, the longest of them first", "[hyphenation]") {
    Hyphenator hyphenator(no_dictionary, "# a comment\nabc-defgh\n  abcd-efgh-ijk # and more\n\n-\n");
    CHECK(divided(hyphenator, u"Abcdefghijk") == u"Abcd-efgh-ijk");
    CHECK(divided(hyphenator, u"Abcdefghxyz") == u"Abc-defghxyz");
}

TEST_CASE("an exception with a hyphen at its end divides what contains it", "[hyphenation]") {
    Hyphenator hyphenator(no_dictionary, "-schaf\nnot-\n");
    CHECK(divided(hyphenator, u"Mitgliedschaft") == u"Mitglied-schaft");
    CHECK(divided(hyphenator, u"Schafherde") == u"Schafherde");
    CHECK(divided(hyphenator, u"Notruf-Notlage") ==
          u"Notruf-Not-lage"); // the shorter word is not divided at all
    CHECK(divided(hyphenator, u"Wirtschaftsgesellschaft") == u"Wirt-schaftsgesell-schaft");
}

TEST_CASE("no consonant stands alone between two hyphens of the dictionary", "[hyphenation]") {
    const test::TemporaryFolder folder;
    folder.write("hyph.dic", "ISO8859-1\nx1a\na1r\nr1b\nl1t\n");
    Hyphenator hyphenator((folder.path() / "hyph.dic").string(), "");
    CHECK(divided(hyphenator, u"sexarbeit") == u"sex-arbeit");
    CHECK(divided(hyphenator, u"umsexarar") == u"umsex-a-rar"); // too near the end, so its neighbours stay
}

TEST_CASE("three letters stay together at both ends", "[hyphenation]") {
    Hyphenator hyphenator(no_dictionary, "a-bc-def-gh-i\n");
    CHECK(divided(hyphenator, u"abcdefghi") == u"abc-def-ghi");
}

TEST_CASE("short words and abbreviations are not divided", "[hyphenation]") {
    Hyphenator hyphenator(no_dictionary, "abc-def\ngre-tag\nabc-defg\n");
    CHECK(divided(hyphenator, u"abcdef") == u"abcdef");
    CHECK(divided(hyphenator, u"GRETAG") == u"GRETAG");
    CHECK(divided(hyphenator, u"ABCDEFG") == u"ABCDEFG");
    CHECK(divided(hyphenator, u"Abcdefg") == u"Abc-defg");
}

TEST_CASE("the parts beside a gender sign are divided each for itself", "[hyphenation]") {
    Hyphenator hyphenator(no_dictionary, "bera-ter-innen\nmit-arbei-ter\n");
    CHECK(divided(hyphenator, u"Mitarbeiter*innen") == u"Mit-arbei-ter*innen");
    CHECK(divided(hyphenator, u"(Mitarbeiter:innen),") == u"(Mit-arbei-ter:innen),");
}

TEST_CASE("patterns put hyphens where an odd digit wins", "[hyphenation]") {
    const HyphenPatterns patterns("ISO8859-1\n# comment\nLEFTHYPHENMIN 2\na1b\nxa2b\n.c1d\ne1f.\n");
    CHECK(points_of(patterns, "zabz") == "za-bz");
    CHECK(points_of(patterns, "xabz") == "xabz");
    CHECK(points_of(patterns, "cdcd") == "c-dcd");
    CHECK(points_of(patterns, "efef") == "efe-f");
    CHECK(points_of(HyphenPatterns(""), "abc") == "abc");
    CHECK(points_of(HyphenPatterns("ISO8859-1\n"), "abc") == "abc");
}

TEST_CASE("the first level of patterns divides compounds, the second their parts", "[hyphenation]") {
    const HyphenPatterns patterns("ISO8859-1\nhaus1tuer\nNEXTLEVEL\na1u\nt1u\nu1s.\n.tu1er\n");
    CHECK(points_of(patterns, "haustuer") == "ha-us-tu-er"); // nothing one letter from the seam
}

TEST_CASE("a dictionary in UTF-8 means the same", "[hyphenation]") {
    const HyphenPatterns patterns("UTF-8\n\u00E41b\n\u0142a1b\n");
    CHECK(points_of(patterns,
                    "x\xE4"
                    "bx") == "x\xE4-bx");
}

TEST_CASE("words of our subject are divided as they were reviewed", "[hyphenation]") {
    if (!std::filesystem::exists(german_dictionary)) {
        WARN("the package hyphen-de is not installed");
        return;
    }
    Hyphenator hyphenator(german_dictionary, Hyphenator::house_exceptions());
    std::ifstream file(std::filesystem::path(KOK_SOURCE_DIR) /
                       "tests/kiosk/typesetting/hyphenated_words.txt");
    std::size_t reviewed = 0;
    for (std::string wanted; std::getline(file, wanted);) {
        if (wanted.empty() || wanted[0] == '#')
            continue;
        std::u16string word = to_utf16(wanted);
        std::erase(word, u'-');
        CHECK(to_utf8(divided(hyphenator, word)) == wanted);
        ++reviewed;
    }
    CHECK(reviewed >= 200);
}

TEST_CASE("a word is divided at the end of a line if the hole is worth it", "[hyphenation]") {
    CHECK(set("Die lange Aufenthaltserlaubnis gilt", 23, german(true)) ==
          Lines{"Die lange Aufenthalts-", "erlaubnis gilt"});
    CHECK(set("Die lange Aufenthaltserlaubnis gilt", 24, german(false)) ==
          Lines{"Die lange", "Aufenthaltserlaubnis", "gilt"});
    // A hole of two characters in twenty-four is not.
    CHECK(set("Zweiundzwanzig Zeichen Aufenthaltserlaubnis da", 24, german(true))[0] ==
          "Zweiundzwanzig Zeichen");
}

TEST_CASE("the last word of a paragraph is not divided", "[hyphenation]") {
    CHECK(set("Die lange Aufenthaltserlaubnis", 24, german(true)) ==
          Lines{"Die lange", "Aufenthaltserlaubnis"});
}

TEST_CASE("no more than two lines in a row end with a hyphen", "[hyphenation]") {
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += "Aufenthaltserlaubnis ";
    for (int width = 21; width < 70; ++width) {
        int row = 0;
        for (const std::string& line : set(text, width, german(true))) {
            row = line.ends_with('-') ? row + 1 : 0;
            CHECK(row <= 2);
        }
    }
}

TEST_CASE("the curator's soft hyphens go before all others", "[hyphenation]") {
    CHECK(set("Die lange Aufenthaltser\\-laubnis gilt", 26, german(true)) ==
          Lines{"Die lange Aufenthaltser-", "laubnis gilt"});
    CHECK(set("Die lange Aufenthaltser\u00ADlaubnis gilt", 26, german(false)) ==
          Lines{"Die lange Aufenthaltser-", "laubnis gilt"});
    CHECK(set("Die Aufenthaltser\u00ADlaubnis", 60, german(true)) == Lines{"Die Aufenthaltserlaubnis"});
}

TEST_CASE("a word wider than the line is hyphenated even where hyphens are off, and the block says so",
          "[hyphenation]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    const TextBlock heading = typesetter.plain("Aufenthaltserlaubnis", balanced(), 13 * character);
    CHECK(lines_of(heading) == Lines{"Aufenthalts-", "erlaubnis"});
    CHECK(heading.overflows);
    CHECK_FALSE(typesetter.plain("Aufenthaltserlaubnis", german(true), 14 * character).overflows);
    CHECK_FALSE(typesetter.plain("Aufenthalts\u00ADerlaubnis", balanced(), 14 * character).overflows);
}

TEST_CASE("Leichte Sprache and English have no automatic hyphens", "[hyphenation]") {
    for (const std::string language : {"de-x-ls", "en"}) {
        TextStyle style = german(true);
        style.language = language;
        CHECK(set("Die lange Aufenthaltserlaubnis gilt", 24, style) ==
              Lines{"Die lange", "Aufenthaltserlaubnis", "gilt"});
    }
}
