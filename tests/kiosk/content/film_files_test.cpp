// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_files.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>

using namespace kiosk::content;

TEST_CASE("films are played from their own files and from those in place of them", "[content][film]") {
    FilmScene film{.file = "a.mp4"};
    film.audio = {{"en", "a.en.wav"}, {"uk", ""}};
    film.audio_description = {{"de", "a.ad.wav"}};
    film.versions = {{"ru", "a.ru.mp4"}};
    film.sign_language = SignFilm{.file = "a.dgs.mp4"};
    FilmScene other{.file = ""};
    other.sign_language = SignFilm{.file = "b.dgs.mp4", .placement = SignPlacement::instead};
    Exhibition exhibition;
    exhibition.scenes["a"].kind = film;
    exhibition.scenes["b"].kind = other;
    exhibition.scenes["words"].kind = InfoScene{};
    // The interpreter in the corner follows the film, and nobody hears it.
    const std::set<std::string> films{"a.mp4", "a.ru.mp4", "b.dgs.mp4"};
    CHECK(film_files(exhibition) == films);
    std::set<std::string> heard = films;
    heard.insert({"a.ad.wav", "a.en.wav"});
    CHECK(sound_files(exhibition) == heard);
    CHECK(sound_files({}).empty());
}
