// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/film_measurements.hpp"
#include "kiosk/content/load.hpp"
#include "kiosk/yaml/message.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// Goes through whole films for `check`: how loud they are, where they flash too often. What it finds is
/// kept, also for `run`, because a film of 20 minutes takes a minute or two.
class FilmSurvey {
public:
    /// `cache` is the folder for what was found; without one, nothing is kept.
    explicit FilmSurvey(std::optional<std::filesystem::path> cache);

    /// What there is to say of a film that opens. Blocks; says on a terminal how far it is.
    content::WholeFilm watch(const std::filesystem::path& film);

    /// A line for each film that was watched and sounds: how loud it is and what is made of that.
    std::vector<std::string> sound_report(yaml::MessageLanguage language) const;

private:
    FilmMeasurement measure(const std::filesystem::path& film);

    FilmMeasurements known_;
    std::map<std::filesystem::path, FilmMeasurement> watched_;
};

} // namespace kiosk::app
