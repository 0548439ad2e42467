// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/kept_exhibitions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <fstream>

using namespace kiosk::app;
namespace fs = std::filesystem;

namespace {

/// An exhibition and the place where its good states are kept.
struct Shelf {
    test::TemporaryFolder folder;
    fs::path exhibition = folder.path() / "exhibition";
    KeptExhibitions kept{folder.path() / "kept"};

    Shelf() { write("start.yaml", "kind: menu"); }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((exhibition / name).parent_path());
        std::ofstream(exhibition / name) << text;
    }
    std::size_t count() const {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder.path() / "kept"), fs::directory_iterator()));
    }
};

} // namespace

TEST_CASE("the mark of an exhibition changes with every change", "[app]") {
    const Shelf shelf;
    const std::string first = mark_of_exhibition(shelf.exhibition);
    CHECK(first.size() == 16);
    CHECK(mark_of_exhibition(shelf.exhibition) == first);
    shelf.write("start.yaml", "kind: mena");
    const std::string second = mark_of_exhibition(shelf.exhibition);
    CHECK(second != first);
    shelf.write("film/a.mp4", "12345");
    const std::string third = mark_of_exhibition(shelf.exhibition);
    CHECK(third != second);
    shelf.write("film/a.mp4", "123456");
    CHECK(mark_of_exhibition(shelf.exhibition) != third);
    CHECK(mark_of_exhibition(shelf.folder.path() / "nowhere").empty());
}

TEST_CASE("an exhibition is kept once, without its films", "[app]") {
    const Shelf shelf;
    shelf.write("pictures/a.png", "png");
    shelf.write("film/a.mp4", "film");
    REQUIRE(shelf.kept.keep(shelf.exhibition));
    REQUIRE(shelf.kept.keep(shelf.exhibition));
    CHECK(shelf.count() == 1);
    const auto newest = shelf.kept.newest_but("another");
    REQUIRE(newest);
    CHECK(test::read_text(*newest / "start.yaml") == "kind: menu");
    CHECK(test::read_text(*newest / "pictures/a.png") == "png");
    CHECK_FALSE(fs::exists(*newest / "film"));
}

TEST_CASE("the newest one that is not the present one is found, and five are kept", "[app]") {
    const Shelf shelf;
    CHECK_FALSE(shelf.kept.newest_but(""));
    for (int edit = 1; edit <= 12; ++edit) {
        shelf.write("start.yaml", std::to_string(edit));
        REQUIRE(shelf.kept.keep(shelf.exhibition));
    }
    CHECK(shelf.count() == KeptExhibitions::most);
    const auto before = shelf.kept.newest_but(mark_of_exhibition(shelf.exhibition));
    REQUIRE(before);
    CHECK(test::read_text(*before / "start.yaml") == "11");
}

TEST_CASE("a copy that a power cut left half done is never taken for one", "[app]") {
    const Shelf shelf;
    fs::create_directories(shelf.folder.path() / "kept/new/pictures");
    fs::create_directories(shelf.folder.path() / "kept/lost+found");
    CHECK_FALSE(shelf.kept.newest_but(""));
    REQUIRE(shelf.kept.keep(shelf.exhibition));
    CHECK_FALSE(fs::exists(shelf.folder.path() / "kept/new"));
}

TEST_CASE("a kept exhibition is brought back, with the films that are there now, and nothing is lost",
          "[app]") {
    const Shelf shelf;
    shelf.write("ru/start.yaml", "title: x");
    REQUIRE(shelf.kept.keep(shelf.exhibition));
    shelf.write("start.yaml", "kind: broken");
    shelf.write("later.yaml", "kind: info");
    shelf.write("film/a.mp4", "film");
    fs::remove(shelf.exhibition / "ru/start.yaml");
    const auto kept = shelf.kept.all();
    REQUIRE(kept.size() == 1);
    CHECK(differing_files(kept[0].folder, shelf.exhibition) ==
          std::vector<std::string>{"ru/start.yaml", "start.yaml", "later.yaml"});

    const auto before = bring_back(kept[0].folder, shelf.exhibition / "");
    REQUIRE(before);
    CHECK(differing_files(kept[0].folder, shelf.exhibition).empty());
    CHECK(test::read_text(shelf.exhibition / "film/a.mp4") == "film");
    CHECK(*before == shelf.folder.path() / "exhibition.before");
    CHECK(test::read_text(*before / "start.yaml") == "kind: broken");
    CHECK(test::read_text(*before / "film/a.mp4") == "film");
    CHECK_FALSE(fs::exists(shelf.folder.path() / "exhibition.new"));

    shelf.write("start.yaml", "kind: another");
    const auto again = bring_back(kept[0].folder, shelf.exhibition);
    REQUIRE(again);
    CHECK(*again == shelf.folder.path() / "exhibition.before-2");
    CHECK(test::read_text(*again / "start.yaml") == "kind: another");
    CHECK(test::read_text(*before / "start.yaml") == "kind: broken"); // still there
}

