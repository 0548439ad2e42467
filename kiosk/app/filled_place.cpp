// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/filled_place.hpp"

#include "kiosk/platform/durable_file.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <string>

namespace kiosk::app {

namespace {

using nlohmann::json;

constexpr std::size_t most_place_bytes = std::size_t{16} << 10;

std::filesystem::path place_file(const std::filesystem::path& state) {
    return state / "place.json";
}

void replace(std::string& line, const std::string& typed) {
    if (!typed.empty())
        line = typed;
}

} // namespace

const std::array<PlaceLine, 6>& place_lines() {
    static constexpr std::array<PlaceLine, 6> lines{{{"town", &FilledPlace::town},
                                                     {"name", &FilledPlace::name},
                                                     {"centre", &FilledPlace::centre},
                                                     {"phone", &FilledPlace::phone},
                                                     {"hours", &FilledPlace::hours},
                                                     {"opening", &FilledPlace::opening}}};
    return lines;
}

content::Place with_filled(content::Place place, const FilledPlace& filled) {
    replace(place.town, filled.town);
    replace(place.name, filled.name);
    replace(place.opening, filled.opening);
    if (!filled.phone.empty())
        place.centres = {{.name = filled.centre, .phone = filled.phone, .hours = filled.hours}};
    return place;
}

FilledPlace read_filled_place(const std::filesystem::path& state) {
    const json object =
        json::parse(platform::read_beginning(place_file(state), most_place_bytes), nullptr, false);
    FilledPlace filled;
    if (object.is_object())
        for (const PlaceLine& line : place_lines())
            if (const json value = object.value(std::string(line.key), json()); value.is_string())
                filled.*line.text = value.get<std::string>();
    return filled;
}

media::Result<void> keep_filled_place(const std::filesystem::path& state, const FilledPlace& filled) {
    json object = json::object();
    for (const PlaceLine& line : place_lines())
        if (!(filled.*line.text).empty())
            object[std::string(line.key)] = filled.*line.text;
    return platform::write_durably(place_file(state), object.dump(2) + "\n");
}

} // namespace kiosk::app
