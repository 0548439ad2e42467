// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/sentences.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace kiosk::content;

namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> found;
    for (const Sentence& sentence : sentences_in(text))
        found.emplace_back(text.substr(sentence.offset, sentence.bytes));
    return found;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("sentences end where a reader takes a breath", "[content][sentences]") {
    CHECK(split("Eins. Zwei! Drei?") == Sentences{"Eins.", "Zwei!", "Drei?"});
    CHECK(split("Ein Satz\nüber zwei Zeilen. Noch einer.") ==
          Sentences{"Ein Satz\nüber zwei Zeilen.", "Noch einer."});
    CHECK(split("Sie sagt: „Komm.“ Er kommt.") == Sentences{"Sie sagt: „Komm.“", "Er kommt."});
    CHECK(split("Ein Absatz\n\nnoch einer") == Sentences{"Ein Absatz", "noch einer"});
    CHECK(split("## Titel\nText.") == Sentences{"## Titel", "Text."});
    CHECK(split("Es gibt:\n- eins\n- zwei und drei\n1. vier") ==
          Sentences{"Es gibt:", "- eins", "- zwei und drei", "1. vier"});
    CHECK(split("Erste Zeile\\\nZweite Zeile") == Sentences{"Erste Zeile\\", "Zweite Zeile"});
    CHECK(split("").empty());
    CHECK(split(" \n\n ").empty());
}

TEST_CASE("an abbreviation, a date and an address end no sentence", "[content][sentences]") {
    for (const char* one : {"Hilfe, z. B. am Telefon.",
                            "Hilfe, z.\u202FB. am Telefon.",
                            "Am 3. Mai 1999 in Berlin.",
                            "Bundesweiter Koordinierungskreis gegen Menschenhandel e. V. in Berlin.",
                            "Das sind ca. 43 Stellen bzw. Vereine.",
                            "Mehr auf www.kok-gegen-menschenhandel.de im Internet.",
                            "Von 9.30 bis 17.00 Uhr."}) {
        INFO(one);
        CHECK(split(one).size() == 1);
    }
}

TEST_CASE("how long a sentence may be depends on the language", "[content][sentences]") {
    CHECK(most_words("de") == 20);
    CHECK(most_words("de-x-ls") == 12);
    CHECK(most_words("en") == 0);
    REQUIRE(sentences_in("Ein Satz mit fünf Wörtern.").size() == 1);
    CHECK(sentences_in("Ein Satz mit fünf Wörtern.")[0].words == 5);
}
