// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "tests/kiosk/content/picture_bytes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <set>
#include <utility>

using namespace kiosk::content;
using namespace test;
namespace yaml = kiosk::yaml;

namespace {

/// The small good exhibition with a scene that shows a picture and one that plays a film.
struct WithFiles {
    test::TemporaryFolder folder;

    WithFiles() {
        std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                              folder.path(),
                              std::filesystem::copy_options::recursive);
        folder.write("film.yaml",
                     "version: 1\nkind: film\ntitle:\n  de: T\n  en: T\nfile: a.mp4\ncaptions:\n  de: "
                     "a.vtt\nloop_seconds: 90\n"
                     "chapters:\n  - at: 70\n    title:\n      de: K\n      en: C\n");
        folder.write("film/a.mp4", "x");
        folder.write("film/a.vtt", "WEBVTT\n\n1\nzwei --> drei\nText\n");
        folder.write("start.yaml",
                     "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n  - scene: film\n  - scene: "
                     "bild\n  - scene: kontakt\n  - scene: szene\n");
        name_picture("kreis.png");
    }
    void name_picture(const std::string& name) const {
        folder.write(
            "bild.yaml",
            "version: 1\nkind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: B\n  en: B\npicture:\n  file: " +
                name + "\n  alt:\n    de: A\n    en: A\n  credit:\n    de: C\n    en: C\n");
    }
    Loaded load(const FileChecks& checks = {}) const { return load_exhibition(folder.path(), checks); }
    std::string text(const FileChecks& checks = {}) const {
        return format_text(load(checks).diagnostics, yaml::MessageLanguage::english);
    }
};

} // namespace

TEST_CASE("what is wrong with a picture is said, and its scene is shown all the same", "[content]") {
    const WithFiles exhibition;
    const auto says = [&](const char* words) {
        const Loaded loaded = exhibition.load();
        const std::string text = format_text(loaded.diagnostics, yaml::MessageLanguage::english);
        INFO(text);
        CHECK(text.find(words) != std::string::npos);
        CHECK(loaded.exhibition.scene("bild") != nullptr);
        CHECK(loaded.exhibition.scene("bild")->picture.has_value());
    };
    says("The file “kreis.png” is missing in the folder pictures.");
    exhibition.folder.write("pictures/Kreis.png", png(10, 10));
    says("Did you mean: Kreis.png?");
    exhibition.folder.write("pictures/kreis.png", "<svg/>");
    says("The file is not a picture of a kind that can be shown.");
    exhibition.folder.write("pictures/kreis.png", png(30'000, 30'000));
    says("The picture is too large (30000 × 30000).");
    exhibition.folder.write("pictures/kreis.png", png(0, 0));
    says("The picture is damaged.");
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    exhibition.folder.write("pictures/kreis@2x.png", png(20, 20));
    says("No scene shows this picture.");
    std::filesystem::remove(exhibition.folder.path() / "pictures/Kreis.png");
    CHECK(exhibition.text().empty());
}

TEST_CASE("the pictures of galleries and the logos of partners are looked at as all others are",
          "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    exhibition.folder.write(
        "kontakt.yaml",
        "version: 1\nkind: gallery\nberatung: true\ntitle:\n  de: T\n  en: T\npictures:\n"
        "  - picture:\n      file: fehlt.png\n      credit:\n        de: C\n        en: C\n");
    exhibition.folder.write("szene.yaml",
                            "version: 1\nkind: partners\ntitle:\n  de: T\n  en: T\npartners:\n"
                            "  - sentence:\n      de: S\n      en: S\n    name:\n      de: N\n      en: N\n"
                            "    logo:\n      file: logo.png\n      alt:\n        de: A\n        en: A\n     "
                            " credit:\n        de: C\n "
                            "       en: C\n");
    exhibition.folder.write("pictures/logo.png", "<svg/>");
    const std::string text = exhibition.text();
    INFO(text);
    CHECK(text.find("kontakt.yaml:8:5: error: The picture has no description.") != std::string::npos);
    CHECK(text.find("kontakt.yaml:9:13: error: The file “fehlt.png” is missing in the folder pictures.") !=
          std::string::npos);
    CHECK(text.find("szene.yaml:14:13: error: The file is not a picture of a kind that can be shown.") !=
          std::string::npos);
}

