// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/box_choices.hpp"

#include "kiosk/app/state_file.hpp"

#include <algorithm>
#include <string_view>

namespace kiosk::app {

namespace {

using nlohmann::json;
using upkeep::bounded_at;
using upkeep::value_at;

std::filesystem::path file_in(const std::filesystem::path& state) {
    return state / "choices.json";
}

// As the value is written in device.yaml, too.
template <typename Value>
std::optional<Value> named(const json& object, const char* key) {
    const auto name = value_at<std::string>(object, key);
    for (const auto& choice : choices(Value{}))
        if (name == choice.name)
            return choice.value;
    return std::nullopt;
}

template <typename Value>
void write_name(json& object, const char* key, const std::optional<Value>& value) {
    for (const auto& choice : choices(Value{}))
        if (value == choice.value)
            object[key] = std::string(choice.name);
}

} // namespace

BoxChoices read_choices(const std::filesystem::path& state) {
    const json object = read_state(file_in(state));
    BoxChoices found;
    if (const json* hidden = upkeep::list_at(object, "hidden"))
        for (const json& id : *hidden)
            if (id.is_string())
                found.hidden.insert(id.get<std::string>());
    found.venue = value_at<std::string>(object, "venue");
    found.volume = bounded_at(object, "volume", 0, 100);
    found.brightness = bounded_at(object, "brightness", least_brightness, 100);
    found.output = named<settings::SoundOutput>(object, "output");
    found.rotation = named<Rotation>(object, "rotation");
    if (const auto density = value_at<double>(object, "px_per_mm"))
        found.px_per_mm = std::clamp(*density, settings::least_px_per_mm, settings::most_px_per_mm);
    return found;
}

media::Result<void> keep_choices(const std::filesystem::path& state, const BoxChoices& chosen) {
    json object{{"hidden", chosen.hidden}};
    if (chosen.venue)
        object["venue"] = *chosen.venue;
    if (chosen.volume)
        object["volume"] = *chosen.volume;
    write_name(object, "output", chosen.output);
    write_name(object, "rotation", chosen.rotation);
    if (chosen.brightness)
        object["brightness"] = *chosen.brightness;
    if (chosen.px_per_mm)
        object["px_per_mm"] = *chosen.px_per_mm;
    return keep_state(file_in(state), object);
}

std::string venue_of(const settings::Device& device, const BoxChoices& choices) {
    return choices.venue.value_or(device.venue);
}

settings::Device with_choices(settings::Device device, const BoxChoices& choices) {
    device.sound.volume = choices.volume.value_or(device.sound.volume);
    device.sound.max_volume = std::max(device.sound.max_volume, device.sound.volume);
    device.sound.output = choices.output.value_or(device.sound.output);
    device.display.rotation = choices.rotation.value_or(device.display.rotation);
    if (choices.px_per_mm)
        device.display.px_per_mm = choices.px_per_mm;
    return device;
}

} // namespace kiosk::app
