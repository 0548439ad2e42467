// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the curator's desk asks of an exhibition: approvals, translations, hints, room, templates.
#include "kiosk/content/load.hpp"
#include "kiosk/content/scene_template.hpp"
#include "kiosk/content/scene_texts.hpp"
#include "kiosk/content/translation_file.hpp"
#include "kiosk/content/walk.hpp"
#include "tests/kiosk/content/picture_bytes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

namespace {

const std::string scene =
    "version: 1\nkind: list\ntitle:\n  de: Szene\n  en: Scene\nitems:\n"
    "  - title:\n      de: Eins\n      en: One\n    text:\n      de: Ein Text.\n      en: A text.\n"
    "  - title:\n      de: Zwei\n      en: Two\n    text:\n      de: Noch einer.\n      en: Another.\n";

/// The small good exhibition with Russian as a draft.
struct Desk {
    test::TemporaryFolder folder;

    Desk() {
        const std::filesystem::path base = std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base";
        std::filesystem::copy(base, folder.path(), std::filesystem::copy_options::recursive);
        folder.write("exhibition.yaml",
                     test::read_text(base / "exhibition.yaml") + "drafts: [ru, de-x-ls]\n");
        folder.write("szene.yaml", scene);
        for (const char* language : {"ru", "de-x-ls"})
            std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "scenes/words" /
                                      (std::string(language) + ".yaml"),
                                  words() / (std::string(language) + ".yaml"));
    }
    std::filesystem::path words() const {
        std::filesystem::create_directories(folder.path() / "words");
        return folder.path() / "words";
    }
    Loaded load() const {
        FileChecks checks;
        checks.for_curators = true;
        return load_exhibition(folder.path(), checks);
    }
    std::string says() const { return format_text(load().diagnostics, yaml::MessageLanguage::english); }
    SceneTexts texts() const { return texts_of(load().as_written.at("szene")); }
};

} // namespace

TEST_CASE("whoever has begun to translate a draft is told what is still missing", "[content][desk]") {
    const Desk desk;
    const std::string lacks = "In the language ru this scene lacks: ";
    CHECK(desk.says().find(lacks) == std::string::npos); // nothing of it is there: nobody has begun
    desk.folder.write(
        "ru/szene.yaml",
        "version: 1\ntitle: Сцена\nitems:\n  - title: Один\n    text: Текст.\n  - title: Два\n");
    CHECK(desk.says().find(lacks + "items[1].text. Until then it is seen in ") != std::string::npos);
    desk.folder.write("ru/szene.yaml", "version: 1\ntitle: Сцена\n");
    CHECK(desk.says().find(lacks + "items[0].title, items[0].text, items[1].title (+1).") !=
          std::string::npos);
}

TEST_CASE("whoever approves an interview approves what its voice says, too", "[content][desk]") {
    const Desk desk;
    const std::string interview =
        "version: 1\nkind: interview\ntitle:\n  de: Szene\n  en: Scene\nname:\n  de: M.\n  en: M.\n"
        "audio:\n  de: m.wav\ntranscript:\n  de: m.de.vtt\n  en: m.en.vtt\n";
    desk.folder.write("szene.yaml", interview);
    desk.folder.write("interviews/m.wav", "RIFF");
    desk.folder.write("interviews/m.en.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nI say it.\n");
    desk.folder.write("interviews/m.de.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nIch sage es.\n");
    const SceneTexts before = desk.texts();
    CHECK(before.texts.back().text.in("de") == "Ich sage es.");
    desk.folder.write("interviews/m.de.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nIch sage es nicht.\n");
    CHECK(desk.texts().fingerprint("de") != before.fingerprint("de"));
    CHECK(desk.texts().fingerprint("en") == before.fingerprint("en"));
    CHECK(desk.texts().share("ru").needed == before.share("ru").needed);
}

TEST_CASE("an approval holds until that language's text changes", "[content][desk]") {
    const Desk desk;
    const std::string digits = desk.texts().fingerprint("de").digits;
    CHECK(digits.size() == 16);
    const std::string approved =
        "approved:\n  de: { by: \"KOK\", on: 2026-11-23, text: \"" + digits + "\" }\n";
    desk.folder.write("szene.yaml", scene + approved);
    CHECK(desk.says().empty());
    CHECK(desk.texts().is_approved("de"));
    CHECK_FALSE(desk.texts().is_approved("en"));

    std::string changed = scene + approved;
    changed.replace(changed.find("A text."), 2, "No");
    desk.folder.write("szene.yaml", changed);
    CHECK(desk.texts().is_approved("de")); // another language's text
    changed.replace(changed.find("Noch einer"), 10, "Noch eines");
    desk.folder.write("szene.yaml", changed);
    CHECK_FALSE(desk.texts().is_approved("de"));
    CHECK(desk.says().find(
              "szene.yaml:20:3: warning: The text in the language de has changed since KOK approved it "
              "on 2026-11-23.") != std::string::npos);
}

