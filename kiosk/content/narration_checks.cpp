// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/narration_checks.hpp"

#include "kiosk/content/film_faults.hpp"

#include <set>

namespace kiosk::content {

void check_narration(const Draft& draft, const NamedFiles& files, const FileChecks& checks, Scene& scene) {
    static const std::set<std::string> extensions{".wav", ".flac", ".ogg", ".opus", ".mp3", ".m4a", ".mka"};
    const std::filesystem::path folder = draft.exhibition.folder / "narration";
    for (auto& [language, name] : scene.narration) {
        const std::string path = "narration." + language;
        files.check_language(path, language);
        const auto file = files.find(path, folder, name, extensions);
        if (!file) {
            name.clear();
            continue;
        }
        if (!checks.probe_sound)
            continue;
        if (const auto seconds = checks.probe_sound(*file); !seconds) {
            files.report(path, sound_fault(name, seconds.error().code));
            name.clear();
        }
    }
    std::erase_if(scene.narration, [](const auto& recording) { return recording.second.empty(); });
}

} // namespace kiosk::content
