// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <initializer_list>

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

namespace {

/// The small good exhibition, to be changed.
struct Copy {
    test::TemporaryFolder folder;

    Copy() {
        std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                              folder.path(),
                              std::filesystem::copy_options::recursive);
    }
    void menu(const std::string& id, std::initializer_list<const char*> scenes) const {
        std::string text = "version: 1\nkind: menu\ntitle:\n  de: T\n  en: T\nitems:\n";
        for (const char* scene : scenes)
            text += std::string("  - scene: ") + scene + "\n";
        folder.write(id + ".yaml", text);
    }
    void info(const std::string& id, const std::string& more = "") const {
        folder.write(id + ".yaml",
                     "version: 1\nkind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: B\n  en: B\n" + more);
    }
    void loop(const std::string& scenes) const {
        folder.write(
            "exhibition.yaml",
            "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\nloop: [" + scenes +
                "]\nstart: start\n"
                "accessibility: satz\nhelplines:\n  - name:\n      de: B\n      en: B\n    phone: 116 016\n");
    }
    void remove(const char* file) const { std::filesystem::remove(folder.path() / file); }
    std::string text() const {
        return format_text(load_exhibition(folder.path()).diagnostics, yaml::MessageLanguage::english);
    }
    bool says(const std::string& words) const {
        const std::string found = text();
        INFO(found);
        CHECK(found.find(words) != std::string::npos);
        return true;
    }
};

} // namespace

TEST_CASE("a broken scene is said once, not again by each that names it", "[content]") {
    const Copy copy;
    copy.loop("satz, szene");
    copy.folder.write("szene.yaml", "version: 1\nkind: info\ntitle:\n  de: \"T\n");
    const Loaded loaded = load_exhibition(copy.folder.path());
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].file.ends_with("szene.yaml"));
}

TEST_CASE("a counselling scene that is broken or gone is said once", "[content]") {
    const Copy copy;
    SECTION("broken") {
        copy.folder.write("kontakt.yaml", "version: 1\nkind: contact\nberatung: true\ntitle:\n  de: \"T\n");
        REQUIRE(load_exhibition(copy.folder.path()).diagnostics.size() == 1);
        copy.says("kontakt.yaml:5:7: error: This quotation mark is not closed in its line.");
    }
    SECTION("gone") {
        copy.remove("kontakt.yaml");
        REQUIRE(load_exhibition(copy.folder.path()).diagnostics.size() == 1);
        copy.says("start.yaml:7:12: error: There is no scene “kontakt”.");
    }
    SECTION("not marked") {
        copy.info("kontakt");
        REQUIRE(load_exhibition(copy.folder.path()).diagnostics.size() == 1);
        copy.says("exhibition.yaml:1:1: error: No scene is marked with beratung: true.");
    }
}

TEST_CASE("a menu has three to six tiles", "[content]") {
    const Copy copy;
    copy.menu("start", {"kontakt", "szene"});
    copy.says("start.yaml:6:1: warning: A menu has three to six tiles; this one has 2.");
    for (const char* id : {"a", "b", "c", "d"})
        copy.info(id);
    copy.menu("start", {"kontakt", "szene", "a", "b", "c", "d"});
    CHECK(copy.text().empty());
    copy.menu("start", {"kontakt", "szene", "a", "b", "c", "d", "satz"});
    copy.says("start.yaml:6:1: warning: A menu has three to six tiles; this one has 7.");
}

TEST_CASE("a tile that leads to its own menu is said", "[content]") {
    const Copy copy;
    copy.menu("start", {"kontakt", "szene", "satz", "start"});
    copy.says("start.yaml:10:12: warning: This tile leads to the menu that it stands in.");
}

