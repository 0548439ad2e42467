// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/recording_checks.hpp"

#include "kiosk/content/file_kinds.hpp"
#include "kiosk/content/film_faults.hpp"

#include <fmt/format.h>

namespace kiosk::content {

std::map<std::string, double> check_recordings(const NamedFiles& files,
                                               const FileChecks& checks,
                                               const std::string& key,
                                               const std::filesystem::path& folder,
                                               std::map<Language, std::string>& recordings) {
    std::map<std::string, double> lengths;
    for (auto& [language, name] : recordings) {
        const std::string path = fmt::format("{}.{}", key, language);
        files.check_language(path, language);
        const auto file = files.find(path, folder, name, recording_extensions());
        if (!file)
            name.clear();
        if (!file || !checks.probe_sound)
            continue;
        if (const auto seconds = checks.probe_sound(*file)) {
            lengths[name] = *seconds;
        } else {
            files.report(path, sound_fault(name, seconds.error().code));
            name.clear();
        }
    }
    std::erase_if(recordings, [](const auto& recording) { return recording.second.empty(); });
    return lengths;
}

} // namespace kiosk::content
