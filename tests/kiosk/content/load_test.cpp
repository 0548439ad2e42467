// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/consistency.hpp"
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

namespace {

const std::filesystem::path base = std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base";

/// The small good exhibition, to be changed.
struct Copy {
    test::TemporaryFolder folder;

    Copy() { std::filesystem::copy(base, folder.path(), std::filesystem::copy_options::recursive); }
    Loaded load(const FileChecks& checks = {}) const { return load_exhibition(folder.path(), checks); }
};

std::string text(const Loaded& loaded) {
    return format_text(loaded.diagnostics, yaml::MessageLanguage::english);
}

/// Whatever the exhibition names exists.
void check_consistent(const Exhibition& exhibition) {
    REQUIRE_FALSE(exhibition.loop.empty());
    REQUIRE_FALSE(exhibition.languages.empty());
    REQUIRE(exhibition.scene(exhibition.start) != nullptr);
    CHECK_FALSE(exhibition.scene(exhibition.start)->hide);
    for (const std::string& id : exhibition.loop) {
        REQUIRE(exhibition.scene(id) != nullptr);
        CHECK_FALSE(exhibition.scene(id)->hide);
    }
    for (const auto& [id, scene] : exhibition.scenes) {
        CHECK(scene.id == id);
        if (const auto* menu = std::get_if<MenuScene>(&scene.kind)) {
            for (const MenuItem& item : menu->items)
                CHECK(exhibition.scene(item.scene) != nullptr);
        }
    }
    CHECK_FALSE(exhibition.words_in("de").start.empty());
}

std::string info_scene(const std::string& more, const std::string& body = "Text.") {
    return "version: 1\nkind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: \"" + body + "\"\n  en: \"" +
           body + "\"\n" + more;
}

std::string exhibition_file(const std::string& loop) {
    return "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\nloop: [" + loop +
           "]\nstart: start\naccessibility: kontakt\nhelplines:\n  - name:\n      de: B\n      en: B\n    "
           "phone: 116 016\n";
}

} // namespace

TEST_CASE("the exhibition that is shipped has no errors", "[content]") {
    const Loaded loaded = load_exhibition(std::filesystem::path(KOK_SOURCE_DIR) / "scenes");
    INFO(text(loaded));
    CHECK(yaml::count_errors(loaded.diagnostics) == 0);
    CHECK_FALSE(loaded.built_in);
    CHECK(loaded.exhibition.scenes.size() >= 11);
    check_consistent(loaded.exhibition);
    for (const auto& [id, scene] : loaded.exhibition.scenes)
        for (const char* language : {"de", "en"})
            CHECK(loaded.exhibition.shown_language(scene, language) == language);
}

TEST_CASE("an exhibition without anything to show is the one that is compiled in", "[content]") {
    const test::TemporaryFolder empty;
    for (const auto& folder : {empty.path(), empty.path() / "none", std::filesystem::path("/dev/null")}) {
        const Loaded loaded = load_exhibition(folder);
        CHECK(loaded.built_in);
        CHECK(yaml::exit_status(loaded.diagnostics) == 78);
        CHECK(loaded.exhibition == built_in_exhibition());
        check_consistent(loaded.exhibition);
    }
}

TEST_CASE("the exhibition that is compiled in says whom to call, in both languages", "[content]") {
    const Exhibition exhibition = built_in_exhibition();
    check_consistent(exhibition);
    for (const auto& [id, scene] : exhibition.scenes)
        for (const char* language : {"de", "en"})
            CHECK(exhibition.shown_language(scene, language) == language);
    const Scene* loop = exhibition.scene(exhibition.loop.front());
    CHECK(std::get<StatementScene>(loop->kind).statement.in("de").find("263 911 76") != std::string::npos);
    CHECK(std::any_of(exhibition.scenes.begin(), exhibition.scenes.end(), [](const auto& entry) {
        return entry.second.beratung;
    }));
}

