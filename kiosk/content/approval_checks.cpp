// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/checks.hpp"
#include "kiosk/content/scene_texts.hpp"

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

Message command_for(const std::string& id, const Language& language) {
    return Message("When somebody has read it again: kok-kiosk approve {0} --language {1} --by NAME",
                   {id, language});
}

} // namespace

void check_approvals(Draft& draft) {
    const Language& original = draft.exhibition.languages.front();
    for (const auto& [id, written] : draft.exhibition.scenes) {
        if (written.approved.empty() && written.translated_from.empty())
            continue;
        const SceneTexts scene = texts_of(written);
        const Origin& origin = draft.origins[id];
        for (const auto& [language, approval] : scene.approved)
            if (!scene.is_approved(language))
                draft.diagnostics.push_back(origin.at_key(
                    "approved." + language,
                    Severity::warning,
                    Message("The text in the language {0} has changed since {1} approved it on {2}.",
                            {language, approval.by, approval.on}),
                    command_for(id, language)));
        for (const auto& [language, from] : scene.translated_from)
            if (scene.is_stale(language, original))
                draft.diagnostics.push_back(origin.at_key(
                    "translated_from." + language,
                    Severity::warning,
                    Message("The text in the language {0} has changed since it was translated into {1}.",
                            {original, language}),
                    command_for(id, language)));
    }
}

} // namespace kiosk::content
