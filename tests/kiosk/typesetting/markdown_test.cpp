// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::typesetting;

namespace {

TextBlock set(std::string_view markdown, int characters = 60, const TextStyle& style = german()) {
    const EvenMetrics metrics;
    return Typesetter(metrics).markdown(markdown, style, characters * character);
}

bool bold(const GlyphRun& run) {
    return run.font.weight == Weight::bold;
}

} // namespace

TEST_CASE("emphasis and strong are bold runs", "[markdown]") {
    const TextBlock block = set("Wir *helfen* und **beraten** alle.");
    REQUIRE(block.lines.size() == 1);
    const auto& runs = block.lines[0].runs;
    REQUIRE(runs.size() == 5);
    CHECK(runs[1].text == "helfen");
    CHECK(bold(runs[1]));
    CHECK(runs[2].text == " und ");
    CHECK_FALSE(bold(runs[2]));
    CHECK(bold(runs[3]));
    CHECK(runs[4].x == runs[3].x + runs[3].width);
}

TEST_CASE("a gender star is never emphasis", "[markdown]") {
    for (const char* text : {"Migrant*innen und Helfer*innen",
                             "die Bürger*innen, Ärzt*innen, Täter*innen",
                             "Kolleg_innen und Berater_innen",
                             "eine*r und jede*r"}) {
        const TextBlock block = set(text);
        REQUIRE(block.lines.size() == 1);
        CHECK(words_of(block.lines[0]) == text);
        CHECK(block.lines[0].runs.size() == 1);
    }
    CHECK(words_of(set("Geschrieben als `Migrant*innen`.").lines[0]) == "Geschrieben als Migrant*innen.");
    const TextBlock strong = set("Für **Migrant*innen** da");
    CHECK(words_of(strong.lines[0]) == "Für Migrant*innen da");
    CHECK(strong.lines[0].runs.size() == 3);
}

TEST_CASE("a link to a scene is a run that knows its scene", "[markdown]") {
    const TextBlock block = set("Mehr zur [Beratung](scene:beratung).");
    const auto& runs = block.lines[0].runs;
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].text == "Beratung");
    CHECK(runs[1].link == "beratung");
    CHECK(runs[0].link.empty());
    CHECK(words_of(set("Siehe [dort](https://example.org)").lines[0]) == "Siehe dort");
    CHECK(set("Siehe [dort](https://example.org)").lines[0].runs.size() == 1);
}

TEST_CASE("a link over two lines is a link on both", "[markdown]") {
    const TextBlock block = set("[eins zwei](scene:x)", 5);
    REQUIRE(block.lines.size() == 2);
    CHECK(block.lines[0].runs[0].link == "x");
    CHECK(block.lines[1].runs[0].link == "x");
}

TEST_CASE("a word half of which is bold stays one word", "[markdown]") {
    CHECK(lines_of(set("ein Menschen**handel**", 16)) == Lines{"ein", "Menschenhandel"});
}

TEST_CASE("a heading is bold, balanced and kept with what follows", "[markdown]") {
    const TextBlock block = set("# Wer wir sind\n\nDer KOK.");
    REQUIRE(block.lines.size() == 2);
    CHECK(block.lines[0].heading);
    CHECK(bold(block.lines[0].runs[0]));
    CHECK_FALSE(block.lines[1].heading);
    CHECK_FALSE(bold(block.lines[1].runs[0]));
}

TEST_CASE("a list has bullets and a hanging indent, its items stand closer than paragraphs", "[markdown]") {
    const TextBlock block = set("Wir:\n\n- beraten alle die kommen\n- schützen\n\nEnde", 16);
    REQUIRE(lines_of(block) == Lines{"Wir:", "•beraten alle", "die kommen", "•schützen", "Ende"});
    const Line& first = block.lines[1];
    CHECK(first.runs[0].x == 0);
    CHECK(first.runs[1].x == 25); // an em and a quarter
    CHECK(block.lines[2].runs[0].x == 25);
    CHECK(first.top == 30 + 15);
    CHECK(block.lines[3].top == block.lines[2].top + 30 + 8);
    CHECK(block.lines[4].top == block.lines[3].top + 30 + 15);
    CHECK(block.width <= 160);
}

TEST_CASE("a numbered list counts on, and its numbers have room", "[markdown]") {
    const TextBlock block = set("9. neun\n10. zehn");
    REQUIRE(lines_of(block) == Lines{"9.neun", "10.zehn"});
    CHECK(block.lines[1].runs[1].x == 40); // "10. "
}

TEST_CASE("a list in a list stands further right", "[markdown]") {
    const TextBlock block = set("- a\n    - b\n- c");
    REQUIRE(lines_of(block) == Lines{"•a", "•b", "•c"});
    CHECK(block.lines[1].runs[0].x == 25);
    CHECK(block.lines[1].runs[1].x == 50);
    CHECK(block.lines[2].runs[0].x == 0);
}

TEST_CASE("everything else becomes its plain words", "[markdown]") {
    CHECK(lines_of(set("a `code` b")) == Lines{"a code b"});
    CHECK(lines_of(set("<b>a</b>")) == Lines{"<b>a</b>"});
    CHECK(lines_of(set("![Bild](x.png) da")) == Lines{"Bild da"});
    CHECK(lines_of(set("> zitiert")) == Lines{"zitiert"});
    CHECK(lines_of(set("a\n\n---\n\nb")) == Lines{"a", "b"});
    CHECK(lines_of(set("A &amp; B &#228; &euro; &unknown; &#xD800;")) == Lines{"A & B ä € &unknown; \uFFFD"});
    CHECK(lines_of(set("5 \\* 3")) == Lines{"5 * 3"});
}

TEST_CASE("a line break of two spaces is kept, an ordinary one is a space", "[markdown]") {
    CHECK(lines_of(set("eins  \nzwei\ndrei")) == Lines{"eins", "zwei drei"});
}
