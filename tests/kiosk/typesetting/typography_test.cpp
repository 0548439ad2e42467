// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/typesetting/typeset.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace kiosk::typesetting;

namespace {

struct Case {
    std::string written;
    std::string printed;
};

// In what is printed, ~ stands for a no-break space and ^ for a narrow one.
void check(const std::vector<Case>& cases, std::string_view language = "de") {
    for (const auto& [written, printed] : cases)
        CHECK(typeset(written, language) == printed);
}

} // namespace

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
    check({{"und ...", "und~…"}, {"so...", "so…"}, {"....", "...."}, {"..", ".."}});
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
           {"43 Mitglieder", "43 Mitglieder"},
           {"Plan B. Danach", "Plan B.~Danach"},
           {"z. B. Hamburg", "z.^B. Hamburg"},
           {"5 Mio. Euro", "5~Mio.~Euro"},
           {"die Millionen Euro", "die Millionen Euro"},
           {"12 000 Menschen", "12~000 Menschen"},
           {"am 5. 3 kamen", "am 5. 3 kamen"}});
    check({{"9 am", "9~am"}, {"a train at 9 am.", "a train at 9~am."}}, "en");
    check({{"Platz 9 am Fenster", "Platz~9 am Fenster"}});
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
    CHECK(paragraph.text() == u"a\u00A0… „b“");
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
