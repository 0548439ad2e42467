// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/filled_place.hpp"

#include "kiosk/app/state_file.hpp"

#include <array>
#include <string>

namespace kiosk::app {

namespace {

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
    const nlohmann::json object = read_state(place_file(state));
    FilledPlace filled;
    for (const PlaceLine& line : place_lines())
        filled.*line.text = upkeep::value_at<std::string>(object, std::string(line.key)).value_or("");
    return filled;
}

media::Result<void> keep_filled_place(const std::filesystem::path& state, const FilledPlace& filled) {
    nlohmann::json object = nlohmann::json::object();
    for (const PlaceLine& line : place_lines())
        if (!(filled.*line.text).empty())
            object[std::string(line.key)] = filled.*line.text;
    return keep_state(place_file(state), object);
}

} // namespace kiosk::app