TEST_CASE("scenes are shown although exhibition.yaml is broken or missing", "[content]") {
    const Copy copy;
    const bool missing = GENERATE(false, true);
    if (missing)
        std::filesystem::remove(copy.folder.path() / "exhibition.yaml");
    else
        copy.folder.write("exhibition.yaml", "loop: [");
    const Loaded loaded = copy.load();
    CHECK_FALSE(loaded.built_in);
    CHECK(yaml::count_errors(loaded.diagnostics) == 1);
    CHECK(loaded.exhibition.loop == std::vector<std::string>{"satz"});
    CHECK(loaded.exhibition.start == "start");
    check_consistent(loaded.exhibition);
}

TEST_CASE("an exhibition without a menu gets one", "[content]") {
    const Copy copy;
    std::filesystem::remove(copy.folder.path() / "start.yaml");
    const Loaded loaded = copy.load();
    check_consistent(loaded.exhibition);
    const auto* menu = std::get_if<MenuScene>(&loaded.exhibition.scene(loaded.exhibition.start)->kind);
    REQUIRE(menu != nullptr);
    REQUIRE(menu->items.size() == 2);
    CHECK(menu->items[0].scene == "kontakt");
    CHECK(menu->items[1].scene == "szene");
}

TEST_CASE(
    "a broken scene takes its tiles and its place in the loop with it, and only its own mistake is said",
    "[content]") {
    const Copy copy;
    copy.folder.write("satz.yaml", "version: 1\nkind: statement\ntitle:\n  de: \"a\n");
    copy.folder.write("zweite.yaml", info_scene(""));
    const Loaded loaded = copy.load();
    CHECK(loaded.exhibition.scene("satz") == nullptr);
    INFO(text(loaded));
    CHECK(std::all_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const auto& finding) {
        return finding.severity == yaml::Severity::warning || finding.file.ends_with("satz.yaml");
    }));
    CHECK(yaml::count_errors(loaded.diagnostics) == 1);
    check_consistent(loaded.exhibition);
}

TEST_CASE("a menu that leads nowhere is left out, and so are the tiles that lead to it", "[content]") {
    const Copy copy;
    copy.folder.write(
        "start.yaml",
        "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n  - scene: eins\n  - scene: kontakt\n");
    copy.folder.write("eins.yaml",
                      "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n  - scene: zwei\n");
    copy.folder.write("zwei.yaml",
                      "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n  - scene: drei\n");
    const Loaded loaded = copy.load();
    CHECK(yaml::count_errors(loaded.diagnostics) == 1);
    CHECK(loaded.exhibition.scene("eins") == nullptr);
    CHECK(loaded.exhibition.scene("zwei") == nullptr);
    check_consistent(loaded.exhibition);
}

TEST_CASE("a hidden scene disappears, and those who name it are told", "[content]") {
    const Copy copy;
    copy.folder.write("versteckt.yaml", info_scene("hide: true\n"));
    copy.folder.write("start.yaml",
                      "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n  - scene: versteckt\n  - "
                      "scene: kontakt\n  - scene: szene\n");
    const Loaded loaded = copy.load();
    INFO(text(loaded));
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(text(loaded).find("start.yaml:7:12: warning: The scene “versteckt” is hidden") !=
          std::string::npos);
    REQUIRE(loaded.exhibition.scene("versteckt") != nullptr); // a preview may still show it
    CHECK(std::get<MenuScene>(loaded.exhibition.scene("start")->kind).items.size() == 2);
}

TEST_CASE("a sensitive scene never stands in the loop, however the key is misspelt", "[content]") {
    for (const char* line : {"sensitive: true\n",
                             "sensitive: yes\n",
                             "sensitiv: true\n",
                             "Sensitive: true\n",
                             "sensitive: \"true\"\n"}) {
        INFO(line);
        const Copy copy;
        copy.folder.write("satz.yaml", info_scene(line));
        const Loaded loaded = copy.load();
        CHECK(yaml::count_errors(loaded.diagnostics) >= 1);
        REQUIRE(loaded.exhibition.scene("satz") != nullptr);
        CHECK(loaded.exhibition.scene("satz")->sensitive);
        CHECK(std::count(loaded.exhibition.loop.begin(), loaded.exhibition.loop.end(), "satz") == 0);
    }
    for (const char* line : {"sensitive:true\n", "sensitive true\n"}) {
        INFO(line);
        const Copy copy;
        copy.folder.write("satz.yaml", info_scene(line));
        CHECK(copy.load().exhibition.scene("satz") == nullptr);
    }
}

