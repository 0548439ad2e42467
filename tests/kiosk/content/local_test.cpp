// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/consistency.hpp"
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// An exhibition with a statement, a menu and the scene that shows the place.
struct Travelling {
    test::TemporaryFolder folder;
    FileChecks checks;

    Travelling() {
        folder.write("exhibition.yaml",
                     "version: 1\ntitle:\n  de: T\nlanguages: [de]\nloop: [hier, satz]\nstart: start\n");
        folder.write("satz.yaml", "version: 1\nkind: statement\ntitle:\n  de: S\nstatement:\n  de: S\n");
        folder.write("start.yaml",
                     "version: 1\nkind: menu\ntitle:\n  de: M\nitems:\n  - scene: satz\n  - scene: hier\n");
        folder.write("hier.yaml",
                     "version: 1\nkind: local\ntitle:\n  de: Hier\ncounselling:\n  de: Rat\nopening:\n  de: "
                     "Anfang\njourney:\n  de: Reise\n");
    }
    Loaded load() const { return load_exhibition(folder.path(), checks); }
    static std::size_t tiles(const Exhibition& exhibition) {
        return std::get<MenuScene>(exhibition.scenes.at("start").kind).items.size();
    }
};

} // namespace

TEST_CASE("nobody sees a scene of the place while nobody has said where it stands", "[content][local]") {
    const Exhibition exhibition = Travelling().load().exhibition;
    CHECK_FALSE(exhibition.scenes.contains("hier"));
    CHECK(exhibition.loop == std::vector<std::string>{"satz"});
    CHECK(Travelling::tiles(exhibition) == 1);
}

TEST_CASE("with a town, the scene stands in the loop and in its menu", "[content][local]") {
    Travelling travelling;
    travelling.checks.place.town = "Musterstadt";
    Exhibition exhibition = travelling.load().exhibition;
    CHECK(exhibition.scenes.contains("hier"));
    CHECK(exhibition.loop.front() == "hier");
    CHECK(Travelling::tiles(exhibition) == 2);
    CHECK(exhibition.place.town == "Musterstadt");
    hide_scenes(exhibition, {"satz"}); // what else is hidden on this machine changes nothing about it
    CHECK(exhibition.scenes.contains("hier"));
}

TEST_CASE("curators are told why a scene of the place is not seen, and the player is not",
          "[content][local]") {
    Travelling travelling;
    const auto hints = [&] {
        const Loaded loaded = travelling.load();
        return std::count_if(
            loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const yaml::Diagnostic& one) {
                return one.severity == yaml::Severity::hint && one.place.line == 2 &&
                       one.file.find("hier.yaml") != std::string::npos;
            });
    };
    CHECK(hints() == 0);
    travelling.checks.for_curators = true;
    CHECK(hints() == 1);
    CHECK(travelling.load().as_written.contains("hier"));
    travelling.checks.place = example_place();
    CHECK(hints() == 0);
}
