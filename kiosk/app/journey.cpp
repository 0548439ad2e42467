// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/journey.hpp"

#include "kiosk/app/state_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kiosk::app {

namespace {

using content::Stop;
using nlohmann::json;

std::filesystem::path journey_file(const std::filesystem::path& state) {
    return state / "journey.json";
}

// Of a day as 2030-12-31, or of a month as 2030-12.
Stop stop_in(const std::string& town, const std::string& since) {
    Stop stop{.town = town};
    if (since.size() >= 7) {
        stop.year = std::atoi(since.substr(0, 4).c_str());
        stop.month = std::atoi(since.substr(5, 2).c_str());
    }
    return stop;
}

std::string month_of(const Stop& stop) {
    if (stop.year == 0 || stop.month == 0)
        return {};
    const std::string month = std::to_string(stop.month);
    return std::to_string(stop.year) + (month.size() == 1 ? "-0" : "-") + month;
}

Journey bounded(Journey journey) {
    const auto last = std::unique(journey.stops.begin(), journey.stops.end());
    journey.stops.erase(last, journey.stops.end());
    if (journey.stops.size() > most_stops)
        journey.stops.erase(journey.stops.begin(),
                            journey.stops.end() - static_cast<std::ptrdiff_t>(most_stops));
    return journey;
}

std::string text_at(const json& object, const char* key) {
    return upkeep::value_at<std::string>(object, key).value_or("");
}

int number_at(const json& object, const char* key, int most) {
    return upkeep::bounded_at(object, key, 0, most).value_or(0);
}

} // namespace

Journey arrived(Journey journey, const std::string& town, const std::string& day) {
    if (town.empty() || town == journey.town)
        return journey;
    const bool mistyped = !day.empty() && journey.since == day;
    if (!journey.town.empty() && !mistyped)
        journey.stops.push_back(stop_in(journey.town, journey.since));
    journey.town = town;
    journey.since = day;
    // Back where it was before the mistake.
    if (mistyped && !journey.stops.empty() && journey.stops.back().town == town) {
        journey.since = month_of(journey.stops.back());
        journey.stops.pop_back();
    }
    return bounded(std::move(journey));
}

Journey with_written(Journey journey, const std::vector<Stop>& written) {
    std::vector<Stop> stops = written;
    for (const Stop& stop : journey.stops)
        if (std::find(written.begin(), written.end(), stop) == written.end())
            stops.push_back(stop);
    journey.stops = std::move(stops);
    return bounded(std::move(journey));
}

Journey without_last_stop(Journey journey) {
    if (!journey.stops.empty())
        journey.stops.pop_back();
    return journey;
}

Journey read_journey(const std::filesystem::path& state) {
    const json object = read_state(journey_file(state));
    Journey journey;
    journey.town = text_at(object, "town");
    journey.since = text_at(object, "since");
    if (const json* stops = upkeep::list_at(object, "stops"))
        for (const json& one : *stops)
            if (const std::string town = text_at(one, "town"); !town.empty())
                journey.stops.push_back({.town = town,
                                         .year = number_at(one, "year", 9999),
                                         .month = number_at(one, "month", 12)});
    return bounded(std::move(journey));
}

media::Result<void> keep_journey(const std::filesystem::path& state, const Journey& journey) {
    json object{{"town", journey.town}, {"since", journey.since}, {"stops", json::array()}};
    for (const Stop& stop : journey.stops)
        object["stops"].push_back({{"town", stop.town}, {"year", stop.year}, {"month", stop.month}});
    return keep_state(journey_file(state), object);
}

} // namespace kiosk::app