TEST_CASE("a name is the same however a system writes its umlaut", "[content]") {
    const WithFiles exhibition;
    const std::string composed = "b\u00FCro.png";
    const std::string decomposed = "bu\u0308ro.png";
    for (const auto& [written, stored] : {std::pair{composed, decomposed}, std::pair{decomposed, composed}}) {
        exhibition.folder.write("pictures/" + stored, png(10, 10));
        exhibition.name_picture(written);
        CHECK(exhibition.text().empty());
        CHECK(exhibition.load().exhibition.scene("bild")->picture->file == stored);
        std::filesystem::remove(exhibition.folder.path() / "pictures" / stored);
    }
}

TEST_CASE("a name that leads out of its folder is not followed", "[content]") {
    const WithFiles exhibition;
    const test::TemporaryFolder outside;
    outside.write("secret.png", png(10, 10));
    std::filesystem::create_directories(exhibition.folder.path() / "pictures");
    std::filesystem::create_symlink(outside.path() / "secret.png",
                                    exhibition.folder.path() / "pictures/link.png");
    std::filesystem::create_directory_symlink(outside.path(), exhibition.folder.path() / "pictures/folder");
    for (const std::string& name : {(outside.path() / "secret.png").string(),
                                    std::string("../satz.yaml"),
                                    std::string("a/../../satz.yaml"),
                                    std::string("link.png"),
                                    std::string("folder/secret.png"),
                                    std::string("a\\b.png")}) {
        INFO(name);
        exhibition.name_picture(name);
        const Loaded loaded = exhibition.load();
        CHECK(format_text(loaded.diagnostics, yaml::MessageLanguage::english)
                  .find("lies outside of the folder pictures") != std::string::npos);
        CHECK(loaded.exhibition.scene("bild")->picture->file.empty());
    }
}

TEST_CASE("a film is looked into by those who can", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    CHECK(exhibition.text().empty());

    const FileChecks short_film{.probe_film = [](const std::filesystem::path&) -> media::Result<FilmFacts> {
                                    return FilmFacts{.seconds = 60, .width = 5000, .height = 100};
                                },
                                .check_captions =
                                    [](const std::filesystem::path&) {
                                        return std::vector<CaptionProblem>{
                                            {.fault = CaptionFault::bad_time, .line = 4}};
                                    }};
    const std::string text = exhibition.text(short_film);
    INFO(text);
    CHECK(text.find("film.yaml:6:7: error: The film has 5000 × 100 px") != std::string::npos);
    CHECK(text.find("film.yaml:9:15: warning: The film ends after 60 seconds.") != std::string::npos);
    CHECK(text.find("film.yaml:11:9: error: The film ends after 60 seconds.") != std::string::npos);
    CHECK(text.find("film/a.vtt:4:1: error: The times of this caption cannot be read.\n  zwei --> drei\n  "
                    "^^^^^^^^^^^^^\n") != std::string::npos);
}

TEST_CASE("why a film cannot be played is said by its name and without words of libraries", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    using media::ErrorCode;
    for (const auto& [code, words] :
         {std::pair{ErrorCode::not_found, "Der Film „a.mp4“ kann nicht gelesen werden."},
          std::pair{ErrorCode::device, "Der Film „a.mp4“ kann nicht gelesen werden."},
          std::pair{ErrorCode::not_allowed,
                    "Der Film „a.mp4“ ist von einer Art, die das Programm nicht abspielt."},
          std::pair{ErrorCode::unsupported,
                    "Der Film „a.mp4“ ist von einer Art, die das Programm nicht abspielt."},
          std::pair{ErrorCode::too_bright,
                    "Der Film „a.mp4“ ist für HDR gemacht (PQ oder HLG) und sähe grau aus."},
          std::pair{ErrorCode::stalled, "Der Film „a.mp4“ gibt fünf Sekunden lang kein Bild."},
          std::pair{ErrorCode::corrupt, "Die Datei „a.mp4“ ist beschädigt oder kein Film."}}) {
        const FileChecks broken{
            .probe_film = [failed = code](const std::filesystem::path&) -> media::Result<FilmFacts> {
                return media::fail(failed, "moov atom not found");
            }};
        const Loaded loaded = exhibition.load(broken);
        const std::string text = format_text(loaded.diagnostics, yaml::MessageLanguage::german);
        INFO(text);
        CHECK(text.find(words) != std::string::npos);
        CHECK(text.find("moov") == std::string::npos);
        CHECK(loaded.exhibition.scene("film") != nullptr);
    }
}

