// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/scene_texts.hpp"

#include "kiosk/content/walk.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>

namespace kiosk::content {
namespace {

/// FNV-1a of 64 bits: it tells an edit from none, and need not withstand anybody.
class Hash {
public:
    void add(std::string_view bytes) {
        constexpr std::uint64_t prime = 0x100000001B3;
        for (const char byte : bytes)
            value_ = (value_ ^ static_cast<std::uint8_t>(byte)) * prime;
        value_ *= prime; // an end that no byte can stand for
    }
    std::string digits() const { return fmt::format("{:016x}", value_); }

private:
    std::uint64_t value_ = 0xCBF29CE484222325;
};

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
    Hash hash;
    for (const WrittenText& written : texts)
        if (written.text.has(language)) {
            hash.add(written.path);
            hash.add(written.text.in(language));
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
