// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/speech_file.hpp"
#include "kiosk/content/spoken_form.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::content;

namespace {

std::string spoken(const std::string& text, const Pronunciations& how = {}) {
    return spoken_form({"de", text}, how);
}

} // namespace

TEST_CASE("gender forms are spoken with a break", "[speech]") {
    CHECK(spoken("Besucher*innen") == "Besucher innen");
    CHECK(spoken("Berater:innen und Migrant_innen") == "Berater innen und Migrant innen");
    CHECK(spoken("Kontrast 7:1, siehe: oben") == "Kontrast 7:1, siehe: oben");
    CHECK(spoken("Untertitel: An") == "Untertitel: An");
}

TEST_CASE("a title and a sentence of the same words sound the same", "[speech]") {
    CHECK(spoken("Der Film.") == spoken("Der Film"));
    CHECK(spoken("Der Film?") != spoken("Der Film"));
    CHECK(spoken("Der Film ...") == "Der Film ...");
}

TEST_CASE("phone numbers are spoken digit by digit, other numbers are not", "[speech]") {
    CHECK(spoken("Telefon: 030 / 263 911 76.") == "Telefon: 0 3 0, 2 6 3, 9 1 1, 7 6");
    CHECK(spoken("+49 (0)30-26391176") == "+ 4 9, 0, 3 0, 2 6 3 9 1 1 7 6");
    CHECK(spoken("116 016 hilft") == "1 1 6, 0 1 6 hilft");
    CHECK(spoken("Seit 1999 mit 43 Mitgliedern, 2030-12-31, 100 000 und 0,5") ==
          "Seit 1999 mit 43 Mitgliedern, 2030-12-31, 100 000 und 0,5");
}

TEST_CASE("signs that steer the setting are not spoken, and a text is one line", "[speech]") {
    CHECK(spoken("Bundes\u00ADfamilien\\-ministerium") == "Bundesfamilienministerium");
    CHECK(spoken("Tel. \xE2\x81\xA6"
                 "030\xE2\x81\xA9 und") == "Tel. 030 und");
    CHECK(spoken("info\u2060@\u2060kok-buero\u2060.\u2060de") == "info@kok-buero.de");
    CHECK(spoken(" Lützowstr. 102\u202F–\u202F104\n10785\u00A0Berlin ") ==
          "Lützowstr. 102 – 104 10785 Berlin");
}

TEST_CASE("words are pronounced as the curators say, where they stand alone", "[speech]") {
    const Pronunciations how{{"de", {{"KOK", "Kock"}, {"e.V.", "eingetragener Verein"}, {"Tel.", "Telefon"}}},
                             {"de-x-ls", {{"KOK", "der Kock"}}}};
    CHECK(spoken("KOK e.V., das KOK-Büro und KOKOS", how) ==
          "Kock eingetragener Verein, das Kock-Büro und KOKOS");
    CHECK(spoken("Tel. 030 26391176", how) == "Telefon 0 3 0, 2 6 3 9 1 1 7 6");
    CHECK(spoken_form({"de-x-ls", "KOK e.V."}, how) == "der Kock eingetragener Verein");
    CHECK(spoken_form({"en", "KOK"}, how) == "KOK");
}

TEST_CASE("other words, another language or pace are another file, the same ones the same", "[speech]") {
    CHECK(speech_file("de", "Hallo") == speech_file("de", "Hallo"));
    CHECK(speech_file("de", "Hallo") != speech_file("de", "Hallo."));
    CHECK(speech_file("de", "Hallo").filename() != speech_file("en", "Hallo").filename());
    CHECK(speech_file("de", "Hallo").filename() != speech_file("de-x-ls", "Hallo").filename());
    CHECK(speech_file("de-x-ls", "Hallo").parent_path() == "de-x-ls");
    CHECK(speech_file("de", "Hallo") == "de/22f2a40e1b055138.wav"); // on every machine and in every version
}

TEST_CASE("Leichte Sprache is read more slowly by the voice of its language", "[speech]") {
    CHECK(voice_of("de-x-ls").name == voice_of("de").name);
    CHECK(voice_of("de-x-ls").words_per_minute < voice_of("de").words_per_minute);
    CHECK(voice_of("en").name == "en-gb");
}