TEST_CASE("a translation falls behind when its original changes", "[content][desk]") {
    const Desk desk;
    const std::string from = desk.texts().fingerprint("de").digits;
    const std::string translation =
        "version: 1\ntranslated_from: \"" + from +
        "\"\ntitle: Сцена\nitems:\n  - title: Один\n    text: Текст.\n  - title: Два\n    "
        "text: Ещё один.\n";
    desk.folder.write("ru/szene.yaml", translation);
    CHECK(desk.says().empty());
    CHECK_FALSE(desk.texts().is_stale("ru", "de"));
    CHECK(desk.texts().share("ru").complete());
    std::string changed = scene;
    changed.replace(changed.find("Ein Text"), 8, "Der Text");
    desk.folder.write("szene.yaml", changed);
    CHECK(desk.texts().is_stale("ru", "de"));
    CHECK(desk.says().find(
              "ru/szene.yaml:2:1: warning: The text in the language de has changed since it was translated "
              "into ru.") != std::string::npos);
}

TEST_CASE("how much of a scene a language has is counted by its texts", "[content][desk]") {
    const Desk desk;
    desk.folder.write("ru/szene.yaml", "version: 1\ntitle: Сцена\n");
    const auto share = desk.texts().share("ru");
    CHECK(share.there == 1);
    CHECK(share.needed == 5);
    CHECK(desk.texts().share("de").complete());
}

TEST_CASE("a long sentence is a hint at its place, and no mistake", "[content][desk]") {
    const Desk desk;
    std::string words;
    for (int i = 0; i < 21; ++i)
        words += "Wort ";
    std::string changed = scene;
    changed.replace(changed.find("Ein Text."), 9, "Kurz. " + words + "Ende.");
    desk.folder.write("szene.yaml", changed);
    const Loaded loaded = desk.load();
    CHECK(yaml::is_good(loaded.diagnostics));
    CHECK(
        desk.says().find("szene.yaml:11:17: hint: This sentence has 22 words; up to 20 are easy to read.") !=
        std::string::npos);
    CHECK(load_exhibition(desk.folder.path()).diagnostics.empty()); // the running kiosk has no style

    desk.folder.write("szene.yaml", scene);
    desk.folder.write(
        "de-x-ls/szene.yaml",
        "version: 1\ntitle: Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn.\n");
    CHECK(desk.says().find(
              "de-x-ls/szene.yaml:2:8: hint: This sentence has 13 words; up to 12 are easy to read.") !=
          std::string::npos);
}

TEST_CASE("a text without room is reported once, where it is worst and where it stands", "[content][desk]") {
    const Desk desk;
    FileChecks checks;
    checks.overflows = [](const Exhibition&) {
        return std::vector<Overflow>{{"szene", "de", "Ein Text.", 2, 1},
                                     {"szene", "de", "Ein Text.", 3, 4},
                                     {"szene", "en", "nowhere to be found", 1, 0},
                                     {"start", "de", "Noch einer.", 3, 1},
                                     {.scene = "szene", .language = "de", .text = "Titel", .left_out = true}};
    };
    const std::string text =
        format_text(load_exhibition(desk.folder.path(), checks).diagnostics, yaml::MessageLanguage::english);
    INFO(text);
    CHECK(text.find("szene.yaml:11:11: warning: In the language de, at text step 2, this text has 4 lines "
                    "too many: Ein "
                    "Text.") != std::string::npos);
    CHECK(text.find("has one line too many: Ein Text.") == std::string::npos);
    CHECK(text.find("something is too wide for its place: nowhere to be found") != std::string::npos);
    CHECK(text.find("szene.yaml:17:11: warning: In the language de, at text step 2, this text has one line "
                    "too many") != std::string::npos);
    CHECK(text.find(": hint: There is no room for the lines below the titles, so no tile of this size shows "
                    "one: Titel") != std::string::npos);
}

