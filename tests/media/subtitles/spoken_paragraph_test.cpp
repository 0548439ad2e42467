// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/spoken_paragraph.hpp"
#include "tests/support/catch.hpp"

#include <chrono>
#include <vector>

using namespace media;
using namespace std::chrono_literals;

namespace {

Cue cue(Duration start, Duration end, std::vector<std::string> lines) {
    return {start, end, std::move(lines)};
}

} // namespace

TEST_CASE("cues become paragraphs that know when they are spoken", "[subtitles]") {
    const auto paragraphs = spoken_paragraphs(std::vector{cue(1s, 3s, {"Wir sind", "ein Netzwerk."}),
                                                          cue(3s, 5s, {"Es hat viele"}),
                                                          cue(5s, 7s, {"Mitglieder."}),
                                                          cue(7s, 9s, {"Danke."})},
                                              20);
    CHECK(paragraphs == std::vector<SpokenParagraph>{{1s, 3s, "Wir sind ein Netzwerk."},
                                                     {3s, 7s, "Es hat viele Mitglieder."},
                                                     {7s, 9s, "Danke."}});
}

TEST_CASE("a paragraph never ends within a sentence, but always at a pause", "[subtitles]") {
    const auto paragraphs = spoken_paragraphs(std::vector{cue(0s, 1s, {"Das ist ein langer Anfang"}),
                                                          cue(1s, 2s, {"und sein Ende."}),
                                                          cue(9s, 10s, {"Neu"})},
                                              5);
    CHECK(paragraphs == std::vector<SpokenParagraph>{{0s, 2s, "Das ist ein langer Anfang und sein Ende."},
                                                     {9s, 10s, "Neu"}});
}

TEST_CASE("words that stand on are not said twice, but last longer", "[subtitles]") {
    CHECK(spoken_paragraphs(std::vector{cue(0s, 1s, {"Einmal."}), cue(1s, 4s, {"Einmal."})}, 1) ==
          std::vector<SpokenParagraph>{{0s, 4s, "Einmal."}});
    CHECK(spoken_paragraphs({}, 1).empty());
}
