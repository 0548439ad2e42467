// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_files.hpp"

#include <variant>

namespace kiosk::content {

std::set<std::string> film_files(const Exhibition& exhibition) {
    std::set<std::string> files;
    for (const auto& [id, scene] : exhibition.scenes) {
        const auto* film = std::get_if<FilmScene>(&scene.kind);
        if (film == nullptr)
            continue;
        files.insert(film->file);
        for (const auto& [language, file] : film->versions)
            files.insert(file);
        if (film->sign_language && film->sign_language->placement == SignPlacement::instead)
            files.insert(film->sign_language->file);
    }
    files.erase("");
    return files;
}

std::set<std::string> sound_files(const Exhibition& exhibition) {
    std::set<std::string> files = film_files(exhibition);
    for (const auto& [id, scene] : exhibition.scenes)
        if (const auto* film = std::get_if<FilmScene>(&scene.kind))
            for (const auto* sounds : {&film->audio, &film->audio_description})
                for (const auto& [language, file] : *sounds)
                    files.insert(file);
    files.erase("");
    return files;
}

} // namespace kiosk::content