TEST_CASE("a film that flashes is reported with its first places", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    const auto says = [&](std::vector<double> flashes) {
        FileChecks checks{.probe_film = [](const std::filesystem::path&) -> media::Result<FilmFacts> {
            return FilmFacts{.seconds = 600, .width = 1920, .height = 1080};
        }};
        checks.watch_film = [&](const std::filesystem::path&) { return WholeFilm{.flashes = flashes}; };
        return format_text(exhibition.load(checks).diagnostics, yaml::MessageLanguage::german);
    };
    CHECK(says({}).empty());
    CHECK(
        says({83.4}).find("film.yaml:6:7: warning: Der Film blitzt bei 1:23 mehr als dreimal je Sekunde.") !=
        std::string::npos);
    CHECK(says({3, 65, 600}).find("blitzt bei 0:03, 1:05, 10:00 mehr") != std::string::npos);
    CHECK(says({3, 65, 600, 700}).find("blitzt bei 0:03, 1:05, 10:00 … mehr") != std::string::npos);
}

TEST_CASE("a sound that is silent, distorted or too quiet is reported", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    const auto says = [&](const WholeFilm::Sound& sound) {
        FileChecks checks{.probe_film = [](const std::filesystem::path&) -> media::Result<FilmFacts> {
            return FilmFacts{.seconds = 600, .width = 1920, .height = 1080};
        }};
        checks.watch_film = [&](const std::filesystem::path&) { return WholeFilm{.sound = sound}; };
        return exhibition.text(checks);
    };
    CHECK(says({.lufs = -23, .true_peak_dbtp = -6}).empty());
    CHECK(says({.lufs = -14, .true_peak_dbtp = -1}).empty());
    CHECK(says({.lufs = -200, .true_peak_dbtp = -200, .is_silent = true}).find("track is silent") !=
          std::string::npos);
    CHECK(says({.lufs = -5, .true_peak_dbtp = 2}).find("extremely loud (−5 LUFS)") != std::string::npos);
    CHECK(says({.lufs = -14, .true_peak_dbtp = 0.31}).find("too high (+0.3 dBTP)") != std::string::npos);
    CHECK(says({.lufs = -14, .true_peak_dbtp = -0.5}).find("too high (−0.5 dBTP)") != std::string::npos);
    CHECK(says({.lufs = -45, .true_peak_dbtp = -20, .too_quiet_db = 10})
              .find("(−45 LUFS) that it is played 10 dB") != std::string::npos);
}

TEST_CASE("each fault of captions is a German sentence with a way out", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    std::set<std::string> sentences;
    for (const auto fault : {CaptionFault::not_utf8,
                             CaptionFault::too_large,
                             CaptionFault::no_header,
                             CaptionFault::bad_time,
                             CaptionFault::ends_early,
                             CaptionFault::out_of_order,
                             CaptionFault::empty,
                             CaptionFault::no_cues}) {
        const FileChecks checks{.check_captions = [fault](const std::filesystem::path&) {
            return std::vector<CaptionProblem>{{.fault = fault, .line = 1}};
        }};
        const Loaded loaded = exhibition.load(checks);
        REQUIRE(loaded.diagnostics.size() == 1);
        CHECK_FALSE(loaded.diagnostics[0].hint.empty());
        CHECK(loaded.diagnostics[0].source_line == "WEBVTT");
        sentences.insert(loaded.diagnostics[0].message.in(yaml::MessageLanguage::german));
    }
    CHECK(sentences.size() == 8);
}

TEST_CASE("captions in another encoding are reported without showing their bytes", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("film/a.vtt", "WEBVTT\n\n\xFC\n");
    const FileChecks checks{.check_captions = [](const std::filesystem::path&) {
        return std::vector<CaptionProblem>{{.fault = CaptionFault::not_utf8, .line = 3}};
    }};
    const std::string text = exhibition.text(checks);
    CHECK(text.find("film/a.vtt:3:1: error: The captions are not UTF-8") != std::string::npos);
    CHECK(text.find('\xFC') == std::string::npos);
}