TEST_CASE("a link to a scene that is not there becomes plain words", "[content]") {
    const Copy copy;
    copy.folder.write("links.yaml",
                      info_scene("", "[Hier](kontakt), [dort](scene:kontakt), [weg](nirgends)."));
    const Loaded loaded = copy.load();
    CHECK(std::get<InfoScene>(loaded.exhibition.scene("links")->kind).body.in("de") ==
          "[Hier](kontakt), [dort](scene:kontakt), weg.");
}

TEST_CASE("a language has a file of its own that is merged into the scene", "[content]") {
    const Copy copy;
    copy.folder.write("exhibition.yaml",
                      "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\ndrafts: [fr]\nloop: "
                      "[satz]\nstart: start\n");
    copy.folder.write("zeit.yaml",
                      "version: 1\nkind: timeline\ntitle:\n  de: Zeit\n  en: Time\nentries:\n  - year: "
                      "1987\n    text:\n      de: Eins\n      en: One\n"
                      "  - year: 1999\n    text:\n      de: Zwei\n      en: Two\n");
    copy.folder.write("fr/zeit.yaml", "version: 1\ntitle: Temps\nentries:\n  - text: Un\n  - text: Deux\n");
    const Loaded loaded = copy.load();
    INFO(text(loaded));
    CHECK(yaml::count_errors(loaded.diagnostics) == 0);
    const Scene& scene = *loaded.exhibition.scene("zeit");
    CHECK(scene.title.in("fr") == "Temps");
    CHECK(scene.title.in("de") == "Zeit");
    CHECK(std::get<TimelineScene>(scene.kind).entries[1].text.in("fr") == "Deux");
    CHECK(loaded.exhibition.shown_language(scene, "fr") == "fr");
    CHECK(loaded.exhibition.shown_language(*loaded.exhibition.scene("satz"), "fr") == "en");
}

TEST_CASE("the show does not read languages that nobody has approved, nor complains of them", "[content]") {
    const Copy copy;
    copy.folder.write("exhibition.yaml",
                      "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\ndrafts: [fr]\nloop: "
                      "[satz]\nstart: start\n");
    copy.folder.write("fr/satz.yaml", "version: 1\ntitle: [");
    copy.folder.write("fr/start.yaml", "version: 1\ntitle: Accueil\n");
    CHECK(yaml::count_errors(copy.load().diagnostics) > 0);
    const Loaded shown = load_exhibition(copy.folder.path(), {}, DraftLanguages::leave_out);
    INFO(text(shown));
    CHECK(yaml::count_errors(shown.diagnostics) == 0);
    CHECK(text(shown).find("fr") == std::string::npos);
    CHECK(shown.exhibition.drafts.empty());
    CHECK(shown.exhibition.scene("start")->title.in("fr").empty());
}

TEST_CASE("a mistake in a translation points into the translation", "[content]") {
    const Copy copy;
    copy.folder.write("satz.yaml",
                      "version: 1\nkind: statement\ntitle:\n  de: Satz\nstatement:\n  de: Ein Satz.\n");
    copy.folder.write("en/satz.yaml",
                      "version: 1\ntitle: Sentence\nstatement: one two three four five six seven eight nine "
                      "ten eleven twelve thirteen\n");
    const Loaded loaded = copy.load();
    CHECK(loaded.diagnostics.size() == 1);
    CHECK(text(loaded).find("en/satz.yaml:3:12: error: This sentence has 13 words") != std::string::npos);
}

TEST_CASE("a translation with another number of entries is reported", "[content]") {
    const Copy copy;
    copy.folder.write("en/start.yaml", "version: 1\nitems:\n  - line: a\n  - line: b\n");
    CHECK(text(copy.load()).find("warning: The scene has 3 entries here, the translation 2.") !=
          std::string::npos); // whoever has added a tile need not know that language
    copy.folder.write("en/start.yaml",
                      "version: 1\nitems:\n  - line: a\n  - line: b\n  - line: c\n  - line: d\n");
    CHECK(text(copy.load()).find("error: The scene has 3 entries here, the translation 4.") !=
          std::string::npos);
}