TEST_CASE("a scene that neither loop nor menu leads to is said", "[content]") {
    const Copy copy;
    copy.info("vergessen");
    copy.says("vergessen.yaml:3:1: warning: Nothing leads to this scene: visitors never see it.");
    SECTION("unless it is hidden on purpose") {
        copy.info("vergessen", "hide: true\n");
        CHECK(copy.text().empty());
    }
    SECTION("unless it stands in the loop") {
        copy.loop("satz, vergessen");
        CHECK(copy.text().empty());
    }
    SECTION("unless it is the counselling scene, which has a button everywhere") {
        copy.info("vergessen", "beratung: true\n");
        CHECK(copy.text().empty());
    }
    SECTION("also if only a scene leads there that nothing leads to") {
        copy.info("eins");
        copy.info("zwei");
        copy.menu("neben", {"vergessen", "eins", "zwei"});
        copy.says("vergessen.yaml:3:1: warning: Nothing leads");
        copy.menu("start", {"kontakt", "szene", "neben"});
        CHECK(copy.text().empty());
    }
    SECTION("but not while a menu is broken that may lead to it") {
        copy.folder.write("start.yaml", "version: 1\nkind: menu\ntitle: [\n");
        CHECK(copy.text().find("Nothing leads") == std::string::npos);
    }
}

TEST_CASE("a scene that stands in the loop twice is said at the second", "[content]") {
    const Copy copy;
    copy.loop("satz, szene, satz");
    copy.says("exhibition.yaml:6:21: warning: The scene “satz” stands in the loop twice.");
}

TEST_CASE("a hidden scene in the loop is said", "[content]") {
    const Copy copy;
    copy.info("versteckt", "hide: true\n");
    copy.loop("satz, versteckt");
    copy.says("exhibition.yaml:6:14: warning: The scene “versteckt” is hidden and is not shown here.");
}

TEST_CASE("a file whose name ends otherwise is named where its scene is missed", "[content]") {
    const char* const name = GENERATE("szene.yml", "szene.yaml.txt", "szene.YAML");
    const Copy copy;
    std::filesystem::rename(copy.folder.path() / "szene.yaml", copy.folder.path() / name);
    copy.folder.write("pictures/szene.png", "");
    CHECK(copy.text().find("No scene shows this picture") == std::string::npos); // that file may name it
    copy.says(std::string(name) + ":1:1: warning: This file is not read");
    copy.says("start.yaml:9:12: error: There is no scene “szene”.");
    copy.says(std::string("Rename the file ") + name + ": szene.yaml");
}

TEST_CASE("where „Mehr erfahren“ leads after a film is checked, and is the start menu if it leads nowhere",
          "[content]") {
    const Copy copy;
    copy.menu("start", {"kontakt", "satz", "szene", "film"});
    const auto film = [&](const std::string& more) {
        copy.folder.write("film/a.mp4", "x");
        copy.folder.write("film.yaml",
                          "version: 1\nkind: film\ntitle:\n  de: T\n  en: T\nfile: a.mp4\nmore: " + more +
                              "\n");
        return std::get<FilmScene>(load_exhibition(copy.folder.path()).exhibition.scene("film")->kind).more;
    };
    CHECK(film("szene") == "szene");
    CHECK(copy.text().find("more") == std::string::npos);
    CHECK(film("sezne").empty());
    copy.says("film.yaml:7:7: error: There is no scene “sezne”.");
    copy.info("versteckt", "hide: true\n");
    CHECK(film("versteckt").empty());
    copy.says("film.yaml:7:7: warning: The scene “versteckt” is hidden and is not shown here.");
    CHECK(film("film") == "film");
    copy.says("film.yaml:7:7: warning: “Mehr erfahren” leads to the film that has just ended.");
}

TEST_CASE("a tile that leads to a menu of hidden scenes is said", "[content]") {
    const Copy copy;
    copy.menu("start", {"kontakt", "satz", "szene", "leer"});
    copy.menu("leer", {"eins", "zwei", "drei"});
    for (const char* id : {"eins", "zwei", "drei"})
        copy.info(id, "hide: true\n");
    copy.says("start.yaml:10:12: warning: The menu “leer” is not shown here: all its scenes are hidden.");
    copy.info("zwei");
    CHECK(copy.text().find("all its scenes are hidden") == std::string::npos);
}
