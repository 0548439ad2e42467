// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/shelter.hpp"
#include "kiosk/content/walk.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <string>

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
    void helpline(const std::string& lines) const {
        folder.write("exhibition.yaml",
                     "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\nloop: [satz]\nstart: start\n"
                     "accessibility: szene\nhelplines:\n  - phone: 030 / 123\n" +
                         lines);
    }
    void scene(const std::string& text) const { folder.write("szene.yaml", "version: 1\n" + text); }
    Loaded load() const { return load_exhibition(folder.path()); }
};

std::string text(const Loaded& loaded) {
    return format_text(loaded.diagnostics, yaml::MessageLanguage::german);
}

bool shown_anywhere(const Exhibition& exhibition, const std::string& words) {
    bool found = false;
    const auto look = [&](const std::string&, const yaml::Field&, const LocalizedText& text) {
        for (const auto& [language, written] : text.by_language)
            found = found || written.find(words) != std::string::npos;
    };
    for_each<LocalizedText>(exhibition, look);
    for (const auto& [id, scene] : exhibition.scenes)
        for_each<LocalizedText>(scene, look);
    for (const Helpline& line : exhibition.helplines)
        found = found || line.address.find(words) != std::string::npos;
    return found;
}

} // namespace

TEST_CASE("shelters are known by their names in the languages of the exhibition", "[shelter]") {
    for (const char* name : {"Frauenhaus Musterstadt",
                             "Autonome Frauenhäuser",
                             "FRAUENHAUS",
                             "Mädchenhaus Nord",
                             "Zufluchtswohnung für Frauen",
                             "Schutzwohnung",
                             "Geschützte Unterkunft",
                             "women’s shelter",
                             "Women’s Refuge",
                             "a safe house",
                             "Притулок для жінок",
                             "Убежище",
                             "приют",
                             "مأوى للنساء",
                             "Adăpost pentru femei"}) {
        INFO(name);
        CHECK(names_shelter(name));
    }
    for (const char* name : {"Fachberatungsstelle",
                             "Büro des KOK",
                             "Frauenberatung",
                             "Refugee Council",
                             "Frauenhauskoordinierung e.V.",
                             "Rathaus",
                             "Schutz und Rechte"}) {
        INFO(name);
        CHECK_FALSE(names_shelter(name));
    }
}

TEST_CASE("a place is a street with a number or a postcode with a town", "[shelter]") {
    for (const char* place : {"Lützowstr. 102–104",
                              "Musterstraße 5",
                              "Am Markt 3",
                              "Lindenallee 7a",
                              "10785 Berlin",
                              "Büro, 10785 Berlin",
                              "D-10785 Berlin",
                              "12 Garden Lane",
                              "5 Mill Road"}) {
        INFO(place);
        CHECK(names_place(place));
    }
    for (const char* words : {"Frauenhäuser nahmen 14000 Frauen auf.",
                              "Seit 1999 in Berlin",
                              "43 Mitglieder",
                              "116 016, rund um die Uhr",
                              "030 / 263 911 76",
                              "Montag bis Freitag, 9–17 Uhr"}) {
        INFO(words);
        CHECK_FALSE(names_place(words));
    }
}

TEST_CASE("a page may speak of shelters, and may name addresses, but not both at once", "[shelter]") {
    CHECK_FALSE(reveals_shelter("Frauenhäuser gehören zum Kreis.\n\nDer KOK sitzt in der Lützowstr. 102."));
    CHECK(reveals_shelter("Das Frauenhaus, Musterstraße 5."));
    CHECK(reveals_shelter("## Frauenhäuser\n\nHaus Rosa\n\nMusterstraße 5"));
    CHECK_FALSE(reveals_shelter("## Frauenhäuser\n\nHaus Rosa\n\n## Büros\n\nMusterstraße 5"));
    CHECK(reveals_shelter("Musterstraße 5", true));
    CHECK_FALSE(reveals_shelter("Haus Rosa: 030 / 123", true));
}

TEST_CASE("a helpline of a shelter is shown with its phone alone", "[shelter]") {
    const Copy copy;
    copy.helpline("    name:\n      de: Frauenhaus\n      en: Shelter\n");
    CHECK(copy.load().diagnostics.empty());
    CHECK(copy.load().exhibition.helplines.size() == 1);
    const char* const address = "    address: |\n      Geheim 5\n      12345 Ort\n";
    const char* const name = "    name:\n      de: Haus Rosa\n      en: House Rosa\n";
    for (const std::string& lines :
         {std::string("    name:\n      de: Frauenhaus\n      en: House\n") + address,
          std::string("    name:\n      de: Haus\n      en: Women’s shelter\n") + address,
          std::string(name) + "    shelter: true\n" + address,
          std::string(name) +
              "    shelter: true\n    hours:\n      de: Geheimstraße 5\n      en: always\n"}) {
        INFO(lines);
        copy.helpline(lines);
        const Loaded loaded = copy.load();
        CHECK(loaded.exhibition.helplines.empty());
        CHECK_FALSE(shown_anywhere(loaded.exhibition, "Geheim"));
        CHECK(yaml::exit_status(loaded.diagnostics) == 78);
        INFO(text(loaded));
        CHECK(text(loaded).find("exhibition.yaml:") != std::string::npos);
        CHECK(text(loaded).find("Anschrift einer Schutzunterkunft wird nie gezeigt") != std::string::npos);
        CHECK(text(loaded).find("Das Telefon genügt") != std::string::npos);
    }
    copy.helpline(std::string(name) + address);
    CHECK(copy.load().exhibition.helplines.size() == 1); // a house that nobody has to hide
}

TEST_CASE("a scene that says where a shelter is stays away, and the rest is shown", "[shelter]") {
    const Copy copy;
    const std::string title = "title:\n  de: T\n  en: T\n";
    for (const char* scene :
         {"kind: contact\ntitle:\n  de: Frauenhaus\n  en: House\naddress:\n  de: Geheim 5\n  en: Geheim 5\n",
          "kind: contact\nshelter: true\ntitle:\n  de: Rosa\n  en: Rosa\naddress:\n  de: Geheim 5\n  en: "
          "Geheim 5\n",
          "kind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: Text\n  en: The shelter, Geheimstr. 5\n",
          "kind: list\ntitle:\n  de: T\n  en: T\nitems:\n  - title:\n      de: Zufluchtswohnung\n      en: "
          "Flat\n"
          "    text:\n      de: Geheimweg 5\n      en: Flat\n"}) {
        INFO(scene);
        copy.scene(scene);
        const Loaded loaded = copy.load();
        CHECK(loaded.exhibition.scene("szene") == nullptr);
        CHECK(loaded.exhibition.scene("kontakt") != nullptr);
        CHECK_FALSE(shown_anywhere(loaded.exhibition, "Geheim"));
        CHECK(yaml::exit_status(loaded.diagnostics) == 78);
        CHECK(text(loaded).find("szene.yaml:") != std::string::npos);
    }
}
