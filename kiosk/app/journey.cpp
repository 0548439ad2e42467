// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/journey.hpp"

#include "kiosk/platform/durable_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace kiosk::app {

namespace {

using content::Stop;
using nlohmann::json;

constexpr std::size_t most_journey_bytes = std::size_t{64} << 10;

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
    const json value = object.is_object() ? object.value(key, json()) : json();
    return value.is_string() ? value.get<std::string>() : std::string();
}

int number_at(const json& object, const char* key, int most) {
    const json value = object.value(key, json());
    return value.is_number_integer() ? std::clamp(value.get<int>(), 0, most) : 0;
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
    const json object =
        json::parse(platform::read_beginning(journey_file(state), most_journey_bytes), nullptr, false);
    Journey journey;
    if (!object.is_object())
        return journey;
    journey.town = text_at(object, "town");
    journey.since = text_at(object, "since");
    for (const json& one : object.value("stops", json::array()))
        if (const std::string town = text_at(one, "town"); !town.empty())
            journey.stops.push_back(
                {.town = town, .year = number_at(one, "year", 9999), .month = number_at(one, "month", 12)});
    return bounded(std::move(journey));
}

media::Result<void> keep_journey(const std::filesystem::path& state, const Journey& journey) {
    json object{{"town", journey.town}, {"since", journey.since}, {"stops", json::array()}};
    for (const Stop& stop : journey.stops)
        object["stops"].push_back({{"town", stop.town}, {"year", stop.year}, {"month", stop.month}});
    return platform::write_durably(journey_file(state), object.dump(2) + "\n");
}

} // namespace kiosk::app
