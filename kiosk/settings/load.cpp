// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/load.hpp"

#include "kiosk/settings/color_input.hpp"
#include "kiosk/settings/contrast.hpp"
#include "kiosk/settings/reach_band.hpp"
#include "kiosk/yaml/reader.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace kiosk::settings {
namespace {

using yaml::Message;
using yaml::Severity;

/// Where a value of a theme or device file stands, if it stands there at all.
const yaml::Location* find(const yaml::Places& places, const std::string& path) {
    const auto found = places.find(path);
    return found == places.end() ? nullptr : &found->second;
}

void check_volume(LoadedDevice& loaded, const yaml::Places& places) {
    Sound& sound = loaded.device.sound;
    if (sound.volume <= sound.max_volume)
        return;
    sound.volume = sound.max_volume;
    const yaml::Location* location = find(places, "sound.volume");
    location = location ? location : find(places, "sound.max_volume");
    if (location)
        loaded.diagnostics.push_back(location->source->diagnostic(
            Severity::warning,
            location->value,
            Message("volume is greater than max_volume; {0} is used.", {std::to_string(sound.volume)}),
            Message("Make volume smaller, or max_volume greater.")));
}

/// Both say how large the panel is; `measure_panel` takes the first.
void check_panel_size(LoadedDevice& loaded, const yaml::Places& places) {
    const yaml::Location* location = find(places, "display.diagonal_inch");
    if (loaded.device.display.px_per_mm && loaded.device.display.diagonal_inch && location)
        loaded.diagnostics.push_back(location->source->diagnostic(
            Severity::warning,
            location->key,
            Message("diagonal_inch has no effect, because px_per_mm is set, too."),
            Message("Delete one of the two lines.")));
}

std::string rounded(double mm) {
    return fmt::format("{:.0f}", mm);
}

void check_mounting(LoadedDevice& loaded, const yaml::Places& places) {
    const yaml::Location* location = find(places, "display.bottom_edge_mm");
    if (!loaded.device.display.bottom_edge_mm || !location)
        return;
    const Mounting mounting = mounting_of(*loaded.device.display.bottom_edge_mm);
    if (mounting.bar_in_reach && mounting.controls_in_reach)
        return;
    const ReachBand good = good_bottom_edges();
    const Message hint("Hang the screen with its lower edge {0} to {1} mm above the floor.",
                       {rounded(good.lowest_mm), rounded(good.highest_mm)});
    const ReachBand band = mounting.bar_in_reach ? low_reach : usual_reach;
    const Message message =
        mounting.bar_in_reach
            ? Message("Reach mode has no room for its controls below {0} mm above the floor.",
                      {rounded(band.highest_mm)})
            : Message(
                  "The control bar stands {0} mm above the floor; {1} to {2} mm are in everybody's reach.",
                  {rounded(mounting.bar_mm), rounded(band.lowest_mm), rounded(band.highest_mm)});
    loaded.diagnostics.push_back(
        location->source->diagnostic(Severity::warning, location->value, message, hint));
}

void check_contrast(yaml::Diagnostics& diagnostics, const Theme& theme, const yaml::Places& places) {
    constexpr std::array<std::pair<std::string_view, Palette Colours::*>, 3> grounds{
        {{"paper", &Colours::paper}, {"petrol", &Colours::petrol}, {"plum", &Colours::plum}}};
    for (const auto& [name, colours] : theme.themes)
        for (const auto& [ground, palette] : grounds)
            for (const LowContrast& low : low_contrasts(colours.*palette)) {
                const yaml::Location* location =
                    find(places, fmt::format("themes.{}.{}.{}", name, ground, low.front));
                if (!location)
                    continue;
                diagnostics.push_back(location->source->diagnostic(
                    Severity::error,
                    location->value,
                    Message("The contrast of {0} to {1} is {2}:1 only.",
                            {low.front, low.back, fmt::format("{:.1f}", low.found)}),
                    Message("It has to be at least {0}:1. Choose a darker or a lighter colour.",
                            {fmt::format("{:.0f}", low.needed)})));
            }
}

} // namespace

LoadedDevice load_device(const std::filesystem::path& file) {
    LoadedDevice loaded;
    yaml::Places places;
    yaml::read_document(yaml::Document::load(file), loaded.device, loaded.diagnostics, places);
    check_volume(loaded, places);
    check_panel_size(loaded, places);
    check_mounting(loaded, places);
    loaded.diagnostics = yaml::tidied(std::move(loaded.diagnostics));
    return loaded;
}

LoadedVenue load_venue(const std::filesystem::path& file) {
    LoadedVenue loaded;
    yaml::Places places;
    yaml::read_document(yaml::Document::load(file), loaded.venue, loaded.diagnostics, places);
    loaded.diagnostics = yaml::tidied(std::move(loaded.diagnostics));
    return loaded;
}

LoadedTheme load_theme(const std::filesystem::path& file) {
    LoadedTheme loaded{.theme = default_theme()};
    yaml::Places places;
    yaml::read_document(yaml::Document::load(file), loaded.theme, loaded.diagnostics, places);
    check_contrast(loaded.diagnostics, loaded.theme, places);
    loaded.diagnostics = yaml::tidied(std::move(loaded.diagnostics));
    return loaded;
}

} // namespace kiosk::settings
