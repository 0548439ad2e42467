// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/typography.hpp"
#include "kiosk/typesetting/utf.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace kiosk::typesetting;

namespace {

struct Case {
    std::string written;
    std::string printed;
};

// In what is wanted, ~ stands for a no-break space and ^ for a narrow one, so that they can be seen.
std::string typeset(std::string_view written, std::string_view language) {
    Paragraph paragraph;
    paragraph.append(to_utf16(written), {});
    apply_typography(paragraph, language);
    std::u16string text = paragraph.text();
    for (char16_t& character : text) {
        if (character == u'\u00A0')
            character = u'~';
        if (character == u'\u202F')
            character = u'^';
    }
    return to_utf8(text);
}

void check(const std::vector<Case>& cases, std::string_view language = "de") {
    for (const auto& [written, printed] : cases)
        CHECK(typeset(written, language) == printed);
}

} // namespace

TEST_CASE("straight quotes become those of the language", "[typography]") {
    check({{R"(Der "KOK" hilft)", "Der „KOK“ hilft"},
           {R"("Hilfe!", sagt sie.)", "„Hilfe!“, sagt sie."},
           {R"(("so"))", "(„so“)"},
           {R"("Sie sagt: 'Nein.'")", "„Sie sagt: ‚Nein.‘“"},
           {R"("Migrant*innen" und "Täter")", "„Migrant*innen“ und „Täter“"},
           {"„schon richtig“", "„schon richtig“"}});
    check({{R"(The "KOK" helps)", "The “KOK” helps"}, {R"(a 'quiet' word)", "a ‘quiet’ word"}}, "en-GB");
    check({{R"(Le "KOK")", R"(Le "KOK")"}}, "fr");
}

TEST_CASE("a quote without its partner stays as it is", "[typography]") {
    check({{R"(24" breit)", R"(24" breit)"}, {R"(Der "KOK hilft)", R"(Der "KOK hilft)"}, {R"(")", R"(")"}});
}

TEST_CASE("apostrophes are round", "[typography]") {
    check({{"geht's", "geht’s"}, {"Grimms' Wort", "Grimms’ Wort"}, {"'s ist", "’s ist"}});
    check({{"don't; women's", "don’t; women’s"}}, "en");
}

TEST_CASE("dashes between words are long and stay with the word before", "[typography]") {
    check({{"Hilfe - sofort", "Hilfe~– sofort"},
           {"Hilfe -- sofort", "Hilfe~– sofort"},
           {"Hilfe – sofort", "Hilfe~– sofort"},
           {"Beratungs- und Hilfsstelle", "Beratungs- und Hilfsstelle"},
           {"E-Mail", "E-Mail"}});
}

TEST_CASE("a range of years has a dash, a phone number and a date do not", "[typography]") {
    check({{"1987-1999", "1987–1999"},
           {"(1987-1999).", "(1987–1999)."},
           {"1999-1987", "1999-1987"},
           {"0800-1234", "0800-1234"},
           {"2026-11-23", "2026-11-23"},
           {"030-1987-1999", "030-1987-1999"},
           {"5000-6000", "5000-6000"}});
}

TEST_CASE("three dots are an ellipsis", "[typography]") {
    check({{"und ...", "und …"}, {"so...", "so…"}, {"....", "...."}, {"..", ".."}});
}

TEST_CASE("abbreviations keep together by a narrow space", "[typography]") {
    check({{"z. B. hier", "z.^B. hier"},
           {"(d. h. so)", "(d.^h. so)"},
           {"u. a. m.", "u.^a.^m."},
           {"i. d. R. gut", "i.^d.^R. gut"},
           {"o. Ä. mehr", "o.^Ä. mehr"},
           {"Ende. Beginn", "Ende. Beginn"}});
}

TEST_CASE("numbers keep with what they count", "[typography]") {
    check({{"25 km weit", "25~km weit"},
           {"50 % mehr", "50~% mehr"},
           {"1.000 Euro.", "1.000~Euro."},
           {"um 9 Uhr", "um 9~Uhr"},
           {"§ 232 StGB", "§~232~StGB"},
           {"§§ 232 bis", "§§~232 bis"},
           {"Art. 4 EMRK", "Art.~4~EMRK"},
           {"Abs. 2", "Abs.~2"},
           {"ca. 30 Jahre", "ca.~30 Jahre"},
           {"am 23. November", "am 23.~November"},
           {"2026 November", "2026 November"},
           {"Dr. Meier", "Dr.~Meier"},
           {"Dr. oder", "Dr. oder"},
           {"43 Mitglieder", "43 Mitglieder"}});
}

TEST_CASE("the groups of a phone number keep together", "[typography]") {
    check({{"116 016", "116~016"},
           {"+49 (0)30 263 911 76", "+49~(0)30~263~911~76"},
           {"030 / 263 911", "030~/~263~911"},
           {"Tel. 030", "Tel.~030"},
           {"seit 1999, 43 Stellen", "seit 1999, 43 Stellen"}});
}

TEST_CASE("a replaced sign keeps its look", "[typography]") {
    Paragraph paragraph;
    paragraph.append(u"a ... ", {});
    paragraph.append(u"\"b\"", {.bold = true});
    apply_typography(paragraph, "de");
    CHECK(paragraph.text() == u"a … „b“");
    CHECK_FALSE(paragraph.mark(2).bold);
    CHECK(paragraph.mark(4).bold);
    CHECK(paragraph.mark(6).bold);
}

TEST_CASE("what is written in every way comes through typography alive", "[typography]") {
    for (const std::string text :
         {"", " ", "-", "--", "'", "\"\"", "...", "§", "1", "- -", "' '", "\"\"\"", "§ ", " 1"}) {
        Paragraph paragraph;
        if (!text.empty())
            paragraph.append(to_utf16(text), {});
        apply_typography(paragraph, "de");
        CHECK(paragraph.text().size() <= text.size());
    }
}
