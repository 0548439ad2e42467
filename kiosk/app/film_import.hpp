// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/film_profile.hpp"
#include "kiosk/content/fault.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <variant>

namespace kiosk::app {

/// A film that has come into the exhibition.
struct ImportedFilm {
    FilmPlan plan;
    std::string file;                                  ///< in `film/`
    std::map<content::Language, std::string> captions; ///< files in `film/`
};

/// How a film is taken.
struct FilmImport {
    std::filesystem::path source;
    std::filesystem::path films; ///< the folder `film` of the exhibition
    std::string name;
    content::Language usual_language; ///< of captions that do not name theirs
};

/// Whether `films` has anything under that name.
bool has_film(const std::filesystem::path& films, const std::string& name);

/// Takes a film into `films` in the form of `film_profile.hpp`, with its text subtitles beside it. Done by
/// the program ffmpeg; `progress` hears the share that is done. Nothing is overwritten, and whatever goes
/// wrong (or `give_up`, asked several times a second), nothing half made stays.
std::variant<ImportedFilm, content::Fault> import_film(const FilmImport& import,
                                                       const media::SourceFilm& source,
                                                       const std::function<void(double share)>& progress,
                                                       const std::function<bool()>& give_up);

/// Takes a film out again that was just taken in.
void remove_film(const std::filesystem::path& films, const ImportedFilm& film);

} // namespace kiosk::app
