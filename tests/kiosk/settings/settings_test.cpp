// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/contrast.hpp"
#include "kiosk/settings/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kiosk::settings;
namespace yaml = kiosk::yaml;

namespace {

const std::filesystem::path config = std::filesystem::path(KOK_SOURCE_DIR) / "config";

std::string text(const yaml::Diagnostics& diagnostics) {
    return format_text(diagnostics, yaml::MessageLanguage::english);
}

LoadedDevice device(const std::string& content) {
    const test::TemporaryFolder folder;
    return load_device(folder.write("device.yaml", "version: 1\n" + content));
}

} // namespace

TEST_CASE("the device settings that are shipped are the defaults", "[settings]") {
    const LoadedDevice loaded = load_device(config / "device.yaml");
    INFO(text(loaded.diagnostics));
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.device == Device{});
}

TEST_CASE("every setting of the device can be set", "[settings]") {
    const LoadedDevice loaded = device(
        "display:\n  fullscreen: nein\n  rotation: 270\n  px_per_mm: 3.5\n  diagonal_inch: 32\n"
        "  viewing_distance_mm: 800\n  bottom_edge_mm: 900\n  presenter: cpu\n"
        "sound:\n  device: HDMI\n  volume: 40\n  max_volume: 50\n  latency_ms: -80\n  output: headphones\n"
        "visit:\n  idle_seconds: 1\n  countdown_seconds: 2.5\nfilm:\n  allow_stand_in: false\n"
        "content:\n  folder: /srv/kok\n");
    INFO(text(loaded.diagnostics));
    CHECK(loaded.diagnostics.size() == 1); // the size of the panel is said twice
    CHECK(loaded.device ==
          Device{.display = {.fullscreen = false,
                             .rotation = kiosk::Rotation::three_quarters,
                             .px_per_mm = 3.5,
                             .diagonal_inch = 32,
                             .viewing_distance_mm = 800,
                             .bottom_edge_mm = 900,
                             .presenter = PresenterChoice::cpu},
                 .sound = {.device = "HDMI",
                           .volume = 40,
                           .max_volume = 50,
                           .latency_ms = -80,
                           .output = SoundOutput::headphones},
                 .visit = {.idle = std::chrono::seconds(1), .countdown = std::chrono::milliseconds(2500)},
                 .allow_stand_in = false,
                 .content_folder = "/srv/kok"});
}

TEST_CASE("a broken key has its default, and the others hold", "[settings]") {
    const LoadedDevice loaded = device("display:\n  rotation: 45\n  fullscreen: false\nsound:\n  volume: "
                                       "laut\n  max_volume: 80\nvisit:\n  idle_seconds: 0\ndisplai: x\n");
    CHECK(yaml::count_errors(loaded.diagnostics) == 4);
    CHECK(loaded.device.display.rotation == kiosk::Rotation::none);
    CHECK_FALSE(loaded.device.display.fullscreen);
    CHECK(loaded.device.sound.volume == 70);
    CHECK(loaded.device.sound.max_volume == 80);
    CHECK(loaded.device.visit.idle == std::chrono::seconds(60));
    CHECK(text(loaded.diagnostics)
              .find("“rotation” cannot be “45”.\n    rotation: 45\n              ^^\n  Possible here: 0, 90, "
                    "180, 270") != std::string::npos);
}

TEST_CASE("a panel that hangs out of reach is told with the way out", "[settings][reach]") {
    CHECK(device("display:\n  bottom_edge_mm: 800\n").diagnostics.empty());
    const LoadedDevice high = device("display:\n  bottom_edge_mm: 1300\n");
    CHECK(high.device.display.bottom_edge_mm == 1300);
    CHECK(yaml::count_errors(high.diagnostics) == 0);
    CHECK(
        text(high.diagnostics)
            .find(
                "The control bar stands 1314 mm above the floor; 380 to 1220 mm are in everybody's reach.") !=
        std::string::npos);
    CHECK(text(high.diagnostics).find("lower edge 366 to 959 mm above the floor") != std::string::npos);
    CHECK(text(device("display:\n  bottom_edge_mm: 1100\n").diagnostics)
              .find("Reach mode has no room for its controls below 1100 mm") != std::string::npos);
}

TEST_CASE("the volume is never above its limit", "[settings]") {
    const LoadedDevice loaded = device("sound:\n  max_volume: 50\n");
    CHECK(loaded.device.sound.volume == 50);
    CHECK(yaml::count_errors(loaded.diagnostics) == 0);
    CHECK(loaded.diagnostics.size() == 1);
}

