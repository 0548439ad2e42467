// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/box_choices.hpp"

#include "kiosk/platform/durable_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace kiosk::app {

namespace {

using nlohmann::json;

constexpr std::size_t most_choices_bytes = std::size_t{64} << 10;

std::filesystem::path file_in(const std::filesystem::path& state) {
    return state / "choices.json";
}

// As the value is written in device.yaml, too.
template <typename Value>
std::optional<Value> named(const json& object, const char* key) {
    const std::string name = object.value(key, json()).is_string() ? object[key].get<std::string>() : "";
    for (const auto& choice : choices(Value{}))
        if (choice.name == name)
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
    const json object =
        json::parse(platform::read_beginning(file_in(state), most_choices_bytes), nullptr, false);
    BoxChoices found;
    if (!object.is_object())
        return found;
    for (const json& id : object.value("hidden", json::array()))
        if (id.is_string())
            found.hidden.insert(id.get<std::string>());
    if (const json venue = object.value("venue", json()); venue.is_string())
        found.venue = venue.get<std::string>();
    if (const json volume = object.value("volume", json()); volume.is_number_integer())
        found.volume = std::clamp(volume.get<int>(), 0, 100);
    if (const json brightness = object.value("brightness", json()); brightness.is_number_integer())
        found.brightness = std::clamp(brightness.get<int>(), least_brightness, 100);
    found.output = named<settings::SoundOutput>(object, "output");
    found.rotation = named<Rotation>(object, "rotation");
    if (const json density = object.value("px_per_mm", json()); density.is_number())
        found.px_per_mm =
            std::clamp(density.get<double>(), settings::least_px_per_mm, settings::most_px_per_mm);
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
    return platform::write_durably(file_in(state), object.dump(2) + "\n");
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
