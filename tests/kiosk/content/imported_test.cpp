// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/imported.hpp"
#include "kiosk/content/load.hpp"
#include "tests/kiosk/content/picture_bytes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <utility>

using namespace kiosk;
using namespace kiosk::content;

TEST_CASE("whatever a file is called, its name in the exhibition is plain", "[content][import]") {
    for (const auto& [words, name] : {std::pair("Foto vom Büro (2)", "foto-vom-buero-2"),
                                      std::pair("Bu\u0308ro", "buero"),
                                      std::pair("IMG_2041", "img-2041"),
                                      std::pair("  --Straße--  ", "strasse"),
                                      std::pair("Cafe\u0301", "caf"),
                                      std::pair("КОК", ""),
                                      std::pair("../../etc/passwd", "etc-passwd"),
                                      std::pair("", "")})
        CHECK(imported_name(words) == name);
}

TEST_CASE("a picture is kept as large as it is shown, and once twice as large", "[content][import]") {
    CHECK(kept_sizes({640, 480}) == KeptSizes{{640, 480}, std::nullopt});
    CHECK(kept_sizes({1920, 1080}) == KeptSizes{{1920, 1080}, std::nullopt});
    CHECK(kept_sizes({4000, 3000}) == KeptSizes{{1440, 1080}, Size{2880, 2160}});
    CHECK(kept_sizes({3000, 4000}) == KeptSizes{{810, 1080}, Size{1620, 2160}});
    CHECK(kept_sizes({6000, 1000}) == KeptSizes{{1920, 320}, Size{3840, 640}});
    // Too large for one, too small for twice: the larger one has all px that there are.
    CHECK(kept_sizes({2001, 1501}) == KeptSizes{{1000, 750}, Size{2000, 1500}});
    CHECK(kept_sizes({40'000, 1}) == KeptSizes{{1920, 1}, Size{3840, 2}});
}

TEST_CASE("the text of a document comes page by page, in paragraphs, without divided words",
          "[content][import]") {
    const auto pages =
        pages_of_text("Leitbild\n\nDer KOK arbeitet gegen Menschen-\nhandel  und\tfür Rechte.\n"
                      "Nord-\nSüd und NGO-\nArbeit\n\n\n\f\f  Ende \x01\n\n\f\n");
    REQUIRE(pages.size() == 3);
    CHECK(pages[0] ==
          "Leitbild\nDer KOK arbeitet gegen Menschenhandel und für Rechte. Nord- Süd und NGO- Arbeit");
    CHECK(pages[1].empty());
    CHECK(pages[2] == "Ende");
    CHECK(pages_of_text("").empty());
    CHECK(pages_of_text("ohne Seitenende") == std::vector<std::string>{"ohne Seitenende"});
}

TEST_CASE("the scene of a document is good as it is, and has the text of its pages", "[content][import]") {
    const ImportedDocument document{
        .title = "Leitbild: wir",
        .pages = {{"heft-1.png", "Erste: Zeile\n- zweite # Zeile"}, {"heft-2.png", ""}},
        .languages = {"de", "en"},
        .text_language = "de"};
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    folder.write("pictures/heft-1.png", test::png(10, 10));
    folder.write("pictures/heft-2.png", test::png(10, 10));
    folder.write("heft.yaml", scene_of_document(document));
    const Loaded loaded = load_exhibition(folder.path());
    CHECK(format_text(loaded.diagnostics, yaml::MessageLanguage::english).find("heft.yaml") ==
          std::string::npos);
    const Scene& scene = *loaded.exhibition.scene("heft");
    CHECK(scene.hide);
    CHECK(scene.title.in("de") == "Leitbild: wir");
    const auto& pages = std::get<DocumentScene>(scene.kind).pages;
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].text.in("de") == "Erste: Zeile\n- zweite # Zeile");
    CHECK_FALSE(pages[0].text.has("en"));
    CHECK(pages[0].picture.alt.in("en") == "Seite 1 (en)");
    CHECK(pages[1].picture.alt.in("de") == "Seite 2 (de)");
    CHECK(pages[1].text.by_language.empty());
    CHECK(pages[1].picture.size == Size{10, 10});
}

TEST_CASE("the scene of a film is good as it is, and offers only captions that somebody reads",
          "[content][import]") {
    const std::string text = scene_of_film({.title = "Film: der zweite",
                                            .file = "film-2.mp4",
                                            .captions = {{"de", "film-2.de.vtt"}, {"fr", "film-2.fr.vtt"}},
                                            .languages = {"de", "en"},
                                            .known_languages = {"de", "en", "ru"}});
    CHECK(text.find("#  fr: film-2.fr.vtt\n") != std::string::npos);
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    folder.write("film/film-2.mp4", "a film");
    folder.write("film/film-2.de.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nWorte\n");
    folder.write("film-2.yaml", text);
    const Loaded loaded = load_exhibition(folder.path());
    INFO(format_text(loaded.diagnostics, yaml::MessageLanguage::english));
    CHECK(format_text(loaded.diagnostics, yaml::MessageLanguage::english).find("film-2.yaml") ==
          std::string::npos);
    const Scene& scene = *loaded.exhibition.scene("film-2");
    CHECK(scene.hide);
    CHECK(scene.title.in("en") == "Film: der zweite");
    const auto& film = std::get<FilmScene>(scene.kind);
    CHECK(film.file == "film-2.mp4");
    CHECK(film.captions == std::map<std::string, std::string>{{"de", "film-2.de.vtt"}});
    const std::string bare = scene_of_film({.title = "A",
                                            .file = "a.mp4",
                                            .captions = {},
                                            .languages = {"de", "en"},
                                            .known_languages = {"de", "en"}});
    CHECK(bare.find("captions") == std::string::npos);
}
