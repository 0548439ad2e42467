// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/suggestion.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::yaml;

TEST_CASE("the edit distance counts letters put in, left out, changed and swapped", "[yaml]") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("title", "title") == 0);
    CHECK(edit_distance("titel", "title") == 1);
    CHECK(edit_distance("boddy", "body") == 1);
    CHECK(edit_distance("bdy", "body") == 1);
    CHECK(edit_distance("bady", "body") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("what somebody may have meant is suggested", "[yaml]") {
    using Words = std::vector<std::string>;
    struct Row {
        const char* word;
        Words candidates;
        Words expected;
    };
    const Row rows[] = {
        {"titel", {"title", "text", "kind"}, {"title"}},
        {"Title", {"title", "text"}, {"title"}},
        {"TITLE", {"title"}, {"title"}},
        {"loop seconds", {"loop_seconds"}, {"loop_seconds"}},
        {"loop-seconds", {"loop_seconds"}, {"loop_seconds"}},
        {"grund", {"ground", "credit"}, {"ground"}},
        {"über-den-kok", {"ueber-den-kok", "kontakt"}, {"ueber-den-kok"}},
        {"Gründung.png", {"gruendung.png", "kreis.png"}, {"gruendung.png"}},
        {"strasse", {"straße"}, {"straße"}},
        {"Kreis.PNG", {"kreis.png", "preis.png"}, {"kreis.png", "preis.png"}},
        {"de", {"en", "de"}, {}},
        {"ne", {"en", "fr"}, {"en"}},
        {"ab", {"cd"}, {}},
        {"bild", {"picture", "body"}, {}},
        {"x", {"a", "b", "c", "d"}, {"a", "b", "c"}},
        {"kontackt", {"kontakt", "contact"}, {"kontakt", "contact"}},
        {"", {"a"}, {"a"}},
        {"fone", {"mail", "phone"}, {"phone"}},
        {"Telephon", {"telefon"}, {"telefon"}},
        {"rotate", {"rotation", "presenter"}, {"rotation"}},
        {"arbeit", {"arbeitsweise"}, {"arbeitsweise"}},
        {"pic", {"picture"}, {}},
        {"reichtum", {"reichlich"}, {}},
    };
    for (const Row& row : rows) {
        INFO(row.word);
        CHECK(suggestions(row.word, row.candidates) == row.expected);
    }
}

TEST_CASE("without a near word, all that is possible is named, in its order", "[yaml]") {
    CHECK(did_you_mean("45", {"0", "90", "180", "270"}).in(MessageLanguage::english) ==
          "Possible here: 0, 90, 180, 270");
    CHECK(did_you_mean("grün", {"plum", "paper"}).in(MessageLanguage::english) ==
          "Possible here: plum, paper");
    CHECK(did_you_mean("plumm", {"plum", "paper"}).in(MessageLanguage::german) == "Meinten Sie: plum?");
    CHECK(did_you_mean("x", std::vector<std::string>{}).empty());
}
