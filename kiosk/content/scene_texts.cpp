// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/scene_texts.hpp"

#include "kiosk/content/fnv_hash.hpp"
#include "kiosk/content/walk.hpp"

#include <utility>
#include <variant>

namespace kiosk::content {
namespace {

WrittenText text_of_voice(const InterviewScene& interview) {
    WrittenText text{
        .path = "transcript", .title = "Abschrift", .text = {}, .stands_alone = true, .in_file = true};
    for (const auto& [language, spoken] : interview.spoken)
        for (const TranscriptPart& part : spoken) {
            std::string& whole = text.text.by_language[language];
            whole += (whole.empty() ? "" : "\n\n") + part.text;
        }
    return text;
}

} // namespace

SceneTexts::Share SceneTexts::share(const Language& language) const {
    Share share;
    for (const WrittenText& written : texts) {
        if (written.stands_alone)
            continue;
        ++share.needed;
        share.there += written.text.has(language) ? 1 : 0;
    }
    return share;
}

Fingerprint SceneTexts::fingerprint(const Language& language) const {
    FnvHash hash;
    for (const WrittenText& written : texts)
        if (written.text.has(language)) {
            hash.add_text(written.path);
            hash.add_text(written.text.in(language));
        }
    return {hash.digits()};
}

bool SceneTexts::is_approved(const Language& language) const {
    const auto found = approved.find(language);
    return found != approved.end() && found->second.text == fingerprint(language);
}

bool SceneTexts::is_stale(const Language& language, const Language& original) const {
    const auto found = translated_from.find(language);
    return found != translated_from.end() && found->second != fingerprint(original);
}

SceneTexts texts_of(const Scene& scene) {
    SceneTexts texts{.texts = {}, .approved = scene.approved, .translated_from = scene.translated_from};
    for_each<LocalizedText>(
        scene, [&texts](const std::string& path, const yaml::Field& field, const LocalizedText& text) {
            if (!text.by_language.empty())
                texts.texts.push_back({.path = path,
                                       .title = std::string(field.title),
                                       .text = text,
                                       .stands_alone = field.stands_alone,
                                       .markdown = field.markdown});
        });
    if (const auto* interview = std::get_if<InterviewScene>(&scene.kind))
        if (WrittenText text = text_of_voice(*interview); !text.text.by_language.empty())
            texts.texts.push_back(std::move(text));
    return texts;
}

} // namespace kiosk::content
