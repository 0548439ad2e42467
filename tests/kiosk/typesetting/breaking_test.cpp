// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/utf.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/kiosk/typesetting/reviewed_lines.hpp"
#include "tests/kiosk/typesetting/typeset.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace kiosk::typesetting;

namespace {

Lines set(std::string_view text, int characters, const TextStyle& style = german()) {
    const EvenMetrics metrics;
    return lines_of(Typesetter(metrics).plain(text, style, characters * character));
}

// A text with its {pieces}, of which each stays on one line.
struct Kept {
    std::string language;
    std::string text;
    std::vector<std::string> pieces; // as they are printed
};

std::size_t seen_characters(const std::string& text) {
    return to_utf16(text).size();
}

std::vector<Kept> kept_together() {
    std::vector<Kept> all;
    for (const Reviewed& line : reviewed_lines("no_breaks.txt")) {
        Kept kept{line.language, "", {}};
        std::size_t begin = 0;
        for (std::size_t open = 0; (open = line.written.find('{', begin)) != std::string::npos;) {
            const std::size_t close = line.written.find('}', open);
            const std::string piece = line.written.substr(open + 1, close - open - 1);
            kept.text += line.written.substr(begin, open - begin) + piece;
            kept.pieces.push_back(printed(typeset(piece, line.language)));
            begin = close + 1;
        }
        kept.text += line.written.substr(begin);
        all.push_back(std::move(kept));
    }
    return all;
}

} // namespace

TEST_CASE("words fill lines up to the width and spaces at the end do not count", "[typesetting]") {
    CHECK(set("Der KOK ist da", 7) == Lines{"Der KOK", "ist da"});
    CHECK(set("Der KOK ist da", 14) == Lines{"Der KOK ist da"});
    CHECK(set("Der KOK ist da", 13) == Lines{"Der KOK ist", "da"});
}

TEST_CASE("a short word alone on the last line gets company", "[typesetting]") {
    CHECK(set("Orte wie Kirchen und Schulen leihen sie", 36) ==
          Lines{"Orte wie Kirchen und Schulen", "leihen sie"});
    CHECK(set("Eins zwei drei vier\nBerlin", 20) ==
          Lines{"Eins zwei drei vier", "Berlin"});                              // that line was begun
    CHECK(set("Orte und Kirchen sie", 17) == Lines{"Orte und Kirchen", "sie"}); // too few words above
    CHECK(set("Orte wie Kirchen und Schulen leihen Ausstellungen", 36).back() ==
          "Ausstellungen"); // long enough
}

TEST_CASE("a line break of the curator is kept and an empty line divides paragraphs", "[typesetting]") {
    const EvenMetrics metrics;
    const TextBlock block = Typesetter(metrics).plain("Eins\nZwei\n\nDrei", german(), 400);
    REQUIRE(lines_of(block) == Lines{"Eins", "Zwei", "Drei"});
    CHECK_FALSE(block.lines[0].ends_paragraph);
    CHECK(block.lines[1].ends_paragraph);
    CHECK(block.lines[1].top == 30);
    CHECK(block.lines[2].top == 60 + 15); // the gap is three quarters of an em
    CHECK(block.height == 105);
}

TEST_CASE("no text sets no line", "[typesetting]") {
    CHECK(set("", 10).empty());
    CHECK(set(" \n\n ", 10).empty());
}

TEST_CASE("a width of nothing still ends and says that it overflows", "[typesetting]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    for (const int width : {-5, 0, 1}) {
        const TextBlock block = typesetter.plain("Wort um Wort", german(true), width);
        CHECK(block.overflows);
        CHECK(block.lines.size() == 10);
    }
}

TEST_CASE("damaged UTF-8 is set with a replacement character", "[typesetting]") {
    CHECK(set("K\xFFK", 10) == Lines{"K\uFFFDK"});
}

