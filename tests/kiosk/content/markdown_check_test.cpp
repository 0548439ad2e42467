// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/markdown_check.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

namespace {

const std::vector<std::string> scenes{"kontakt"};

std::size_t problems(std::string_view text) {
    return check_markdown(text, scenes).size();
}

} // namespace

TEST_CASE("the Markdown that the handbook names is accepted", "[content]") {
    for (const char* text : {"Ein Absatz.\n\nNoch einer.",
                             "Wir:\n\n- eins\n- zwei",
                             "1. eins\n2. zwei",
                             "Ein **wichtiges** und ein *wichtiges* Wort",
                             "## Überschrift\n\nText",
                             "# Überschrift",
                             "Migrant*innen und Helfer*innen",
                             "Von 9–17 Uhr [nach Absprache]",
                             "Das ist – so – gesagt",
                             "3 < 4 und A & B",
                             "- ein Punkt\n-- und Gedanke"}) {
        INFO(text);
        CHECK(problems(text) == 0);
    }
}

TEST_CASE("all other Markdown is reported", "[content]") {
    for (const char* text : {"> Zitat",
                             "```\nCode",
                             "| a | b |",
                             "Text\n\n---",
                             "***",
                             "Überschrift\n===",
                             "Überschrift\n=",
                             "Überschrift\n--",
                             "![Bild](a.png)",
                             "<b>fett",
                             "ein `Wort`",
                             "~~weg~~",
                             "##Überschrift",
                             "[Name]: https://example.org",
                             "[Netz](https://example.org)",
                             "[weg](nirgends)",
                             "[Kontakt](kontakt)"}) {
        INFO(text);
        CHECK(problems(text) == 1);
    }
}

TEST_CASE("a link to a scene is a warning, because its words are shown", "[content]") {
    const auto found = check_markdown("Zum [Kontakt](scene:kontakt).", scenes);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == yaml::Severity::warning);
    CHECK(found[0].offset == 4);
    CHECK(found[0].bytes == std::string_view("[Kontakt](scene:kontakt)").size());
    CHECK(check_markdown("[weg](nirgends)", scenes)[0].severity == yaml::Severity::error);
}
