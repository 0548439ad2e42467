// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/settings/levelling.hpp"
#include "media/base/result.hpp"
#include "media/base/time.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// A sound track by its number; nothing is the one that a film plays by itself.
using SoundTrack = std::optional<unsigned>;

/// What was found out by going through a whole film. What is missing was not looked for yet.
struct FilmMeasurement {
    std::map<SoundTrack, settings::SoundLevel> sounds;
    std::optional<std::vector<media::Duration>> flashes; ///< where it flashes too often

    bool operator==(const FilmMeasurement&) const = default;
};

/// Measurements of films, kept in a file, because each takes from seconds to minutes. A film that was changed
/// (size or time) is forgotten, and so is a file that is no such file.
class FilmMeasurements {
public:
    /// Reads what is kept in `folder`; without a folder, nothing is kept.
    explicit FilmMeasurements(std::optional<std::filesystem::path> folder);

    /// What is known of `film` as it is now; empty if nothing.
    FilmMeasurement of(const std::filesystem::path& film) const;

    /// Adds to what is known of `film`, and to the file. Fails if that cannot be written; the measurement is
    /// known all the same.
    media::Result<void> add(const std::filesystem::path& film, const FilmMeasurement& measurement);

private:
    /// A film at one moment.
    struct Identity {
        std::uintmax_t size = 0;
        std::int64_t changed = 0; ///< ticks of the file system's clock

        bool operator==(const Identity&) const = default;
    };
    struct Entry {
        Identity identity;
        FilmMeasurement measurement;
    };
    using Entries = std::map<std::string, Entry>; // by absolute path

    static std::optional<Identity> identify(const std::filesystem::path& film);
    static Entries read(const std::filesystem::path& file);
    static media::Result<void> write(const std::filesystem::path& file, const Entries& entries);

    std::optional<std::filesystem::path> folder_;
    Entries entries_;
};

/// Where the program may keep what it can find out anew: what systemd (or the technician) names in
/// CACHE_DIRECTORY, else the user's cache folder. Nothing if there is none.
std::optional<std::filesystem::path> cache_folder();

} // namespace kiosk::app