TEST_CASE("a gender form is never broken at its sign", "[typesetting]") {
    CHECK(set("die Migrant*innen", 12) == Lines{"die", "Migrant*inne", "n"});
    CHECK(set("die Kolleg:innen", 13) == Lines{"die", "Kolleg:innen"});
    CHECK(set("die Kolleg_innen", 13) == Lines{"die", "Kolleg_innen"});
    for (int width = 12; width < 60; ++width) {
        for (const std::string& line :
             set("Die Mitarbeiter*innen und die Berater*innen der Stellen", width, german(true))) {
            CHECK(line.find("*-") == std::string::npos);
            CHECK(line.front() != '*');
            CHECK(line.back() != '*');
        }
    }
}

TEST_CASE("a phone number stays on one line", "[typesetting]") {
    CHECK(set("Telefon 116 016", 12) == Lines{"Telefon", "116\u00A0016"});
    CHECK(set("Ruf +49 (0)30 26391176 jetzt", 21) == Lines{"Ruf", "+49\u00A0(0)30\u00A026391176", "jetzt"});
    CHECK(set("Ruf 030/263-911-76 an", 16) == Lines{"Ruf", "030/263-911-76", "an"});
}

TEST_CASE("an address of the web stays whole, and breaks before a sign where it must", "[typesetting]") {
    CHECK(set("Siehe www.kok-gegen-menschenhandel.de dort", 34) ==
          Lines{"Siehe", "www.kok-gegen-menschenhandel.de", "dort"});
    CHECK(set("www.kok-gegen-menschenhandel.de", 29) == Lines{"www.kok-gegen", "-menschenhandel.de"});
    CHECK(set("https://www.kok.org/beratung", 22) == Lines{"https://www.kok.org/", "beratung"});
}

TEST_CASE("what belongs together stays on one line at every width that it fits into", "[typesetting]") {
    const std::vector<Kept> cases = kept_together();
    CHECK(cases.size() >= 30);
    for (const Kept& kept : cases) {
        std::size_t widest = 0;
        for (const std::string& piece : kept.pieces)
            widest = std::max(widest, seen_characters(piece));
        TextStyle style = german();
        style.language = kept.language;
        for (std::size_t width = widest; width <= seen_characters(kept.text); ++width) {
            const Lines lines = set(kept.text, static_cast<int>(width), style);
            for (const std::string& piece : kept.pieces) {
                INFO(kept.language << ", " << width << " characters: " << piece);
                CHECK(std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
                    return line.find(piece) != std::string::npos;
                }));
            }
        }
    }
}

TEST_CASE("words of Leichte Sprache are divided at their own hyphens, and only where no line is wide enough",
          "[typesetting]") {
    TextStyle easy = german(true);
    easy.language = "de-x-ls";
    CHECK(set("Gegen Menschen-Handel", 20, easy) == Lines{"Gegen", "Menschen-Handel"});
    CHECK(set("Menschen-Handel ist verboten", 14, easy) == Lines{"Menschen-", "Handel ist", "verboten"});
    CHECK(set("Menschen\u00B7handel ist verboten", 14, easy) ==
          Lines{"Menschen\u00B7", "handel ist", "verboten"});
    CHECK(set("Eine E-Mail-Adresse da", 9, easy) == Lines{"Eine", "E-Mail-", "Adresse", "da"});
    CHECK(set("Die Aufenthalts\u00ADerlaubnis gilt", 22, easy) ==
          Lines{"Die", "Aufenthaltserlaubnis", "gilt"});
    const EvenMetrics metrics;
    const TextBlock divided = Typesetter(metrics).plain("Menschen-Handel", easy, 14 * character);
    CHECK_FALSE(divided.overflows);
    CHECK(divided.divides);
    CHECK_FALSE(Typesetter(metrics).plain("Menschen-Handel", easy, 15 * character).divides);
}

TEST_CASE("no line begins with a dash", "[typesetting]") {
    CHECK(set("Hilfe \u2013 sofort", 6) == Lines{"Hilfe", "\u2013", "sofort"});
    CHECK(set("Die Hilfe \u2013 sofort", 9) == Lines{"Die", "Hilfe\u00A0\u2013", "sofort"});
}

