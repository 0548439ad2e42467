// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/pseudo_locale.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace kiosk::content;

namespace {

double characters(const std::string& text) {
    return static_cast<double>(std::count_if(text.begin(), text.end(), [](char sign) {
        return (static_cast<unsigned char>(sign) & 0xC0U) != 0x80U;
    }));
}

} // namespace

TEST_CASE("a pseudo text is two fifths longer, and its words are longer too", "[content]") {
    const std::string text = "Counselling centres support people who have been exploited, free of charge.";
    const std::string pseudo = pseudo_text(text);
    CHECK(characters(pseudo) >= characters(text) * 1.4);
    CHECK(characters(pseudo) <= characters(text) * 1.5);
    CHECK(pseudo.find(' ') > text.find(' '));
    CHECK(pseudo.front() == '[');
    CHECK(pseudo.back() == ']');
}

TEST_CASE("what no translation changes stays in a pseudo text", "[content]") {
    for (const std::string text : {"43",
                                   "1987",
                                   "KOK",
                                   "116 016",
                                   "030 / 263 911 76",
                                   "info@kok-buero.de",
                                   "www.kok-gegen-menschenhandel.de",
                                   "{page}"})
        CHECK(pseudo_text(text) == text);
    CHECK(pseudo_text("Page {page} of {pages}").find("{page}") != std::string::npos);
    CHECK(pseudo_text("See [our work](scene:arbeitsweise) first.").find("](scene:arbeitsweise)") !=
          std::string::npos);
    CHECK(pseudo_text("Call 116 016 or KOK").find("116 016") != std::string::npos);
    CHECK(pseudo_text("").empty());
}

TEST_CASE("lists and emphasis of a text are those of its pseudo text", "[content]") {
    const std::string pseudo = pseudo_text("**Bold** words\n\n- first\n- second");
    CHECK(pseudo.find("**") != std::string::npos);
    CHECK(pseudo.find("\n\n- ") != std::string::npos);
    CHECK(pseudo.find("\n- ") != std::string::npos);
}

TEST_CASE("a pseudo-locale shows every scene itself, and is offered to nobody", "[content]") {
    Exhibition exhibition =
        load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base").exhibition;
    for (const std::string_view name : pseudo_locales) {
        const Language language(name);
        const std::vector<Language> offered = exhibition.languages;
        add_pseudo_locale(exhibition, language);
        for (const auto& [id, scene] : exhibition.scenes)
            CHECK(exhibition.shown_language(scene, language) == language);
        CHECK(exhibition.words_in(language).start == pseudo_text(exhibition.words_in("en").start));
        CHECK(exhibition.languages == offered);
        CHECK(exhibition.drafts.empty());
    }
}

TEST_CASE("a name that is the same in all languages is the same in a pseudo-locale", "[content]") {
    Exhibition exhibition = built_in_exhibition();
    LocalizedText& title = exhibition.scenes.begin()->second.title;
    title.by_language = {{"de", "Agisra Köln"}, {"en", "Agisra Köln"}};
    add_pseudo_locale(exhibition, "qps-ploc");
    CHECK(title.in("qps-ploc") == "Agisra Köln");
}
