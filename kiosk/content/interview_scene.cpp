// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/interview_scene.hpp"

namespace kiosk::content {

std::optional<std::string> recording_for(const InterviewScene& scene,
                                         const std::vector<Language>& languages) {
    for (const Language& language : languages)
        if (const auto found = scene.audio.find(language); found != scene.audio.end())
            return found->second;
    if (scene.audio.empty())
        return std::nullopt;
    return scene.audio.begin()->second;
}

} // namespace kiosk::content
