// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/take_along.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::content;

namespace {

LocalizedText german(const std::string& words) {
    return {{{"de", words}}};
}

Helpline line(const std::string& name, const std::string& region = "", const std::string& venue = "") {
    Helpline result{.name = german(name), .phone = "030 / 1", .venue = venue};
    if (!region.empty())
        result.region = german(region);
    return result;
}

std::string names(const std::vector<Helpline>& lines) {
    std::string result;
    for (const Helpline& each : lines)
        result += each.name.in("de");
    return result;
}

} // namespace

TEST_CASE("numbers are dialled from other countries too", "[take_along]") {
    CHECK(dialled("030 / 263 911 76") == "+493026391176");
    CHECK(dialled("+49 30 263 911 76") == "+493026391176");
    CHECK(dialled("0049 30 1") == "0049301");
    CHECK(dialled("116 016") == "116016");
    CHECK(dialled("") == "");
}

TEST_CASE("the contact says under a neutral name where to call and nothing about whom", "[take_along]") {
    const Exhibition exhibition = built_in_exhibition();
    const auto contacts = contacts_of(exhibition, *exhibition.scene("kontakt"));
    REQUIRE(contacts.size() == 1);
    const std::string card = vcard(contacts[0], "Büro");
    CHECK(card == "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Büro;;;;\r\nFN:Büro\r\nTEL:+493026391176\r\n"
                  "ADR:;;Lützowstr. 102–104\\, Hof 1\\, Aufgang A;Berlin;;10785;\r\nEND:VCARD\r\n");
    for (const char* telling : {"KOK", "kok", "Menschenhandel", "Beratung", "http", "URL", "ORG", "NOTE"})
        CHECK(card.find(telling) == std::string::npos);
}

TEST_CASE("a name that curators write cannot break the contact", "[take_along]") {
    const std::string card = vcard({.name = {}, .phone = "116 016", .place = ""}, "A;B,C\\");
    CHECK(card.find("\r\nN:A\\;B\\,C\\\\;;;;\r\n") != std::string::npos);
    CHECK(card.find("ADR") == std::string::npos);
}

TEST_CASE("Beratung scenes let visitors take along the helplines of where they are", "[take_along]") {
    Exhibition exhibition = built_in_exhibition();
    Scene scene{.id = "beratung", .beratung = true};
    scene.kind = InfoScene{};
    CHECK(contacts_of(exhibition, scene).empty());
    exhibition.helplines = {line("a"), line("b", "", "Rathaus"), line("c", "", "Bibliothek")};
    CHECK(contacts_of(exhibition, scene).size() == 1);
    exhibition.venue = "Rathaus";
    CHECK(names(exhibition.helplines_here()) == "ab");
    CHECK(contacts_of(exhibition, scene).size() == 2);
    scene.beratung = false;
    CHECK(contacts_of(exhibition, scene).empty());
}

TEST_CASE("the helplines of a region stand together, regions in the order of the list", "[take_along]") {
    Exhibition exhibition;
    exhibition.helplines = {
        line("a", "Berlin"), line("b", "Hamburg"), line("c", "Berlin"), line("d"), line("e", "Hamburg")};
    CHECK(names(exhibition.helplines_here()) == "acbed");
}