TEST_CASE("an exhibition that somebody has deleted is brought back, too", "[app]") {
    const Shelf shelf;
    REQUIRE(shelf.kept.keep(shelf.exhibition));
    fs::remove_all(shelf.exhibition);
    const auto before = bring_back(shelf.kept.all()[0].folder, shelf.exhibition);
    REQUIRE(before);
    CHECK(before->empty());
    CHECK(test::read_text(shelf.exhibition / "start.yaml") == "kind: menu");
}

TEST_CASE("what cannot be brought back leaves everything as it is", "[app]") {
    const Shelf shelf;
    REQUIRE(shelf.kept.keep(shelf.exhibition));
    CHECK_FALSE(bring_back(shelf.kept.all()[0].folder, "/proc/self/task"));
}

TEST_CASE("a whole exhibition takes the place of another, films and all, and the other is where it was",
          "[app]") {
    const Shelf shelf;
    shelf.write("film/a.mp4", "old");
    shelf.write("../fresh/exhibition.yaml", "new");
    shelf.write("../fresh/film/a.mp4", "newer");
    const fs::path fresh = shelf.folder.path() / "fresh";
    CHECK(differing_films(fresh, shelf.exhibition) == std::vector<std::string>{"film/a.mp4"});
    REQUIRE(exchange(fresh, shelf.exhibition / ""));
    CHECK(test::read_text(shelf.exhibition / "exhibition.yaml") == "new");
    CHECK(test::read_text(shelf.exhibition / "film/a.mp4") == "newer");
    CHECK_FALSE(fs::exists(shelf.exhibition / "start.yaml"));
    CHECK(test::read_text(fresh / "start.yaml") == "kind: menu");
    CHECK(test::read_text(fresh / "film/a.mp4") == "old");
}

TEST_CASE("a whole exhibition also comes where none is", "[app]") {
    const Shelf shelf;
    shelf.write("exhibition.yaml", "new");
    REQUIRE(exchange(shelf.exhibition, shelf.folder.path() / "gone"));
    CHECK(test::read_text(shelf.folder.path() / "gone/exhibition.yaml") == "new");
}

TEST_CASE("what is no exhibition takes no place", "[app]") {
    const Shelf shelf;
    shelf.write("../fresh/start.yaml", "new");
    CHECK_FALSE(exchange(shelf.folder.path() / "fresh", shelf.exhibition));
    shelf.write("../fresh/exhibition.yaml", "new");
    CHECK_FALSE(exchange(shelf.folder.path() / "fresh", "/proc/self/task"));
    CHECK(test::read_text(shelf.exhibition / "start.yaml") == "kind: menu");
}

TEST_CASE("films differ by name and size", "[app]") {
    const Shelf shelf;
    for (const char* name : {"film/same.mp4", "../other/film/same.mp4"})
        shelf.write(name, "same");
    shelf.write("film/here.mp4", "x");
    shelf.write("../other/film/there.mp4", "x");
    shelf.write("../other/start.yaml", "no film");
    CHECK(differing_films(shelf.exhibition, shelf.folder.path() / "other") ==
          std::vector<std::string>{"film/here.mp4", "film/there.mp4"});
}

TEST_CASE("a place that cannot be written keeps nothing and says so", "[app]") {
    const Shelf shelf;
    CHECK_FALSE(KeptExhibitions("/proc/kok-kiosk").keep(shelf.exhibition));
}
