// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_version.hpp"
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <map>
#include <optional>
#include <string>

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

namespace {

/// The small good exhibition with a film; what `probe_film` finds is told by the test.
struct WithFilm {
    test::TemporaryFolder folder;
    std::map<std::string, FilmFacts> facts{
        {"a.mp4", {.seconds = 60, .width = 1920, .height = 1080, .has_sound = true, .frame_rate = 25}}};
    std::map<std::string, WholeFilm> watched; ///< what `watch_film` finds

    std::optional<double> sound_seconds; ///< of each file with sound; none: it cannot be played

    WithFilm() {
        std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                              folder.path(),
                              std::filesystem::copy_options::recursive);
        folder.write("start.yaml",
                     "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n  - scene: film\n  - scene: "
                     "kontakt\n  - scene: szene\n");
        for (const char* name : {"a.mp4", "dgs.mp4", "ls.mp4"})
            folder.write(std::string("film/") + name, "x");
        folder.write("film/de.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nText\n");
    }
    void film(const std::string& more) const {
        folder.write("film.yaml", "version: 1\nkind: film\ntitle:\n  de: T\n  en: T\nfile: a.mp4\n" + more);
    }
    Loaded load() const {
        return load_exhibition(
            folder.path(),
            {.probe_film = [this](const std::filesystem::path& file) -> media::Result<FilmFacts> {
                 const auto found = facts.find(file.filename().string());
                 if (found == facts.end())
                     return media::fail(media::ErrorCode::corrupt, "no film");
                 return found->second;
             },
             .watch_film =
                 [this](const std::filesystem::path& file) {
                     const auto found = watched.find(file.filename().string());
                     return found == watched.end() ? WholeFilm{} : found->second;
                 },
             .probe_sound = [this](const std::filesystem::path&) -> media::Result<double> {
                 if (sound_seconds)
                     return *sound_seconds;
                 return media::fail(media::ErrorCode::unsupported, "no sound");
             }});
    }
    std::string text() const { return format_text(load().diagnostics, yaml::MessageLanguage::english); }
    bool says(const std::string& words) const {
        const std::string found = text();
        INFO(found);
        CHECK(found.find(words) != std::string::npos);
        return found.find(words) != std::string::npos;
    }
};

constexpr const char* both_captions = "captions:\n  de: de.vtt\n  en: de.vtt\n";

} // namespace

TEST_CASE("a film with captions in each language has no findings", "[content][film]") {
    const WithFilm exhibition;
    exhibition.film(both_captions);
    CHECK(exhibition.text().empty());
}

TEST_CASE("nobody is offered a file that is missing or cannot be played", "[content][film]") {
    WithFilm exhibition;
    exhibition.film("captions:\n  de: de.vtt\n  en: fehlt.vtt\n"
                    "audio:\n  en: fehlt.m4a\naudio_description:\n  de: ls.mp4\n"
                    "sign_language:\n  file: fehlt.mp4\n  language: dgs\n  placement: corner\nversions:\n  "
                    "en: fehlt2.mp4\n");
    const Loaded loaded = exhibition.load(); // ls.mp4 gives no sound
    const Scene* scene = loaded.exhibition.scene("film");
    REQUIRE(scene != nullptr);
    const auto& film = std::get<FilmScene>(scene->kind);
    const FilmOffer offer = offer_of(film, loaded.film_tracks, "de");
    CHECK(offer.captions);
    CHECK_FALSE(offer.audio_description);
    CHECK_FALSE(offer.sign_language);
    CHECK(offer.sounds.empty());
    const FilmVersion english =
        choose_version(film, loaded.film_tracks, {.languages = {"en", "de"}, .original = "de"});
    CHECK(english.file == "a.mp4");
    // What is wrong with each file is said once, and nothing follows from it.
    CHECK(loaded.diagnostics.size() == 5);
}

TEST_CASE("a language in which the film has no captions is named, and what its visitors see",
          "[content][film]") {
    WithFilm exhibition;
    exhibition.film("captions:\n  de: de.vtt\n");
    exhibition.says("film.yaml:7:1: warning: The film has no captions in en; visitors see those in de.");
    exhibition.film("");
    exhibition.says("film.yaml:6:1: warning: The film has no captions that visitors in de could read.");
    // Tracks of the film count as well.
    exhibition.facts["a.mp4"].tracks = {{.kind = FilmTrack::Kind::subtitles, .index = 0, .language = "de"},
                                        {.kind = FilmTrack::Kind::subtitles, .index = 1, .language = "en"}};
    CHECK(exhibition.text().empty());
    CHECK(exhibition.load().film_tracks.at("a.mp4").size() == 2);
    // What makes no sound needs no captions.
    exhibition.facts["a.mp4"] = {.seconds = 60, .width = 1920, .height = 1080};
    CHECK(exhibition.text().empty());
}

