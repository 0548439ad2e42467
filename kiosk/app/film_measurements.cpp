// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_measurements.hpp"

#include "kiosk/app/state_file.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using nlohmann::json;
using upkeep::list_at;
using upkeep::value_at;

constexpr const char* file_name = "film-measurements.json";
/// Grows with every change of how films are measured: what an older program found is then found anew.
constexpr int version = 2;
constexpr std::size_t most_bytes = std::size_t{1} << 20;
/// JSON has no infinity: so quiet is nothing else.
constexpr double silent_db = -200;

// No film has another level: a file that says so was not written by us.
std::optional<double> level(const json& object, const char* name) {
    constexpr double loudest_db = 60;
    const auto value = value_at<double>(object, name);
    return value && *value >= silent_db && *value <= loudest_db ? value : std::nullopt;
}

std::map<SoundTrack, settings::SoundLevel> read_sounds(const json& object) {
    std::map<SoundTrack, settings::SoundLevel> sounds;
    const json* all = list_at(object, "sounds");
    if (all == nullptr)
        return sounds;
    for (const json& sound : *all) {
        if (!sound.is_object())
            continue;
        const auto lufs = level(sound, "lufs");
        const auto peak = level(sound, "dbtp");
        if (lufs && peak)
            sounds[value_at<unsigned>(sound, "track")] = {.integrated_lufs = *lufs, .true_peak_dbtp = *peak};
    }
    return sounds;
}

std::optional<std::vector<media::Duration>> read_flashes(const json& object) {
    const json* times = list_at(object, "flashes_ns");
    if (times == nullptr)
        return std::nullopt;
    std::vector<media::Duration> flashes;
    for (const json& time : *times) {
        if (!time.is_number_integer())
            return std::nullopt;
        flashes.emplace_back(time.get<std::int64_t>());
    }
    return flashes;
}

void put(json& object, const FilmMeasurement& measurement) {
    object["sounds"] = json::array();
    for (const auto& [track, sound] : measurement.sounds) {
        json level = {{"lufs", std::max(sound.integrated_lufs, silent_db)},
                      {"dbtp", std::max(sound.true_peak_dbtp, silent_db)}};
        if (track)
            level["track"] = *track;
        object["sounds"].push_back(std::move(level));
    }
    if (measurement.flashes) {
        object["flashes_ns"] = json::array();
        for (const media::Duration time : *measurement.flashes)
            object["flashes_ns"].push_back(time.count());
    }
}

std::string name_of(const std::filesystem::path& film) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(film, error);
    return error ? film.string() : whole.string();
}

bool is_there(const std::string& film) {
    std::error_code ignored;
    return std::filesystem::exists(film, ignored);
}

} // namespace

std::optional<FilmMeasurements::Identity> FilmMeasurements::identify(const std::filesystem::path& film) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(film, error);
    if (error)
        return std::nullopt;
    const auto changed = std::filesystem::last_write_time(film, error);
    if (error)
        return std::nullopt;
    return Identity{size, static_cast<std::int64_t>(changed.time_since_epoch().count())};
}

FilmMeasurements::FilmMeasurements(std::optional<std::filesystem::path> folder) : folder_(std::move(folder)) {
    if (folder_)
        entries_ = read(*folder_ / file_name);
}

FilmMeasurement FilmMeasurements::of(const std::filesystem::path& film) const {
    const auto found = entries_.find(name_of(film));
    if (found == entries_.end() || identify(film) != found->second.identity)
        return {};
    return found->second.measurement;
}

media::Result<void> FilmMeasurements::add(const std::filesystem::path& film,
                                          const FilmMeasurement& measurement) {
    const auto identity = identify(film);
    if (!identity)
        return media::fail(media::ErrorCode::not_found, film.string() + " is not there");
    if (folder_) { // another program may have written since
        Entries kept = read(*folder_ / file_name);
        kept.merge(entries_);
        entries_ = std::move(kept);
    }
    FilmMeasurement whole = of(film);
    for (const auto& [track, sound] : measurement.sounds)
        whole.sounds[track] = sound;
    if (measurement.flashes)
        whole.flashes = measurement.flashes;
    entries_[name_of(film)] = {*identity, whole};
    if (!folder_)
        return {};
    std::erase_if(entries_, [](const auto& entry) { return !is_there(entry.first); });
    return write(*folder_ / file_name, entries_);
}

media::Result<void> FilmMeasurements::write(const std::filesystem::path& file, const Entries& entries) {
    json films = json::object();
    for (const auto& [name, entry] : entries) {
        json object = {{"size", entry.identity.size}, {"changed", entry.identity.changed}};
        put(object, entry.measurement);
        films[name] = std::move(object);
    }
    return keep_state(file, {{"version", version}, {"films", std::move(films)}});
}

FilmMeasurements::Entries FilmMeasurements::read(const std::filesystem::path& file) {
    const json whole = read_state(file, most_bytes);
    if (value_at<int>(whole, "version") != version)
        return {};
    const auto films = whole.find("films");
    if (films == whole.end() || !films->is_object())
        return {};
    Entries entries;
    for (const auto& [name, film] : films->items()) {
        if (!film.is_object())
            continue;
        const auto size = value_at<std::uintmax_t>(film, "size");
        const auto changed = value_at<std::int64_t>(film, "changed");
        if (size && changed)
            entries[name] = {{*size, *changed}, {read_sounds(film), read_flashes(film)}};
    }
    return entries;
}

std::optional<std::filesystem::path> cache_folder() {
    const auto named = [](const char* variable) {
        const char* value = std::getenv(variable);
        return std::filesystem::path(value != nullptr ? value : "");
    };
    const std::string given = named("CACHE_DIRECTORY").string(); // systemd may list several
    if (const std::filesystem::path first = given.substr(0, given.find(':')); first.is_absolute())
        return first;
    if (const auto caches = named("XDG_CACHE_HOME"); caches.is_absolute())
        return caches / "kok-kiosk";
    if (const auto home = named("HOME"); home.is_absolute())
        return home / ".cache" / "kok-kiosk";
    return std::nullopt;
}

} // namespace kiosk::app
