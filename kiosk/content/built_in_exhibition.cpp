// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"

namespace kiosk::content {
namespace {

constexpr const char* name = "KOK – Bundesweiter Koordinierungskreis gegen Menschenhandel e.V.";

LocalizedText both(const char* german, const char* english) {
    return {{{"de", german}, {"en", english}}};
}

Scene statement() {
    Scene scene{.id = "kok", .title = both("KOK", "KOK"), .ground = Ground::petrol, .dwell = 15};
    scene.kind = StatementScene{both("Wir sind für Sie da. Bitte rufen Sie uns an: 030 / 263 911 76",
                                     "We are here for you. Please call us: +49 30 263 911 76")};
    return scene;
}

Scene start() {
    Scene scene{.id = "start", .title = both(name, name)};
    scene.kind =
        MenuScene{{{.scene = "kontakt",
                    .line = both("Bitte rufen Sie an: 030 / 263 911 76", "Please call: +49 30 263 911 76"),
                    .large = true}}};
    return scene;
}

Scene contact() {
    Scene scene{
        .id = "kontakt", .title = both("Beratung und Kontakt", "Counselling and contact"), .beratung = true};
    scene.kind = ContactScene{
        .address =
            both("KOK – Bundesweiter Koordinierungskreis gegen Menschenhandel e.V.\nLützowstr. 102–104\n"
                 "Hof 1, Aufgang A\n10785 Berlin",
                 "KOK – Bundesweiter Koordinierungskreis gegen Menschenhandel e.V.\nLützowstr. 102–104\n"
                 "Hof 1, Aufgang A\n10785 Berlin, Germany"),
        .phone = "030 / 263 911 76",
        .mail = "info@kok-buero.de",
        .web = "www.kok-gegen-menschenhandel.de",
        .codes = {{.text = both("Internetseite des KOK", "KOK’s website"),
                   .url = "https://www.kok-gegen-menschenhandel.de"}}};
    return scene;
}

} // namespace

Exhibition built_in_exhibition() {
    Exhibition exhibition{.title = both(name, name),
                          .languages = {"de", "en"},
                          .loop = {"kok"},
                          .start = "start",
                          .words = {{"de", built_in_words("de")}, {"en", built_in_words("en")}}};
    for (Scene& scene : std::vector<Scene>{statement(), start(), contact()})
        exhibition.scenes.emplace(scene.id, scene);
    return exhibition;
}

} // namespace kiosk::content