TEST_CASE("each file of a version is looked into", "[content][film]") {
    WithFilm exhibition;
    exhibition.film(both_captions + std::string("audio:\n  en: en.m4a\n"));
    exhibition.says("film.yaml:11:7: error: The file “en.m4a” is missing in the folder film.");
    exhibition.folder.write("film/en.m4a", "x");
    exhibition.says("film.yaml:11:7: error: The file “en.m4a” has no sound that can be played.");
    exhibition.sound_seconds = 58.5;
    CHECK(exhibition.text().empty());
    exhibition.sound_seconds = 50;
    exhibition.says("film.yaml:11:7: warning: This sound lasts 50.0 seconds, the film 60.0.");
    exhibition.sound_seconds.reset();
    exhibition.film(both_captions + std::string("audio_description:\n  fr: en.m4a\n"));
    exhibition.says("film.yaml:11:3: error: The language “fr” is not used");
    exhibition.film(both_captions + std::string("versions:\n  en: ls.mp4\n"));
    exhibition.says("film.yaml:11:7: error: The file “ls.mp4” is damaged, or it is no film.");
    exhibition.film(both_captions + std::string("versions:\n  en: ../x.mp4\n"));
    exhibition.says("film.yaml:11:7: error: The file “../x.mp4” lies outside of the folder film.");
    CHECK(std::get<FilmScene>(exhibition.load().exhibition.scene("film")->kind).versions.at("en").empty());
}

TEST_CASE("signs can be read and keep time with the film", "[content][film]") {
    WithFilm exhibition;
    exhibition.film(both_captions + std::string("sign_language:\n  file: dgs.mp4\n"));
    exhibition.facts["dgs.mp4"] = {.seconds = 60.2, .width = 640, .height = 480, .frame_rate = 25};
    CHECK(exhibition.text().empty());
    exhibition.facts["dgs.mp4"].seconds = 61;
    exhibition.says(
        "film.yaml:11:9: warning: This film lasts 61.0 seconds, the film without sign language 60.0.");
    exhibition.facts["dgs.mp4"] = {.seconds = 60, .width = 640, .height = 480, .frame_rate = 15};
    exhibition.says(
        "warning: Signs are hard to read in this film: it has 640 × 480 px and 15 pictures a second.");
    exhibition.facts["dgs.mp4"] = {.seconds = 60, .width = 160, .height = 120, .frame_rate = 50};
    exhibition.says("it has 160 × 120 px and 50 pictures a second.");
    exhibition.film(both_captions + std::string("sign_language:\n  file: dgs.mp4\n  placement: left\n"));
    exhibition.says("“left”");
}

TEST_CASE("each film of a scene is watched; of signs in the corner nobody hears the sound",
          "[content][film]") {
    WithFilm exhibition;
    exhibition.facts["dgs.mp4"] = {.seconds = 60, .width = 640, .height = 480, .frame_rate = 25};
    exhibition.facts["ls.mp4"] = exhibition.facts["a.mp4"];
    exhibition.watched["dgs.mp4"] = {.sound = WholeFilm::Sound{.is_silent = true}, .flashes = {5}};
    exhibition.watched["ls.mp4"] = {.flashes = {65}};
    const std::string signs = "sign_language:\n  file: dgs.mp4\n";
    exhibition.film(both_captions + signs + "versions:\n  en: ls.mp4\n");
    exhibition.says("film.yaml:11:9: warning: At 0:05 the film flashes");
    exhibition.says("film.yaml:13:7: warning: At 1:05 the film flashes");
    CHECK(exhibition.text().find("silent") == std::string::npos);
    exhibition.film(both_captions + signs + "  placement: instead\n");
    exhibition.says("film.yaml:11:9: warning: The sound track is silent.");
}

TEST_CASE("the text of a film may be in fewer languages than its scene", "[content][film]") {
    const WithFilm exhibition;
    exhibition.film(both_captions + std::string("transcript:\n  de: |\n    ## Anfang\n\n    Ein Satz.\n"));
    CHECK(exhibition.text().empty());
    const Loaded loaded = exhibition.load();
    const Scene& scene = *loaded.exhibition.scene("film");
    CHECK(loaded.exhibition.shown_language(scene, "en") == "en");
    CHECK(std::get<FilmScene>(scene.kind).transcript.has("de"));
}

TEST_CASE("captions that are hard to read are warnings", "[content][film]") {
    const WithFilm exhibition;
    exhibition.film(both_captions);
    for (const auto& [fault, words] : std::map<CaptionFault, std::string>{
             {CaptionFault::long_line,
              "warning: This line of a caption has 41 characters; 37 are easy to read."},
             {CaptionFault::many_lines, "warning: This caption has 41 lines; two are easy to read."},
             {CaptionFault::too_short, "warning: This caption stands for less than a second."},
             {CaptionFault::too_fast,
              "warning: This caption asks for 41 characters a second; 15 can be read."}}) {
        const auto found = load_exhibition(
            exhibition.folder.path(), {.check_captions = [fault = fault](const std::filesystem::path&) {
                return std::vector<CaptionProblem>{{.fault = fault, .line = 4, .amount = 41}};
            }});
        const std::string text = format_text(found.diagnostics, yaml::MessageLanguage::english);
        INFO(text);
        CHECK(text.find("film/de.vtt:4:1: " + words) != std::string::npos);
        CHECK(yaml::exit_status(found.diagnostics) == 0);
    }
}

TEST_CASE("a caption in characters that no font has is a warning at its place", "[content][film]") {
    const WithFilm exhibition;
    exhibition.folder.write("film/de.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nText 字\n");
    exhibition.film(both_captions);
    const auto found = load_exhibition(
        exhibition.folder.path(),
        {.check_captions = [](const std::filesystem::path&) { return std::vector<CaptionProblem>(); },
         .can_draw = [](std::u32string_view characters) { return characters[0] < 0x250; }});
    const std::string text = format_text(found.diagnostics, yaml::MessageLanguage::english);
    INFO(text);
    CHECK(text.find("film/de.vtt:4:6: warning: No font has these characters: 字 (U+5B57)") !=
          std::string::npos);
}
