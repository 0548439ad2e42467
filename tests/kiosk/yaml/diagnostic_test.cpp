// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/diagnostic.hpp"
#include "tests/support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace kiosk::yaml;

namespace {

Diagnostic at(const std::string& file, int line, int column, Severity severity = Severity::error) {
    return {.severity = severity,
            .file = file,
            .place = {line, column},
            .message = Message("The file is empty.")};
}

} // namespace

TEST_CASE("diagnostics are sorted by file and place, and said once", "[yaml]") {
    const Diagnostics sorted =
        tidied({at("b", 1, 1), at("a", 10, 1), at("a", 9, 2), at("a", 9, 1), at("a", 9, 2)});
    REQUIRE(sorted.size() == 4);
    CHECK(sorted[0].place == Place{9, 1});
    CHECK(sorted[1].place == Place{9, 2});
    CHECK(sorted[2].place == Place{10, 1});
    CHECK(sorted[3].file == "b");
}

TEST_CASE("a file with very many problems does not bury the others", "[yaml]") {
    Diagnostics many;
    for (int line = 1; line <= 60; ++line)
        many.push_back(at("a", line, 1));
    many.push_back(at("b", 1, 1));
    const Diagnostics kept = tidied(many);
    REQUIRE(kept.size() == max_diagnostics_per_file + 2);
    CHECK(kept[max_diagnostics_per_file].message.in(MessageLanguage::english) ==
          "There are 10 more problems in this file.");
    CHECK(kept.back().file == "b");
}

TEST_CASE("only errors make content faulty", "[yaml]") {
    CHECK(exit_status({}) == 0);
    CHECK(exit_status({at("a", 1, 1, Severity::warning)}) == 0);
    CHECK(exit_status({at("a", 1, 1, Severity::warning), at("a", 1, 1)}) == 78);
    CHECK(count_errors({at("a", 1, 1, Severity::warning), at("a", 1, 1)}) == 1);
}

TEST_CASE("the caret stands below its character, after umlauts and tabs", "[yaml]") {
    Diagnostic diagnostic = at("a.yaml", 3, 4);
    diagnostic.length = 2;
    diagnostic.source_line = "ä\tößx";
    diagnostic.hint = Message("Delete the line.");
    CHECK(format_text({diagnostic}, MessageLanguage::german) ==
          "a.yaml:3:4: error: Die Datei ist leer.\n  ä\tößx\n   \t ^^\n  Löschen Sie die Zeile.\n");
}

TEST_CASE("of a long line, the part around the place is shown", "[yaml]") {
    Diagnostic diagnostic = at("a", 1, 501);
    diagnostic.source_line = std::string(500, 'a') + "X" + std::string(500, 'b');
    const std::string text = format_text({diagnostic}, MessageLanguage::english);
    const std::size_t line = text.find('\n') + 1;
    const std::size_t caret_line = text.find('\n', line) + 1;
    CHECK(text.size() < 400);
    // "…" is three bytes and one character.
    CHECK(text.find('X') - line - 2 == text.find('^') - caret_line);
}

TEST_CASE("machines get an array of objects", "[yaml]") {
    Diagnostic diagnostic = at("a\xFF.yaml", 3, 4, Severity::warning);
    diagnostic.hint = Message("Delete the line.");
    const auto json = nlohmann::json::parse(format_json({diagnostic}, MessageLanguage::english));
    REQUIRE(json.size() == 1);
    CHECK(json[0]["line"] == 3);
    CHECK(json[0]["column"] == 4);
    CHECK(json[0]["severity"] == "warning");
    CHECK(json[0]["message"] == "The file is empty.");
    CHECK(json[0]["hint"] == "Delete the line.");
    CHECK(nlohmann::json::parse(format_json({}, MessageLanguage::german)).empty());
}
