// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/document.hpp"
#include "kiosk/yaml/entry_edit.hpp"
#include "kiosk/yaml/written.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::yaml;

namespace {

std::string
edited(std::string_view file, std::string_view entry = "de", std::string value = "{ by: \"KOK\" }") {
    return with_entry(file, {"approved", entry, std::move(value)}).value_or("(refused)");
}

} // namespace

TEST_CASE("an entry that is not there is added at the end, and nothing else changes", "[yaml][edit]") {
    CHECK(edited("# Notiz\na: x # so\n\nb:\n  - y\n") ==
          "# Notiz\na: x # so\n\nb:\n  - y\napproved:\n  de: { by: \"KOK\" }\n");
    CHECK(edited("a: x") == "a: x\napproved:\n  de: { by: \"KOK\" }\n");
    CHECK(edited("a: |\n  x\n") == "a: |\n  x\napproved:\n  de: { by: \"KOK\" }\n");
    CHECK(edited("a: x\n", "") == "a: x\napproved: { by: \"KOK\" }\n");
}

TEST_CASE("an entry beside others is put below them, an old one is replaced in its place", "[yaml][edit]") {
    CHECK(edited("approved:\n  en: { by: \"A\" }\n# Notiz\nb: x\n") ==
          "approved:\n  en: { by: \"A\" }\n  de: { by: \"KOK\" }\n# Notiz\nb: x\n");
    CHECK(edited("approved:\n    de: { by: \"A\", on: x } # gelesen\n    en: y\nb: x\n") ==
          "approved:\n    de: { by: \"KOK\" } # gelesen\n    en: y\nb: x\n");
    CHECK(edited("approved:\n  de:\n    by: A\n    on: x\n\n  en: y\n") ==
          "approved:\n  de: { by: \"KOK\" }\n\n  en: y\n");
    CHECK(edited("approved:\nb: x\n") == "approved:\n  de: { by: \"KOK\" }\nb: x\n");
    CHECK(edited("approved: { by: \"A\" }\nb: x\n", "") == "approved: { by: \"KOK\" }\nb: x\n");
}

TEST_CASE("line ends and a byte order mark stay as they were", "[yaml][edit]") {
    CHECK(edited("a: x\r\nb: y\r\n") == "a: x\r\nb: y\r\napproved:\r\n  de: { by: \"KOK\" }\r\n");
    CHECK(edited("a: x\rb: y\r") == "a: x\rb: y\rapproved:\r  de: { by: \"KOK\" }\r");
    CHECK(edited("\xEF\xBB\xBF"
                 "a: x\n")
              .starts_with("\xEF\xBB\xBF"
                           "a: x\n"));
}

TEST_CASE("what cannot be edited without touching more is left alone", "[yaml][edit]") {
    CHECK(edited("approved: {en: x}\n") == "(refused)");
    CHECK(edited("approved: ja\n") == "(refused)");
    CHECK(edited("a: \"x\n") == "(refused)");
    CHECK(edited("a: x\n...\n") == "(refused)");
    CHECK(edited("a: x\n", "de", "y: z") == "(refused)");
}

TEST_CASE("a text that is written is read back as what it is", "[yaml][written]") {
    for (const std::string text : {"x",
                                   "Ein Text: mit Doppelpunkt",
                                   "mit \"Zeichen\"",
                                   "it's",
                                   "",
                                   " mit Rand ",
                                   "* Stern",
                                   "no",
                                   "~",
                                   "C:\\Ordner",
                                   "x # y",
                                   "x #y",
                                   "eins\nzwei",
                                   "eins\n\nzwei\n",
                                   " eingerückt\nzwei",
                                   "eins  \nzwei",
                                   "\tx",
                                   "zwei\n\n\n",
                                   "Ende:",
                                   "- x",
                                   "43 organizații.\nUn cerc.",
                                   "مرحبا: نعم"}) {
        INFO(text);
        for (const std::size_t indent : {std::size_t{0}, std::size_t{4}}) {
            const std::string file =
                (indent == 0 ? "" : "a:\n") + std::string(indent, ' ') + "k: " + written(text, indent) + "\n";
            INFO(file);
            const Document document = Document::parse("t", file);
            CHECK(document.clean);
            CHECK(document.diagnostics.empty());
            const Node* node = indent == 0 ? document.root.find("k") : document.root.find("a")->find("k");
            REQUIRE(node != nullptr);
            CHECK(node->text == text);
        }
    }
    CHECK(written("Ein Text.", 0) == "Ein Text.");
    CHECK(written("a: b", 0) == "\"a: b\"");
    CHECK(written("eins\nzwei\n", 2) == "|\n    eins\n    zwei");
}
