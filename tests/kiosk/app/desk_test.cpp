// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/csv.hpp"
#include "kiosk/app/previewer.hpp"
#include "kiosk/app/save_file.hpp"
#include "kiosk/app/sheet_page.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <sys/stat.h>

using namespace kiosk;
using namespace kiosk::app;

namespace {

const std::filesystem::path base = std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base";

content::Loaded load(const std::filesystem::path& folder) {
    content::FileChecks checks;
    checks.for_curators = true;
    return content::load_exhibition(folder, checks);
}

} // namespace

TEST_CASE("a table is read back as it was written", "[desk][csv]") {
    const std::vector<CsvRow> rows{
        {"Szene", "de", "ru"}, {"a", "x; \"y\"", "eins\nzwei"}, {"b", "", "ü,\t"}, {"c", " mit Rand ", "=1"}};
    const std::string text = csv_of(rows);
    CHECK(text.starts_with("\xEF\xBB\xBFSzene;de;ru\r\n"));
    CHECK(*read_csv(text) == rows);
}

TEST_CASE("tables of other programs are read", "[desk][csv]") {
    CHECK(*read_csv("a,b\n1,\"x,y\"\n") == std::vector<CsvRow>{{"a", "b"}, {"1", "x,y"}});
    CHECK(*read_csv("a\tb\r\n1\t2\r\n\r\n") == std::vector<CsvRow>{{"a", "b"}, {"1", "2"}});
    CHECK(*read_csv("a;b\n\"\";c") == std::vector<CsvRow>{{"a", "b"}, {"", "c"}});
    CHECK(read_csv("a;b\nx;\"offen\n").error().message == "2");
    CHECK(read_csv("a;b\nx;\xFC\n").error().message == "2");
    CHECK(read_csv("")->empty());
}

TEST_CASE("a file is replaced as a whole, and keeps its permissions", "[desk][save]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.yaml", "old");
    REQUIRE(::chmod(file.c_str(), 0640) == 0);
    REQUIRE(save_file(file, "new"));
    CHECK(test::read_text(file) == "new");
    struct stat after {};
    REQUIRE(::stat(file.c_str(), &after) == 0);
    CHECK((after.st_mode & 0777U) == 0640);
    const auto link = folder.path() / "link.yaml";
    std::filesystem::create_symlink("a.yaml", link);
    REQUIRE(save_file(link, "by the link"));
    CHECK(std::filesystem::is_symlink(link));
    CHECK(test::read_text(file) == "by the link");
    CHECK_FALSE(save_file(folder.path() / "none" / "a.yaml", "x"));
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
        ++files;
    CHECK(files == 2); // nothing lies about
}

TEST_CASE("bytes become text", "[desk][sheet]") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("\xFF\xFE\xFD") == "//79");
}

TEST_CASE("a proof sheet shows texts as they are, and who stands for them", "[desk][sheet]") {
    SheetEntry entry{.scene = "a", .language = "ar"};
    entry.texts.texts.push_back({"title", "Titel", {{{"de", "<b>&\"x\""}, {"ar", "مرحبا"}}}});
    entry.texts.texts.push_back({"body", "Text", {{{"de", "y"}}}});
    entry.texts.approved["ar"] = {"A & B", "2026-11-23", entry.texts.fingerprint("ar")};
    entry.pictures.push_back({"Schrift 1", "foo"});
    const std::string html = sheet_section(entry, "de");
    CHECK(html.find("&lt;b&gt;&amp;&quot;x&quot;") != std::string::npos);
    CHECK(html.find("<td lang=\"ar\" dir=\"rtl\">مرحبا</td>") != std::string::npos);
    CHECK(html.find("<td class=\"missing\">fehlt</td>") != std::string::npos);
    CHECK(html.find("Freigegeben von A &amp; B am 2026-11-23.") != std::string::npos);
    CHECK(html.find("src=\"data:image/jpeg;base64,Zm9v\"") != std::string::npos);
    entry.texts.texts[0].text.by_language["ar"] = "y";
    CHECK(sheet_section(entry, "de").find("Nicht mehr gültig") != std::string::npos);
}

TEST_CASE("the overview of a proof sheet leads to each sheet, and says how far it is", "[desk][sheet]") {
    const std::string html =
        sheet_head({.title = "KOK",
                    .date = "2026-11-23",
                    .original = "de",
                    .language_names = {"Deutsch", "Українська"},
                    .lines = {{"kreis", "Der Kreis", {{"de", true, false, 0}, {"uk", false, true, 3}}},
                              {"film", "", {{"de", false, false, 2}, {"uk", false, false, 0}}}}});
    CHECK(html.find("2 Szenen in 2 Sprachen") != std::string::npos);
    CHECK(html.find("<th>Українська</th>") != std::string::npos);
    CHECK(html.find("<th>Der Kreis</th><td><a href=\"#kreis.de\">✓ freigegeben</a></td>") !=
          std::string::npos);
    CHECK(html.find("<td class=\"missing\"><a href=\"#kreis.uk\">fehlt (3)</a></td>") != std::string::npos);
    CHECK(html.find("<th>film</th><td><a href=\"#film.de\">offen (2)</a></td>") != std::string::npos);
}