TEST_CASE("a short part before a hyphen is not left alone", "[typesetting]") {
    CHECK(set("eine E-Mail", 7) == Lines{"eine", "E-Mail"});
    CHECK(set("die Beratungs-Stelle", 14) == Lines{"die Beratungs-", "Stelle"});
}

TEST_CASE("a word wider than the line is divided by characters and the block says so", "[typesetting]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    const TextBlock block = typesetter.plain(
        "e\u0301e\u0301e\u0301e\u0301", {.font = {.size_px = em}, .language = "en"}, 4 * character);
    CHECK(lines_of(block) == Lines{"e\u0301e\u0301", "e\u0301e\u0301"}); // an accent stays with its letter
    CHECK(block.overflows);
    CHECK_FALSE(typesetter.plain("kurz", german(), 40).overflows);
}

TEST_CASE("signs that steer the setting are not drawn", "[typesetting]") {
    CHECK(set("Bera\u00ADtung \u2068KOK\u2069\u200B", 20) == Lines{"Beratung KOK"});
}

TEST_CASE("a narrow space that the font lacks becomes an ordinary no-break space", "[typesetting]") {
    EvenMetrics metrics;
    CHECK(lines_of(Typesetter(metrics).plain("z. B.", german(), 400)) == Lines{"z.\u202FB."});
    metrics.missing = 0x202F;
    CHECK(lines_of(Typesetter(metrics).plain("z. B.", german(), 400)) == Lines{"z.\u00A0B."});
}

TEST_CASE("every line fits, whatever the width", "[typesetting]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    const std::string text =
        "Der KOK ist ein bundesweiter Koordinierungskreis gegen Menschenhandel. Er vernetzt "
        "Fachberatungsstellen, die Betroffene begleiten \u2013 seit 1999, unabhängig und vertraulich.";
    for (const bool hyphenate : {false, true}) {
        for (int width = 25; width < 90; ++width) {
            const TextBlock block = typesetter.plain(text, german(hyphenate), width * character);
            CHECK(block.width <= width * character);
            CHECK_FALSE(block.overflows);
            std::string all;
            for (const std::string& line : lines_of(block))
                all += line.ends_with('-') ? line.substr(0, line.size() - 1) : line + " ";
            CHECK(all.find("Koordinierungskreis gegen Menschenhandel. Er vernetzt") != std::string::npos);
        }
    }
}

TEST_CASE("runs stand one after the other and say script and direction", "[typesetting]") {
    const EvenMetrics metrics;
    const TextBlock block = Typesetter(metrics).plain("KOK \u041A\u041E\u041A 12", german(), 400);
    REQUIRE(block.lines.size() == 1);
    const auto& runs = block.lines[0].runs;
    REQUIRE(runs.size() == 2);
    CHECK(runs[0].script == "Latn");
    CHECK(runs[1].script == "Cyrl");
    CHECK(runs[1].text == "\u041A\u041E\u041A 12");
    CHECK(runs[1].x == runs[0].x + runs[0].width);
    CHECK(runs[0].direction == Direction::left_to_right);
    const TextBlock arabic = Typesetter(metrics).plain(
        "\u0645\u0631\u062D\u0628\u0627", {.font = {.size_px = em}, .language = "ar"}, 400);
    CHECK(arabic.lines[0].runs[0].script == "Arab");
    CHECK(arabic.lines[0].runs[0].direction == Direction::right_to_left);
}

TEST_CASE("centred lines have the same room on both sides", "[typesetting]") {
    const EvenMetrics metrics;
    TextStyle style = german();
    style.alignment = Alignment::centre;
    const TextBlock block = Typesetter(metrics).plain("Start\nweiter", style, 200);
    CHECK(block.lines[0].runs[0].x == 75);
    CHECK(block.lines[1].runs[0].x == 70);
    CHECK(block.lines[0].width == 50);
}

TEST_CASE("a page of words is measured about once a word", "[typesetting]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    std::string text;
    for (int i = 0; i < 120; ++i)
        text += "Wort" + std::to_string(i) + " ";
    typesetter.plain(text, german(true), 60 * character);
    CHECK(metrics.measured < 120 + 60);
}
