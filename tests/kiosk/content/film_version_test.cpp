// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_version.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::content;

namespace {

constexpr auto sound = FilmTrack::Kind::sound;
constexpr auto subtitles = FilmTrack::Kind::subtitles;

FilmTrack track(FilmTrack::Kind kind, unsigned index, const Language& language) {
    return {.kind = kind, .index = index, .language = language};
}

FilmTrack described(unsigned index, const Language& language) {
    return {.kind = sound, .index = index, .language = language, .description = true};
}

/// As an exhibition in German and English makes them, with Leichte Sprache as a third language.
FilmWishes wishes(const Language& language) {
    FilmWishes wishes{.languages = {language}, .original = "de"};
    for (const Language& next : language == "de-x-ls" ? std::vector<Language>{"de", "en"}
                                                      : std::vector<Language>{"en", "de", "de-x-ls"})
        if (next != language)
            wishes.languages.push_back(next);
    return wishes;
}

/// In words that a table can hold: file + sound (or sound file) + captions + sign film.
std::string told(const FilmVersion& version) {
    const auto source = [](const TrackSource& from) {
        return from.file.empty() ? "#" + (from.track ? std::to_string(*from.track) : "?") : from.file;
    };
    return version.file + " " + source(version.sound) + (version.described ? "+AD" : "") + " " +
           (version.captions ? source(*version.captions) : "-") +
           (version.sign_file.empty() ? "" : " " + version.sign_file);
}

/// A film with everything beside it.
FilmScene rich() {
    return {.file = "a.mp4",
            .captions = {{"de", "de.vtt"}, {"en", "en.vtt"}, {"de-x-ls", "ls.vtt"}},
            .audio = {{"en", "en.m4a"}},
            .audio_description = {{"de", "ad.m4a"}},
            .sign_language = SignFilm{.file = "dgs.mp4"},
            .versions = {{"de-x-ls", "ls.mp4"}}};
}

} // namespace

TEST_CASE("files beside the film: who gets which version", "[content][film]") {
    struct Row {
        Language language;
        bool description;
        bool signs;
        std::string expected;
    };
    FilmScene film = rich();
    const FilmTracks nothing_known;
    for (const Row& row : std::vector<Row>{
             {"de", false, false, "a.mp4 #? de.vtt"},
             {"en", false, false, "a.mp4 en.m4a en.vtt"},
             {"fr", false, false, "a.mp4 en.m4a en.vtt"}, // by the fallback chain
             {"de-x-ls", false, false, "ls.mp4 #? ls.vtt"},
             {"de", true, false, "a.mp4 ad.m4a+AD de.vtt"},
             {"en", true, false, "a.mp4 ad.m4a+AD en.vtt"},      // described in German or not at all
             {"de-x-ls", true, false, "a.mp4 ad.m4a+AD ls.vtt"}, // the film itself has what the version lacks
             {"de", false, true, "a.mp4 #? de.vtt dgs.mp4"},
             {"de-x-ls", false, true, "a.mp4 #? ls.vtt dgs.mp4"}, // so does the interpreter
             {"de", true, true, "a.mp4 ad.m4a+AD de.vtt dgs.mp4"},
         }) {
        INFO(row.language << (row.description ? " AD" : "") << (row.signs ? " DGS" : ""));
        FilmWishes wished = wishes(row.language);
        wished.audio_description = row.description;
        wished.sign_language = row.signs;
        CHECK(told(choose_version(film, nothing_known, wished)) == row.expected);
    }
    FilmWishes wished = wishes("en");
    wished.sign_language = true;
    film.sign_language->placement = SignPlacement::instead;
    CHECK(told(choose_version(film, nothing_known, wished)) == "dgs.mp4 en.m4a en.vtt");
}

TEST_CASE("tracks in the film: who gets which version", "[content][film]") {
    struct Row {
        Language language;
        bool description;
        std::string expected;
    };
    const FilmScene film{.file = "a.mkv"};
    const FilmTracks tracks{{"a.mkv",
                             {track(sound, 0, "de"),
                              described(1, "de"),
                              track(sound, 2, "en-GB"),
                              track(subtitles, 0, "en"),
                              track(subtitles, 1, "de"),
                              {.kind = subtitles, .index = 2, .language = "de", .hearing_impaired = true}}}};
    for (const Row& row : std::vector<Row>{
             {"de", false, "a.mkv #0 #2"},
             {"de", true, "a.mkv #1+AD #2"},
             {"en", false, "a.mkv #2 #0"},
             {"en", true, "a.mkv #1+AD #0"},
             {"fr", false, "a.mkv #2 #0"},
             {"de-x-ls", false, "a.mkv #0 #2"},
         }) {
        INFO(row.language << (row.description ? " AD" : ""));
        FilmWishes wished = wishes(row.language);
        wished.audio_description = row.description;
        CHECK(told(choose_version(film, tracks, wished)) == row.expected);
    }
}

