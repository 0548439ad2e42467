// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/machine_readings.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kiosk;

namespace {

std::string edid_of(int width_mm, int height_mm) {
    std::string edid(128, '\0');
    edid[21] = static_cast<char>(width_mm / 10);
    edid[22] = static_cast<char>(height_mm / 10);
    edid[66] = static_cast<char>(width_mm & 0xFF);
    edid[67] = static_cast<char>(height_mm & 0xFF);
    edid[68] = static_cast<char>(((width_mm >> 8) << 4) | (height_mm >> 8));
    return edid;
}

} // namespace

TEST_CASE("monitors, touch, sound and heat are read from the kernel's files", "[app]") {
    const test::TemporaryFolder root;
    root.write("sys/class/drm/card0-HDMI-A-1/status", "connected\n");
    root.write("sys/class/drm/card0-HDMI-A-1/edid", edid_of(1210, 680));
    root.write("sys/class/drm/card0-DP-1/status", "disconnected\n");
    root.write("sys/class/input/event0/device/name", "Power Button\n");
    root.write("sys/class/input/event0/device/capabilities/abs", "0\n");
    root.write("sys/class/input/event1/device/name", "ILITEK Multi-Touch\n");
    root.write("sys/class/input/event1/device/properties", "2\n");
    root.write("sys/class/input/event1/device/capabilities/abs", "261800000000003\n");
    root.write("sys/class/input/event2/device/name", "QEMU USB Tablet\n");
    root.write("sys/class/input/event2/device/properties", "0\n");
    root.write("sys/class/input/event2/device/capabilities/abs", "3\n");
    root.write("sys/class/input/event2/device/capabilities/key", "1f0000 0 0 0 0\n");
    root.write("proc/asound/cards",
               " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at "
               "0xf7e10000\n");
    root.write("sys/class/thermal/thermal_zone0/temp", "41000\n");
    root.write("sys/class/thermal/thermal_zone1/temp", "56500\n");
    root.write("sys/class/hwmon/hwmon0/in0_lcrit_alarm", "1\n");
    upkeep::Readings readings;
    app::read_machine(readings, root.path());
    REQUIRE(readings.monitors.size() == 1);
    CHECK(readings.monitors[0].name == "HDMI-A-1");
    CHECK(readings.monitors[0].width_mm == 1210);
    CHECK(readings.monitors[0].height_mm == 680);
    CHECK(readings.touch_screens == std::vector<std::string>{"ILITEK Multi-Touch"});
    CHECK(readings.pointers == std::vector<std::string>{"QEMU USB Tablet"});
    CHECK(app::touch_devices(root.path()) ==
          std::vector<std::string>{"event1 ILITEK Multi-Touch", "event2 QEMU USB Tablet"});
    CHECK(readings.sound_cards == std::vector<std::string>{"HDA Intel PCH"});
    CHECK(readings.hottest_c == 56.5);
    CHECK(readings.under_voltage == true);
}

TEST_CASE("sound cards are found from within the player's sandbox, too", "[app]") {
    const test::TemporaryFolder root;
    root.write("sys/class/sound/card0/id", "PCH\n");
    root.write("sys/class/sound/timer/uevent", "MAJOR=116\n");
    upkeep::Readings readings;
    app::read_machine(readings, root.path());
    CHECK(readings.sound_cards == std::vector<std::string>{"PCH"});
}

TEST_CASE("a machine of which the kernel says nothing has nothing", "[app]") {
    const test::TemporaryFolder root;
    root.write("sys/class/drm/card0-HDMI-A-1/status", "connected\n");
    root.write("sys/class/drm/card0-HDMI-A-1/edid", "short");
    upkeep::Readings readings;
    app::read_machine(readings, root.path());
    REQUIRE(readings.monitors.size() == 1);
    CHECK(readings.monitors[0].width_mm == 0);
    CHECK(readings.touch_screens.empty());
    CHECK_FALSE(readings.hottest_c);
    CHECK_FALSE(readings.under_voltage);
}
