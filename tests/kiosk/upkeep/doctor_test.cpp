// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/doctor.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>

using namespace kiosk::upkeep;
using kiosk::yaml::MessageLanguage;

namespace {

/// A kiosk on which all is well.
Readings healthy() {
    Readings readings;
    readings.monitors = {{"HDMI-A-1", 527, 296}};
    readings.touch_screens = {"ILITEK Multi-Touch"};
    readings.sound_cards = {"HDA Intel PCH"};
    readings.decode_speed = 12;
    readings.disks = {{"/var/lib/kok-kiosk/exhibition", 40000, true}};
    readings.year = 2027;
    readings.hottest_c = 55;
    readings.exhibition = "/var/lib/kok-kiosk/exhibition";
    readings.units = {{"kok-kiosk-x.service", "active", "enabled"},
                      {"kok-kiosk.service", "active", "enabled"}};
    readings.player_runs = true;
    return readings;
}

const Finding& about(const Findings& findings, const char* subject) {
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.subject.in(MessageLanguage::german) == subject;
    });
    REQUIRE(found != findings.end());
    return *found;
}

struct Case {
    const char* subject;
    Light light;
    std::function<void(Readings&)> ail;
};

std::vector<Case> ailments() {
    return {
        {"Bildschirm", Light::red, [](Readings& r) { r.monitors.clear(); }},
        {"Bildschirmgröße", Light::amber, [](Readings& r) { r.monitors[0].width_mm = 0; }},
        {"Bildschirmgröße",
         Light::amber,
         [](Readings& r) {
             r.monitors[0] = {"HDMI-A-1", 160, 90};
         }},
        {"Berührung", Light::red, [](Readings& r) { r.touch_screens.clear(); }},
        {"Ton", Light::amber, [](Readings& r) { r.sound_cards.clear(); }},
        {"Geschwindigkeit", Light::red, [](Readings& r) { r.decode_speed = 1.2; }},
        {"Geschwindigkeit", Light::amber, [](Readings& r) { r.decode_speed = 2; }},
        {"Geschwindigkeit", Light::amber, [](Readings& r) { r.frames_late_share = 0.05; }},
        {"Schriften", Light::red, [](Readings& r) { r.missing_fonts = {"NotoSans-Bold.ttf"}; }},
        {"Schriften", Light::red, [](Readings& r) { r.undrawn = {"العربية"}; }},
        {"Leserechte",
         Light::red,
         [](Readings& r) {
             r.unreadable = {"/a.yaml", "/b.yaml"};
         }},
        {"Speicherplatz",
         Light::amber,
         [](Readings& r) {
             r.disks.push_back({"/var/log", 300, true});
         }},
        {"Speicherplatz",
         Light::red,
         [](Readings& r) {
             r.disks.insert(r.disks.begin(), {"/var/log", 3, true});
         }},
        {"Speicherplatz", Light::amber, [](Readings& r) { r.disks[0].writable = false; }},
        {"Uhr", Light::amber, [](Readings& r) { r.year = 1970; }},
        {"Uhr", Light::amber, [](Readings& r) { r.year = 2106; }},
        {"Temperatur", Light::amber, [](Readings& r) { r.hottest_c = 84; }},
        {"Temperatur", Light::red, [](Readings& r) { r.hottest_c = 99; }},
        {"Netzteil", Light::red, [](Readings& r) { r.under_voltage = true; }},
        {"Ausstellung", Light::red, [](Readings& r) { r.exhibition_built_in = true; }},
        {"Ausstellung", Light::red, [](Readings& r) { r.content_errors = 2; }},
        {"Ausstellung", Light::amber, [](Readings& r) { r.content_warnings = 2; }},
        {"Film", Light::red, [](Readings& r) { r.film = FilmOnDisk::missing; }},
        {"Film", Light::red, [](Readings& r) { r.film = FilmOnDisk::stand_in; }},
        {"Einstellungen", Light::amber, [](Readings& r) { r.settings_faults = 1; }},
        {"Dienste", Light::red, [](Readings& r) { r.units[1].active = "failed"; }},
        {"Dienste", Light::red, [](Readings& r) { r.units[1].file = "masked"; }},
        {"Dienste",
         Light::amber,
         [](Readings& r) {
             r.units[0] = {"kok-kiosk-x.service", "", ""};
         }},
        {"Dienste", Light::red, [](Readings& r) { r.other_desktop = true; }},
        {"Programm", Light::red, [](Readings& r) { r.player_runs = false; }},
        {"Programm", Light::red, [](Readings& r) { r.player_mode = Mode::safe; }},
    };
}

} // namespace

TEST_CASE("where all is well every light is green and nothing is to be done", "[upkeep]") {
    const Findings findings = examine(healthy());
    CHECK(findings.size() == 16);
    for (const Finding& finding : findings) {
        CAPTURE(finding.subject.in(MessageLanguage::german));
        CHECK(finding.light == Light::green);
        CHECK(finding.way_out.empty());
    }
    CHECK(exit_status(findings) == 0);
}

TEST_CASE("each ailment lights its lamp alone, with a way out", "[upkeep]") {
    for (const Case& ailment : ailments()) {
        Readings readings = healthy();
        ailment.ail(readings);
        const Findings findings = examine(readings);
        CAPTURE(ailment.subject, doctor_report(findings, MessageLanguage::german, false));
        CHECK(about(findings, ailment.subject).light == ailment.light);
        CHECK_FALSE(about(findings, ailment.subject).way_out.empty());
        CHECK(std::count_if(findings.begin(), findings.end(), [](const Finding& f) {
                  return f.light != Light::green;
              }) == 1);
        CHECK(exit_status(findings) == (ailment.light == Light::red ? 1 : 0));
    }
}

TEST_CASE("what a computer cannot measure is no fault", "[upkeep]") {
    Readings readings = healthy();
    readings.hottest_c.reset();
    readings.under_voltage.reset();
    readings.decode_speed.reset();
    readings.film = FilmOnDisk::none_wanted;
    readings.touch_screens.clear();
    readings.pointers = {"QEMU USB Tablet"};
    readings.sound_cards.clear();
    readings.sound_wanted = false;
    readings.monitors[0] = {"HDMI-A-1", 0, 0};
    readings.size_is_set = true;
    CHECK(exit_status(examine(readings)) == 0);
    for (const Finding& finding : examine(readings))
        CHECK(finding.light == Light::green);
}

TEST_CASE("a report has a line for each finding, and one more for each way out", "[upkeep]") {
    Readings readings = healthy();
    readings.touch_screens.clear();
    const std::string report = doctor_report(examine(readings), MessageLanguage::german, false);
    CHECK(std::count(report.begin(), report.end(), '\n') == 17);
    CHECK(report.find("FEHLER            Berührung               Es ist keine") != std::string::npos);
    CHECK(report.find("\n                  → Das USB-Kabel") != std::string::npos);
    CHECK(report.find('\033') == std::string::npos);
    CHECK(doctor_report(examine(readings), MessageLanguage::german, true).find("\033[31mFEHLER") !=
          std::string::npos);
}