TEST_CASE("a track that does not say its language is in the original's", "[content][film]") {
    FilmScene film{.file = "a.mp4"};
    FilmTracks tracks{{"a.mp4", {track(sound, 0, ""), track(sound, 1, "en"), track(subtitles, 0, "")}}};
    CHECK(told(choose_version(film, tracks, wishes("de"))) == "a.mp4 #0 #0");
    CHECK(told(choose_version(film, tracks, wishes("en"))) == "a.mp4 #1 #0");
    // A described track is never what somebody gets who did not ask for it.
    tracks["a.mp4"] = {described(0, "de"), track(sound, 1, "ro")};
    CHECK(told(choose_version(film, tracks, wishes("de"))) == "a.mp4 #1 -");
    // What the author marked goes before the first.
    tracks["a.mp4"] = {track(sound, 0, "ro"),
                       {.kind = sound, .index = 1, .language = "uk", .is_default = true}};
    CHECK(told(choose_version(film, tracks, wishes("de"))) == "a.mp4 #1 -");
    // Leichte Sprache is another language than German.
    tracks["a.mp4"] = {track(sound, 0, "de-x-ls"), track(sound, 1, "de-AT")};
    CHECK(told(choose_version(film, tracks, wishes("de"))) == "a.mp4 #1 -");
    CHECK(told(choose_version(film, tracks, wishes("de-x-ls"))) == "a.mp4 #0 -");
}

TEST_CASE("a sound chosen by hand changes the sound alone", "[content][film]") {
    FilmWishes wished = wishes("de");
    wished.sound = "en";
    CHECK(told(choose_version(rich(), {}, wished)) == "a.mp4 en.m4a de.vtt");
    wished = wishes("en");
    wished.sound = "de";
    CHECK(told(choose_version(rich(), {}, wished)) == "a.mp4 #? en.vtt");
}

TEST_CASE("a sound chosen by hand that a version lacks brings the film itself", "[content][film]") {
    FilmWishes wished = wishes("de-x-ls");
    wished.sound = "en";
    CHECK(told(choose_version(rich(), {}, wished)) == "a.mp4 en.m4a ls.vtt");
    wished.sound = "fr"; // nobody has it
    CHECK(told(choose_version(rich(), {}, wished)) == "ls.mp4 #? ls.vtt");
}

TEST_CASE("a version in another language takes the place of a film that cannot be followed in it",
          "[content][film]") {
    FilmScene film{
        .file = "a.mp4", .captions = {{"de", "de.vtt"}}, .versions = {{"fr", "fr.mp4"}, {"en", "en.mp4"}}};
    CHECK(told(choose_version(film, {}, wishes("fr"))) == "fr.mp4 #? -");
    CHECK(told(choose_version(film, {}, wishes("ar"))) == "en.mp4 #? -"); // [ar, en, de]
    film.captions["ar"] = "ar.vtt";
    CHECK(told(choose_version(film, {}, wishes("ar"))) == "a.mp4 #? ar.vtt");
    const FilmTracks tracks{
        {"en.mp4", {track(sound, 0, "en"), described(1, "en"), track(subtitles, 0, "en")}}};
    FilmWishes wished = wishes("en");
    CHECK(told(choose_version(film, tracks, wished)) == "en.mp4 #0 #0");
    wished.audio_description = true;
    CHECK(told(choose_version(film, tracks, wished)) == "en.mp4 #1+AD #0");
}

TEST_CASE("a film offers what its scene names or its file holds", "[content][film]") {
    const auto offer = [](const FilmScene& film, const FilmTracks& tracks = {}) {
        return offer_of(film, tracks, "de");
    };
    CHECK(offer({.file = "a.mp4"}) == FilmOffer{.sounds = {"de"}});
    CHECK(offer(rich()) == FilmOffer{.captions = true,
                                     .audio_description = true,
                                     .sign_language = true,
                                     .transcript = true,
                                     .sounds = {"de", "en"}});
    const FilmOffer inside = offer(
        {.file = "a.mkv"},
        {{"a.mkv",
          {track(sound, 0, "en"), track(sound, 1, "de"), described(2, "de"), track(subtitles, 0, "")}}});
    CHECK(inside ==
          FilmOffer{.captions = true, .audio_description = true, .transcript = true, .sounds = {"de", "en"}});
    CHECK(offer({.file = "a.mp4"}, {{"a.mp4", {}}}).sounds.empty()); // a silent film
    FilmScene told_only{.file = "a.mp4"};
    told_only.transcript.by_language["en"] = "Text.";
    CHECK(offer(told_only).transcript);
}

TEST_CASE("somebody reads the scene's text, unless the captions are in a nearer language",
          "[content][film]") {
    FilmScene film{.file = "a.mp4"};
    CHECK(choose_reading(film, {"de"}, "") == FilmReading{});
    CHECK(choose_reading(film, {""}, "") == FilmReading{});
    CHECK(choose_reading(film, {"de"}, "de") == FilmReading{"de", true});
    CHECK(choose_reading(film, {"de"}, "ro") == FilmReading{"ro", true});
    film.transcript.by_language["de"] = "Text.";
    CHECK(choose_reading(film, {"de", "en"}, "de") == FilmReading{"de", false});
    CHECK(choose_reading(film, {"en", "de"}, "en") == FilmReading{"en", true});
    CHECK(choose_reading(film, {"fr", "de", "en"}, "en") == FilmReading{"de", false});
    CHECK(choose_reading(film, {"en"}, "") == FilmReading{});
}