TEST_CASE("a picture whose end is missing is damaged", "[content]") {
    const WithFiles exhibition;
    const auto is_damaged = [&exhibition](const std::string& bytes) {
        exhibition.folder.write("pictures/kreis.png", bytes);
        return exhibition.text().find("The end of the picture is missing") != std::string::npos;
    };
    const std::string data = big_endian(70'000, 4) + "IDAT" + std::string(70'004, 'x');
    const std::string head = png(10, 10).substr(0, 33);
    CHECK_FALSE(is_damaged(head + data + png_end()));
    CHECK_FALSE(is_damaged(head + data + png_end() + "what somebody has added"));
    CHECK(is_damaged(head + data));
    CHECK(is_damaged(head + data.substr(0, 40'000)));
    CHECK(is_damaged(head));

    const std::string scan = std::string(70'000, 'x');
    CHECK_FALSE(is_damaged(jpeg(10, 10) + scan + "\xFF\xD9"));
    CHECK_FALSE(is_damaged(jpeg(10, 10) + scan + "\xFF\xD9" + std::string(200'000, 'm')));
    CHECK(is_damaged(jpeg(10, 10) + scan));
    // The end mark of a small picture within the header is not the end.
    std::string thumbnail = jpeg(10, 10) + scan;
    thumbnail.replace(100, 2, "\xFF\xD9");
    CHECK(is_damaged(thumbnail));

    const std::string whole = webp("VP8X" + little_endian(10, 4) + std::string(60, '\0'));
    CHECK_FALSE(is_damaged(whole));
    CHECK(is_damaged(whole.substr(0, 90)));
}

TEST_CASE("the sharper picture is looked at like the other, and has twice its size", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(11, 10));
    const auto says = [&exhibition](const std::string& sharper) {
        exhibition.folder.write("pictures/kreis@2x.png", sharper);
        return exhibition.text();
    };
    CHECK(says(png(22, 20)).empty());
    CHECK(says(png(21, 20)).empty()); // half of an odd number
    CHECK(says(png(30, 20))
              .find("pictures/kreis@2x.png:1:1: warning: This picture has 30 × 20 px; twice the "
                    "size of kreis.png would be 22 × 20 px.") != std::string::npos);
    CHECK(says(png(30'000, 30'000)).find("kreis@2x.png:1:1: error: The picture is too large") !=
          std::string::npos);
    CHECK(says("<svg/>").find("kreis@2x.png:1:1: error: The file is not a picture") != std::string::npos);
    CHECK(says(png(22, 20).substr(0, 33)).find("kreis@2x.png:1:1: error: The end of the picture") !=
          std::string::npos);
}

TEST_CASE("rights end on a day that exists, and after it this is said", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    const auto says = [&exhibition](const std::string& until, const std::string& today) {
        exhibition.folder.write("bild.yaml",
                                "version: 1\nkind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: B\n  en: "
                                "B\npicture:\n  file: kreis.png\n  rights_until: \"" +
                                    until +
                                    "\"\n  alt:\n    de: A\n    en: A\n  credit:\n    de: C\n    en: C\n");
        return exhibition.text({.today = today});
    };
    for (const char* no_date : {"2030-02-31",
                                "2030-02-30",
                                "2031-02-29",
                                "2030-13-01",
                                "2030-00-10",
                                "31.12.2030",
                                "2030-12-3",
                                "0000-01-01",
                                "2030-12-31x",
                                "2030-+1-01",
                                "20301-1-01"}) {
        INFO(no_date);
        CHECK(says(no_date, "2030-01-01").find("error: “" + std::string(no_date) + "” is not a date.") !=
              std::string::npos);
    }
    CHECK(says("2032-02-29", "2030-01-01").empty());
    CHECK(says("2030-06-30", "2030-05-01").empty());
    CHECK(says("2030-06-30", "2030-05-02").find("warning: The right to show this picture ends soon") !=
          std::string::npos);
    CHECK(says("2030-06-30", "2030-06-30").find("ends soon, on 2030-06-30.") != std::string::npos);
    CHECK(says("2030-06-30", "2030-07-01")
              .find("bild.yaml:11:17: warning: The right to show this picture ended on 2030-06-30.") !=
          std::string::npos);
    CHECK(says("2030-06-30", "").empty()); // nobody has said what day it is
}

TEST_CASE("a film that is missing is an error, and its scene stays", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    std::filesystem::remove(exhibition.folder.path() / "film/a.mp4");
    const Loaded loaded = exhibition.load();
    CHECK(yaml::exit_status(loaded.diagnostics) == 78);
    CHECK(loaded.exhibition.scene("film") != nullptr);
}
