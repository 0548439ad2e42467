// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/words_text.hpp"
#include "kiosk/yaml/reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>
#include <string>

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

TEST_CASE("the words that are compiled in are complete and without mistakes", "[content]") {
    for (const std::string_view text : {words_text_de(), words_text_en()}) {
        Words words;
        yaml::Diagnostics diagnostics;
        yaml::Places places;
        CHECK(yaml::read_document(yaml::Document::parse("words", text), words, diagnostics, places));
        INFO(format_text(diagnostics, yaml::MessageLanguage::english));
        CHECK(diagnostics.empty());
    }
    CHECK(built_in_words("de").start == "Start");
    CHECK(built_in_words("de-x-ls") == built_in_words("de"));
    CHECK(built_in_words("fr") == built_in_words("en"));
    CHECK_FALSE(built_in_words("de") == built_in_words("en"));
}

TEST_CASE("a word that the curator's file lacks is the one that is compiled in", "[content]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    folder.write("words/de.yaml", "version: 1\nstart: Anfang\n");
    const Loaded loaded = load_exhibition(folder.path());
    CHECK(loaded.diagnostics.empty()); // a newer program may need more words than the curator's file has
    CHECK(loaded.exhibition.words_in("de").start == "Anfang");
    CHECK(loaded.exhibition.words_in("de").back == built_in_words("de").back);
    CHECK(loaded.exhibition.words_in("en") == built_in_words("en"));
}

TEST_CASE("a word that no control has is an error with a way out", "[content]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    folder.write("words/de.yaml",
                 test::read_text(std::filesystem::path(KOK_SOURCE_DIR) / "scenes/words/de.yaml") +
                     "foo: bar\n");
    const Loaded loaded = load_exhibition(folder.path());
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].message.in(yaml::MessageLanguage::english) == "There is no key “foo” here.");
    CHECK(loaded.diagnostics[0].hint.in(yaml::MessageLanguage::english) == "Delete the line.");
}

TEST_CASE("a further language has all words, or the missing ones are in the language that stands in for it",
          "[content]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    folder.write("exhibition.yaml",
                 "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\ndrafts: [fr]\nloop: "
                 "[satz]\nstart: start\n");
    CHECK(yaml::exit_status(load_exhibition(folder.path()).diagnostics) ==
          0); // a draft is allowed to begin with nothing
    folder.write("words/fr.yaml", "version: 1\nback: Retour\npage_of: \"Page {page}\"\n");
    const Loaded loaded = load_exhibition(folder.path());
    CHECK(yaml::count_errors(loaded.diagnostics) > 40);
    CHECK(loaded.exhibition.words_in("fr").back == "Retour");
    CHECK(loaded.exhibition.words_in("fr").next == built_in_words("en").next);
    CHECK(loaded.exhibition.words_in("fr").page_of == built_in_words("en").page_of);
}

TEST_CASE("an exhibition that is older than the pages of the staff has no mistake", "[content]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "scenes",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    const auto file = folder.path() / "words/uk.yaml";
    std::ifstream in(file);
    std::string kept;
    for (std::string line; std::getline(in, line);)
        if (!line.starts_with("staff_") && !line.starts_with("cleaning_") && !line.starts_with("fault_code_"))
            kept += line + "\n";
    folder.write("words/uk.yaml", kept);
    const Loaded loaded = load_exhibition(folder.path());
    CHECK(yaml::count_errors(loaded.diagnostics) == 0);
    CHECK(loaded.exhibition.words_in("uk").staff_title == built_in_words("en").staff_title);
}
