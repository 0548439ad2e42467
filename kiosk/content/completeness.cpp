// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/completeness.hpp"

#include "kiosk/content/walk.hpp"

#include <variant>

namespace kiosk::content {

bool is_complete(const Scene& scene, const Language& language) {
    bool complete = true;
    for_each<LocalizedText>(
        scene, [&](const std::string& /*path*/, const yaml::Field& field, const LocalizedText& text) {
            complete = complete && (field.stands_alone || text.by_language.empty() || text.has(language));
        });
    // What is heard has to be readable, too.
    const auto* interview = std::get_if<InterviewScene>(&scene.kind);
    return complete &&
           (interview == nullptr || interview->spoken.empty() || interview->spoken.contains(language));
}

} // namespace kiosk::content