TEST_CASE("a scene falls back as a whole to the nearest language that is complete", "[content]") {
    Exhibition exhibition{.languages = {"de", "en", "fr", "de-x-ls"}};
    Scene scene{.title = {{{"de", "T"}, {"en", "T"}, {"fr", "T"}, {"de-x-ls", "T"}}}};
    scene.kind = InfoScene{.body = {{{"de", "B"}, {"fr", "B"}}}};
    CHECK(exhibition.shown_language(scene, "fr") == "fr");
    CHECK(exhibition.shown_language(scene, "en") == "de");
    CHECK(exhibition.shown_language(scene, "de-x-ls") == "de");
    CHECK(exhibition.shown_language(scene, "ar") == "de");
    exhibition.fallback["en"] = {"fr", "de"};
    CHECK(exhibition.shown_language(scene, "en") == "fr");
    std::get<InfoScene>(scene.kind).lead = {{{"en", "L"}}};
    CHECK(exhibition.shown_language(scene, "fr") ==
          "fr"); // nothing is complete: the chosen one, which has a title
}

TEST_CASE("stand-ins can be hidden with everything that leads to them", "[content]") {
    const Copy copy;
    copy.folder.write("film/a.mp4", "x");
    copy.folder.write("film.yaml",
                      "version: 1\nkind: film\ntitle:\n  de: T\n  en: T\nfile: a.mp4\nstand_in: true\n");
    copy.folder.write(
        "start.yaml",
        "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n  - scene: film\n  - scene: kontakt\n");
    Loaded loaded = copy.load();
    CHECK(std::get<MenuScene>(loaded.exhibition.scene("start")->kind).items.size() == 2);
    hide_stand_ins(loaded.exhibition);
    CHECK(std::get<MenuScene>(loaded.exhibition.scene("start")->kind).items.size() == 1);
    CHECK(loaded.exhibition.scene("film")->hide);
    check_consistent(loaded.exhibition);
}

TEST_CASE("texts are composed, so that an ü is one character", "[content]") {
    const Copy copy;
    copy.folder.write("nfd.yaml", info_scene("", "Bu\xCC\x88ro"));
    CHECK(std::get<InfoScene>(copy.load().exhibition.scene("nfd")->kind).body.in("de") == "B\xC3\xBCro");
}

TEST_CASE("a hundred scenes are read in one go", "[content]") {
    const Copy copy;
    std::string loop = "satz";
    for (int i = 0; i < 100; ++i) {
        copy.folder.write("szene-" + std::to_string(i) + ".yaml", info_scene(""));
        loop += ", szene-" + std::to_string(i);
    }
    copy.folder.write("exhibition.yaml", exhibition_file(loop));
    const Loaded loaded = copy.load();
    INFO(text(loaded));
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.exhibition.scenes.size() == 104);
}

TEST_CASE("files of editors, other files and other folders are nobody's mistake", "[content]") {
    const Copy copy;
    copy.folder.write(".satz.yaml.swp", "x");
    copy.folder.write(".satz.yaml", "x");
    copy.folder.write("satz.yaml~", "x");
    copy.folder.write("README.md", "x");
    copy.folder.write("beispiele/info.yaml", "x");
    copy.folder.write("pictures/src/a.svg", "x");
    const Loaded loaded = copy.load();
    INFO(text(loaded));
    CHECK(loaded.diagnostics.empty());
}

TEST_CASE("a file that is a folder, a loop of links or not readable ends nothing", "[content]") {
    const Copy copy;
    std::filesystem::create_directory(copy.folder.path() / "ordner.yaml");
    std::filesystem::create_symlink("kreis.yaml", copy.folder.path() / "kreis.yaml");
    const Loaded loaded = copy.load();
    CHECK(yaml::count_errors(loaded.diagnostics) == 2);
    check_consistent(loaded.exhibition);
}