TEST_CASE("settings that are missing or broken as a whole are the defaults", "[settings]") {
    CHECK(load_device("/nowhere/device.yaml").device == Device{});
    CHECK(yaml::exit_status(load_device("/nowhere/device.yaml").diagnostics) == 78);
    CHECK(device("display: {\n").device == Device{});
    CHECK(load_theme("/nowhere/theme.yaml").theme == default_theme());
}

TEST_CASE("the size of the panel is said once", "[settings]") {
    const LoadedDevice both = device("display:\n  px_per_mm: 3.64\n  diagonal_inch: 23.8\n");
    REQUIRE(both.diagnostics.size() == 1);
    CHECK(both.diagnostics[0].severity == yaml::Severity::warning);
    CHECK(text(both.diagnostics).find(":4:3: warning: diagonal_inch has no effect") != std::string::npos);
    CHECK(device("display:\n  px_per_mm: 3.64\n").diagnostics.empty());
    CHECK(device("display:\n  diagonal_inch: 23.8\n").diagnostics.empty());
}

TEST_CASE("each mistake in the settings has a way out", "[settings]") {
    for (const yaml::Diagnostic& finding : load_device("/nowhere/device.yaml").diagnostics)
        CHECK(finding.hint.in(yaml::MessageLanguage::german).find("Namen") != std::string::npos);
    CHECK(text(device("display:\n  rotation: 45\n").diagnostics).find("0, 90, 180, 270") !=
          std::string::npos);
    CHECK(text(device("display:\n  rotate: 90\n").diagnostics).find("rotation") != std::string::npos);
}

TEST_CASE("the theme that is shipped is the one that is compiled in, and has all contrasts", "[settings]") {
    const LoadedTheme loaded = load_theme(config / "theme.yaml");
    INFO(text(loaded.diagnostics));
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.theme == default_theme());
    CHECK(loaded.theme.themes.size() == 3);
    for (const auto& [name, colours] : default_theme().themes) {
        INFO(name);
        for (const Palette* palette : {&colours.paper, &colours.petrol, &colours.plum})
            CHECK(low_contrasts(*palette).empty());
    }
}

TEST_CASE("a theme that is not there has the standard colours", "[settings]") {
    const Theme theme = default_theme();
    CHECK(theme.colours("none") == theme.themes.at("standard"));
    CHECK(theme.colours("light_on_dark") == theme.themes.at("light_on_dark"));
    CHECK(Theme{}.colours("standard") == theme.themes.at("standard"));
}

TEST_CASE("colours that are too much alike are errors at their place", "[settings]") {
    const test::TemporaryFolder folder;
    std::string content = test::read_text(config / "theme.yaml");
    const std::string dark = "text: \"#1B1B1F\"";
    content.replace(content.find(dark), dark.size(), "text: \"#8A867E\"");
    const LoadedTheme loaded = load_theme(folder.write("theme.yaml", content));
    CHECK(yaml::count_errors(loaded.diagnostics) == 1);
    CHECK(text(loaded.diagnostics).find("The contrast of text to ground is 3.4:1 only.") !=
          std::string::npos);
}

TEST_CASE("a palette with a broken colour is replaced as a whole", "[settings]") {
    const test::TemporaryFolder folder;
    std::string content = test::read_text(config / "theme.yaml");
    const std::string ground = "ground: \"#FAF7F2\"";
    for (const char* bad : {"ground: \"#FAF7F\"",
                            "ground: FAF7F2",
                            "ground: #FAF7F2",
                            "ground: \"#FAF7G2\"",
                            "ground: \"#-AF7F2\"",
                            "grund: \"#FAF7F2\""}) {
        INFO(bad);
        std::string changed = content;
        changed.replace(changed.find(ground), ground.size(), bad);
        const LoadedTheme loaded = load_theme(folder.write("theme.yaml", changed));
        CHECK(yaml::count_errors(loaded.diagnostics) == 1);
        CHECK(loaded.theme == default_theme());
    }
}

TEST_CASE("contrast is that of WCAG", "[settings]") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21.0));
    CHECK(contrast({255, 255, 255}, {0, 0, 0}) == Approx(21.0));
    CHECK(contrast({119, 119, 119}, {255, 255, 255}) == Approx(4.478).margin(0.001));
    CHECK(contrast({10, 20, 30}, {10, 20, 30}) == Approx(1.0));
}
