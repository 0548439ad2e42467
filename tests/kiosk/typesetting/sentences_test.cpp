// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::typesetting;
using Sentences = std::vector<std::string>;

TEST_CASE("a text is divided into its sentences", "[sentences]") {
    CHECK(sentences_of("Der KOK ist ein Netzwerk. Es hat 43 Mitglieder! Seit 1999. Und jetzt?") ==
          Sentences{"Der KOK ist ein Netzwerk.", "Es hat 43 Mitglieder!", "Seit 1999.", "Und jetzt?"});
    CHECK(sentences_of("Sie sagt: „Komm.“ Er geht …  ") == Sentences{"Sie sagt: „Komm.“", "Er geht …"});
    CHECK(sentences_of("هل وجدتم عائقًا؟ أخبرونا.") == Sentences{"هل وجدتم عائقًا؟", "أخبرونا."});
    CHECK(sentences_of("Eine Zeile\n\nnoch eine\n") == Sentences{"Eine Zeile", "noch eine"});
    CHECK(sentences_of(" \n ").empty());
}

TEST_CASE("abbreviations, dates and addresses end no sentence", "[sentences]") {
    CHECK(sentences_of("Z. B. der KOK e. V. am 12. März, Tel. 030, www.kok.de, 7:1.") ==
          Sentences{"Z. B. der KOK e. V. am 12. März, Tel. 030, www.kok.de, 7:1."});
}

TEST_CASE("Markdown is read without its signs, each item by itself, with the number that it has",
          "[sentences]") {
    CHECK(sentences_of_markdown(
              "## Das geht\n\nEin **Wort**, [ein Weg](scene:kreis).\n\n- Eins. Zwei.\n- Drei\n") ==
          Sentences{"Das geht", "Ein Wort, ein Weg.", "Eins.", "Zwei.", "Drei"});
    CHECK(sentences_of_markdown("1. Erst\n2. Dann\n") == Sentences{"1. Erst", "2. Dann"});
    CHECK(sentences_of_markdown("Migrant*innen und Helfer*innen") ==
          Sentences{"Migrant*innen und Helfer*innen"});
}

TEST_CASE("setting a text neither adds nor loses letters", "[sentences]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    TextStyle style;
    style.language = "de";
    style.hyphenate = true;
    const std::string text =
        "1. \"Bundesfamilien\\-ministerium\" und Berater*innen -- am 12. März, 030 / 263 911 76\n"
        "2. Noch ein Eintrag, der über mehrere Zeilen geht, weil er lang genug dafür ist\n";
    std::size_t letters = 0;
    for (const std::string& sentence : sentences_of_markdown(text))
        letters += letters_in(sentence);
    for (const int width : {120, 300, 2000})
        CHECK(letters_in(typesetter.markdown(text, style, width)) == letters);
}