TEST_CASE("the sample texts of a new scene are pointed out once visitors would see them", "[content][desk]") {
    const Desk desk;
    const std::string texts =
        "title:\n  de: Titel (de)\n  en: Titel (en)\nstatement:\n  de: Ein Satz.\n  en: A sentence.\n";
    desk.folder.write("neu.yaml", "version: 1\nkind: statement\nhide: true\n" + texts);
    CHECK(desk.says().find("sample text") == std::string::npos);
    desk.folder.write("neu.yaml", "version: 1\nkind: statement\n" + texts);
    CHECK(desk.says().find("neu.yaml:4:7: warning: This is still the sample text of a new scene.") !=
          std::string::npos);
    CHECK(desk.says().find("neu.yaml:5:7: warning: This is still the sample text of a new scene.") !=
          std::string::npos);
}

TEST_CASE("a template of each kind has no mistakes as it is", "[content][desk]") {
    const Desk desk;
    desk.folder.write("film/film.mp4", "x");
    desk.folder.write("interviews/stimme.mp3", "x");
    desk.folder.write("interviews/stimme.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nJa.\n");
    const yaml::TemplateValues values{
        .value =
            [](std::string_view key, std::size_t entry) {
                const std::vector<std::string> scenes{"kontakt", "satz", "szene"};
                return key == "scene"        ? scenes[entry]
                       : key == "file"       ? std::string("film.mp4")
                       : key == "picture"    ? std::string("kreis.png")
                       : key == "audio"      ? std::string(entry == 0 ? "stimme.mp3" : "")
                       : key == "transcript" ? std::string("stimme.vtt")
                                             : std::string();
            },
        .languages = {"de", "en"},
        .left_out = {"hide", "approved", "translated_from"}};
    const auto kinds = scene_kinds();
    CHECK(kinds.size() == std::variant_size_v<Kind>);
    for (const std::string& kind : kinds) {
        const std::string text = scene_template(kind, values);
        INFO(kind << "\n" << text);
        desk.folder.write("neu.yaml", text);
        // A picture that no scene shows would be a finding.
        if (text.find("kreis.png") != std::string::npos)
            desk.folder.write("pictures/kreis.png", test::png(10, 10));
        else
            std::filesystem::remove_all(desk.folder.path() / "pictures");
        const Loaded loaded = desk.load();
        INFO(format_text(loaded.diagnostics, yaml::MessageLanguage::english));
        CHECK(loaded.diagnostics.empty());
        REQUIRE(loaded.as_written.contains("neu"));
        CHECK(loaded.as_written.at("neu").hide);
        // It is as good when it is shown.
        std::string shown = text;
        shown.erase(shown.find("hide: true\n"), 11);
        desk.folder.write("neu.yaml", shown);
        CHECK(yaml::count_errors(desk.load().diagnostics) == 0);
    }
}

TEST_CASE("a translation that is written is read back as what it is", "[content][desk]") {
    const std::filesystem::path scenes = std::filesystem::path(KOK_SOURCE_DIR) / "scenes";
    FileChecks checks;
    checks.for_curators = true;
    const Loaded shipped = load_exhibition(scenes, checks);
    const test::TemporaryFolder folder;
    std::filesystem::copy(scenes, folder.path(), std::filesystem::copy_options::recursive);
    std::size_t files = 0;
    for (const Language& language : shipped.exhibition.drafts)
        for (const auto& [id, one] : shipped.as_written)
            if (std::filesystem::exists(scenes / language / (id + ".yaml"))) {
                folder.write(language + "/" + id + ".yaml", translation_file(one, language, "# Entwurf\n"));
                ++files;
            }
    CHECK(files > 50);
    const Loaded written = load_exhibition(folder.path(), checks);
    for (const auto& [id, one] : shipped.as_written) {
        INFO(id);
        CHECK(written.as_written.at(id) == one);
    }
}

TEST_CASE("a hidden scene is nowhere", "[content][desk]") {
    const Desk desk;
    desk.folder.write("satz.yaml", test::read_text(desk.folder.path() / "satz.yaml") + "hide: true\n");
    const Loaded loaded = load_exhibition(desk.folder.path());
    const Exhibition& exhibition = loaded.exhibition;
    CHECK(std::find(exhibition.loop.begin(), exhibition.loop.end(), "satz") == exhibition.loop.end());
    CHECK(exhibition.accessibility.empty()); // it was that scene, too
    for (const auto& [id, one] : exhibition.scenes)
        if (const auto* menu = std::get_if<MenuScene>(&one.kind))
            for (const MenuItem& item : menu->items)
                CHECK(item.scene != "satz");
}
