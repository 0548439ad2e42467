// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/wording.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

TEST_CASE("people are called Betroffene, and names of laws are left alone", "[wording]") {
    for (const char* words :
         {"Opfer", "die Opfer, die", "den Opfern", "des Opfers.", "Opfer-Täter", "(Opfer)"}) {
        INFO(words);
        CHECK(victims_in(words).size() == 1);
    }
    for (const char* words : {"Betroffene",
                              "Opferentschädigungsgesetz",
                              "Opferschutz",
                              "Opferrechte",
                              "Opfersche",
                              "Brandopfer",
                              "nicht „Opfer“",
                              "opfern",
                              "Öpfer"}) {
        INFO(words);
        CHECK(victims_in(words).empty());
    }
    CHECK(victims_in("Opfer und Opfer") == std::vector<std::size_t>{0, 10});
}

TEST_CASE("the words of the controls are asked for it, too, in German alone", "[wording]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                          folder.path(),
                          std::filesystem::copy_options::recursive);
    folder.write("words/en.yaml", "version: 1\nstart: Opfer\n");
    CHECK(load_exhibition(folder.path()).diagnostics.empty());
    folder.write("words/de.yaml", "version: 1\nstart: Opfer\n");
    const Loaded loaded = load_exhibition(folder.path());
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].place.line == 2);
    CHECK(loaded.diagnostics[0].severity == yaml::Severity::warning);
}
