// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/place_here.hpp"

#include "kiosk/app/box_choices.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/sources.hpp"

#include <spdlog/spdlog.h>

#include <utility>
#include <vector>

namespace kiosk::app {

namespace {

std::vector<content::Stop> written_stops(const settings::Venue& venue) {
    std::vector<content::Stop> stops;
    for (const settings::PastStop& stop : venue.journey)
        stops.push_back({.town = stop.town, .year = stop.year, .month = stop.month.value_or(0)});
    return stops;
}

std::string today_if_plausible() {
    return settings::is_plausible(local_time()) ? today() : std::string();
}

} // namespace

content::Place place_of(const settings::Venue& venue, const FilledPlace& filled, const Journey& journey) {
    content::Place place{.town = venue.town, .name = venue.name, .opening = venue.opening};
    for (const settings::LocalHelpline& line : venue.helplines)
        place.centres.push_back({.name = line.name, .phone = line.phone, .hours = line.hours});
    place = with_filled(std::move(place), filled);
    place.journey = with_written(journey, written_stops(venue)).stops;
    if (!place.journey.empty() && place.journey.back().town == place.town)
        place.journey.pop_back(); // it has not left yet
    return place;
}

content::Place arrive_at(const settings::Venue& venue, const std::optional<std::filesystem::path>& state) {
    if (!state)
        return place_of(venue, {}, {});
    const Journey before = read_journey(*state);
    const FilledPlace filled = read_filled_place(*state);
    const std::string& town = filled.town.empty() ? venue.town : filled.town;
    const Journey journey = arrived(with_written(before, written_stops(venue)), town, today_if_plausible());
    if (journey != before)
        if (const auto kept = keep_journey(*state, journey); !kept)
            spdlog::error("{}", kept.error().message);
    return place_of(venue, filled, journey);
}

content::Place place_here(const std::optional<std::filesystem::path>& config) {
    const std::filesystem::path state = state_folder().value_or(state_of_the_unit);
    const settings::Device device = read_device(config).device;
    const settings::Venue venue = read_venue(config, venue_of(device, read_choices(state))).venue;
    return place_of(venue, read_filled_place(state), read_journey(state));
}

} // namespace kiosk::app
