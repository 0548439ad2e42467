// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/caption_style.hpp"
#include "kiosk/app/caption_text.hpp"
#include "kiosk/app/film_table.hpp"
#include "kiosk/app/once_an_hour.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;
using content::CaptionFault;

namespace {

media::Cue cue(media::Duration start, media::Duration end, std::vector<std::string> lines) {
    return {start, end, std::move(lines)};
}

struct Found {
    CaptionFault fault;
    int line;
    int amount;

    bool operator==(const Found&) const = default;
};

std::vector<Found> found_in(std::string_view text) {
    std::vector<Found> result;
    for (const content::CaptionProblem& problem : caption_style_problems(text))
        result.push_back({problem.fault, problem.line, problem.amount});
    return result;
}

} // namespace

TEST_CASE("captions that keep to the standard are not mentioned", "[captions]") {
    CHECK(found_in("").empty());
    CHECK(found_in("WEBVTT\n\n1\n00:01.000 --> 00:03.000\nEin kurzer Satz.\n").empty());
    // 37 characters in 2.5 s: 14.8 a second. Umlauts are one character each, tags none.
    CHECK(found_in("WEBVTT\n\n00:01.000 --> 00:03.500\n<i>äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüä</i>\n")
              .empty());
}

TEST_CASE("what is hard to read in captions is found in its line, in both formats", "[captions]") {
    CHECK(found_in("WEBVTT\n\nNOTE anything\n\n1\n00:01.000 --> 00:09.000\nKurz.\n"
                   "Diese zweite Zeile hat achtunddreißig Z\n") ==
          std::vector<Found>{{CaptionFault::long_line, 8, 39}});
    CHECK(found_in("1\r\n00:00:01,000 --> 00:00:05,000\r\nEins\r\nzwei\r\ndrei\r\n\r\n"
                   "2\r\n00:00:05,000 --> 00:00:05,900\r\nJa.\r\n") ==
          std::vector<Found>{{CaptionFault::many_lines, 3, 3}, {CaptionFault::too_short, 9, 0}});
    CHECK(found_in("WEBVTT\n\n00:01.000 --> 00:02.000\nsechzehn Zeichen\n") ==
          std::vector<Found>{{CaptionFault::too_fast, 4, 16}});
}

TEST_CASE("captions become paragraphs where the film pauses", "[captions]") {
    CHECK(text_of_captions({}).empty());
    CHECK(text_of_captions(std::vector{cue(1s, 3s, {"Wir sind ein", "Netzwerk."}),
                                       cue(3s, 5s, {"Wir sind viele."}),
                                       cue(9s, 10s, {"Später."})}) ==
          "Wir sind ein Netzwerk. Wir sind viele.\n\nSpäter.");
    CHECK(text_of_captions(std::vector{cue(1s, 3s, {"– Kommst du?", "– Ja."}), cue(3s, 5s, {"– Ja."})}) ==
          "– Kommst du?\n– Ja.\n– Ja.");
    CHECK(text_of_captions(std::vector{cue(1s, 3s, {"Einmal."}), cue(3s, 5s, {"Einmal."})}) == "Einmal.");
}

TEST_CASE("a long speech is divided behind a sentence", "[captions]") {
    std::vector<media::Cue> cues;
    cues.reserve(40);
    for (int index = 0; index < 40; ++index)
        cues.push_back(cue(index * 2s, (index + 1) * 2s, {"Das ist ein Satz, der " + std::to_string(index)}));
    cues[20].lines = {"hier aufhört.“"};
    const std::string text = text_of_captions(cues);
    CHECK(text.find("hier aufhört.“\n\nDas") != std::string::npos);
    CHECK(text.find("\n\n") == text.rfind("\n\n"));
}

TEST_CASE("a fault that comes back is said once an hour", "[log]") {
    OnceAnHour log;
    const media::TimePoint now{1h};
    CHECK(log.may_say("a.mp4", now));
    CHECK_FALSE(log.may_say("a.mp4", now + 59min));
    CHECK(log.may_say("b.mp4", now + 59min));
    CHECK(log.may_say("a.mp4", now + 60min));
    CHECK_FALSE(log.may_say("a.mp4", now + 61min));
}

TEST_CASE("check says in a table who gets which version", "[check]") {
    content::Exhibition exhibition;
    exhibition.languages = {"de", "en", "de-x-ls"};
    content::Scene scene;
    scene.id = "film";
    scene.kind = content::FilmScene{.file = "a.mp4",
                                    .captions = {{"de", "a.de.vtt"}},
                                    .audio_description = {{"de", "ad.m4a"}},
                                    .sign_language = content::SignFilm{.file = "dgs.mp4"},
                                    .versions = {{"de-x-ls", "ls.mp4"}}};
    exhibition.scenes["film"] = scene;
    const content::FilmTracks tracks{
        {"a.mp4",
         {{.kind = content::FilmTrack::Kind::sound, .index = 0, .language = "de"},
          {.kind = content::FilmTrack::Kind::sound, .index = 1, .language = "en"}}}};
    CHECK(film_tables(exhibition, tracks, yaml::MessageLanguage::german) ==
          "Film „film“: Was Besucher*innen bekommen\n"
          "  Sprache  Film    Ton                Untertitel  Text\n"
          "  de       a.mp4   im Film 1 (de)     a.de.vtt    de\n"
          "  en       a.mp4   im Film 2 (en)     a.de.vtt    de\n"
          "  de-x-ls  ls.mp4  im Film (de-x-ls)  –           –\n"
          "  Audiodeskription: ad.m4a\n"
          "  Gebärdensprache: dgs, dgs.mp4\n");
    CHECK(film_tables(exhibition, tracks, yaml::MessageLanguage::english)
              .find("  en        a.mp4   in the film 2 (en)     a.de.vtt  de\n") != std::string::npos);
    exhibition.scenes["film"].hide = true;
    CHECK(film_tables(exhibition, tracks, yaml::MessageLanguage::german).empty());
}