TEST_CASE("a proof sheet says to which entry of a list a text belongs", "[desk][sheet]") {
    SheetEntry entry{.scene = "a", .language = "de", .title = "Die Liste", .language_name = "Deutsch"};
    entry.texts.texts.push_back({"items[11].title", "Titel", {{{"de", "x"}}}});
    const std::string html = sheet_section(entry, "de");
    CHECK(html.find(">12 · Titel</th>") != std::string::npos);
    CHECK(html.find("<h2>Die Liste <span>Deutsch · a · de</span></h2>") != std::string::npos);
}

TEST_CASE("a preview jumps to what was just edited", "[desk][preview]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(base, folder.path(), std::filesystem::copy_options::recursive);
    folder.write("exhibition.yaml", test::read_text(base / "exhibition.yaml") + "drafts: [ru]\n");
    Previewer desk(load(folder.path()), "", "");
    CHECK(desk.scene().id == "start");
    desk.take(load(folder.path()), {folder.path() / "szene.yaml"});
    CHECK(desk.scene().id == "szene");
    CHECK(desk.visitor().language == "de");
    desk.take(load(folder.path()), {folder.path() / "ru" / "kontakt.yaml"});
    CHECK(desk.scene().id == "kontakt");
    CHECK(desk.visitor().language == "ru");
    desk.take(load(folder.path()), {folder.path() / "kontakt.yaml"});
    CHECK(desk.visitor().language == "de"); // the file holds no Russian
    desk.take(load(folder.path()), {folder.path() / "ru" / "kontakt.yaml"});
    desk.take(load(folder.path()),
              {folder.path() / "beispiele" / "satz.yaml", folder.path() / "notizen.txt"});
    CHECK(desk.scene().id == "kontakt");
    desk.take(load(folder.path()), {folder.path() / "words" / "en.yaml"});
    CHECK(desk.visitor().language == "en");
}

TEST_CASE("a preview jumps to the interview whose transcript was just edited", "[desk][preview]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(base, folder.path(), std::filesystem::copy_options::recursive);
    folder.write(
        "gespraech.yaml",
        "version: 1\nkind: interview\ntitle:\n  de: Gespräch\n  en: Talk\nname:\n  de: M.\n  en: M.\n"
        "audio:\n  de: m.wav\ntranscript:\n  de: m.de.vtt\n  en: m.en.vtt\n");
    folder.write("interviews/m.wav", "RIFF");
    folder.write("interviews/m.de.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nIch sage es.\n");
    const auto english =
        folder.write("interviews/m.en.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nI say it.\n");
    Previewer desk(load(folder.path()), "", "");
    desk.take(load(folder.path()), {english});
    CHECK(desk.scene().id == "gespraech");
    CHECK(desk.visitor().language == "en");
}

TEST_CASE("a preview keeps the last good picture of a scene that has a mistake", "[desk][preview]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(base, folder.path(), std::filesystem::copy_options::recursive);
    const std::string good = test::read_text(base / "szene.yaml");
    Previewer desk(load(folder.path()), "szene", "de");
    const content::Scene before = desk.scene();
    CHECK(desk.findings().empty());
    folder.write("szene.yaml", "version: 1\nkind: \"info\n");
    desk.take(load(folder.path()), {folder.path() / "szene.yaml"});
    CHECK(desk.scene() == before);
    REQUIRE(desk.findings().size() == 1);
    CHECK(desk.findings()[0].place.line == 2);
    CHECK(desk.caption().find("1 Fehler") != std::string::npos);
    folder.write("szene.yaml", good);
    desk.take(load(folder.path()), {folder.path() / "szene.yaml"});
    CHECK(desk.findings().empty());

    std::filesystem::remove(folder.path() / "exhibition.yaml");
    desk.take(load(folder.path()), {folder.path() / "exhibition.yaml"});
    CHECK(desk.scene() == before);
    std::filesystem::remove(folder.path() / "szene.yaml"); // deleted is not broken
    folder.write("exhibition.yaml", test::read_text(base / "exhibition.yaml"));
    desk.take(load(folder.path()), {folder.path() / "szene.yaml"});
    CHECK(desk.scene().id == "start");
}

TEST_CASE("the keys of a preview go through languages, sizes, colours, panels and scenes",
          "[desk][preview]") {
    const test::TemporaryFolder folder;
    std::filesystem::copy(base, folder.path(), std::filesystem::copy_options::recursive);
    Previewer desk(load(folder.path()), "satz", "");
    const auto round = [&desk](char letter, int times) {
        std::vector<std::string> seen;
        for (int i = 0; i < times; ++i) {
            CHECK(desk.press(letter));
            seen.push_back(desk.caption());
        }
        return seen;
    };
    const std::string start = desk.caption();
    for (const auto& [letter, times] : {std::pair{'l', 2},
                                        std::pair{'t', 4},
                                        std::pair{'f', 3},
                                        std::pair{'g', 5},
                                        std::pair{'n', 4},
                                        std::pair{'v', 4}}) {
        const auto seen = round(letter, times);
        CHECK(seen.back() == start);
        CHECK(seen.front() != start);
    }
    CHECK_FALSE(desk.press('x'));
    CHECK(Previewer::keys().find("nächste Sprache") != std::string::npos);
    desk.turn_page(5, 3);
    CHECK(desk.page() == 2);
    desk.turn_page(-9, 3);
    CHECK(desk.page() == 0);
    desk.choose(content::GoTo{"kontakt"});
    CHECK(desk.scene().id == "kontakt");
    desk.choose(content::GoHome{});
    CHECK(desk.scene().id == "start");
}
