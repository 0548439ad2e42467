// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/typesetting/reviewed_lines.hpp"
#include "tests/kiosk/typesetting/typeset.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::typesetting;

TEST_CASE("quotes, apostrophes and French spaces are those of the language", "[typography]") {
    const std::vector<Reviewed> cases = reviewed_lines("quotes.txt");
    CHECK(cases.size() >= 40);
    for (const Reviewed& line : cases) {
        INFO(line.language << ": " << line.written);
        REQUIRE(line.seen.size() == 1);
        CHECK(typeset(line.written, line.language) == line.seen[0]);
    }
}

TEST_CASE("what is printed right already is left alone", "[typography]") {
    for (const Reviewed& line : reviewed_lines("quotes.txt")) {
        INFO(line.language << ": " << line.written);
        CHECK(typeset(printed(line.seen[0]), line.language) == line.seen[0]);
    }
}

TEST_CASE("quotes keep the look of what they stand in", "[typography]") {
    Paragraph paragraph;
    paragraph.append(u"Le ", {});
    paragraph.append(u"\"KOK\"", {.bold = true});
    paragraph.append(u" ?", {});
    apply_typography(paragraph, "fr");
    CHECK(paragraph.text() == u"Le «\u202FKOK\u202F»\u202F?");
    for (std::size_t at = 3; at < 10; ++at)
        CHECK(paragraph.mark(at).bold);
    CHECK_FALSE(paragraph.mark(11).bold);
}
