// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/programme.hpp"

#include "kiosk/content/take_along.hpp"
#include "kiosk/content/walk.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace kiosk::show {

namespace {

Duration seconds(double count) {
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(count));
}

int words_in(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char character : text) {
        const bool space = character == ' ' || character == '\n' || character == '\t';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

// What is read on the screen, in the language that needs most words for it.
int words_of(const content::Scene& scene) {
    std::map<content::Language, int> words;
    content::for_each<content::LocalizedText>(
        scene, [&](const auto& /*path*/, const auto& field, const content::LocalizedText& text) {
            if (field.key == "alt" || field.key == "credit" || field.stands_alone)
                return;
            for (const auto& [language, written] : text.by_language)
                words[language] += words_in(written);
        });
    if (const auto* interview = std::get_if<content::InterviewScene>(&scene.kind))
        for (const auto& [language, spoken] : interview->spoken)
            for (const content::TranscriptPart& part : spoken)
                words[language] += words_in(part.text);
    if (const auto* document = std::get_if<content::DocumentScene>(&scene.kind))
        for (const content::DocumentPage& page : document->pages)
            for (const auto& [language, written] : page.text.by_language)
                words[language] += words_in(written);
    int most = 0;
    for (const auto& [language, count] : words)
        most = std::max(most, count);
    return most;
}

SceneBrief brief_of(const content::Scene& scene) {
    SceneBrief brief{.sensitive = scene.sensitive,
                     .beratung = scene.beratung,
                     .dwell = seconds(scene.dwell),
                     .loop_part = {},
                     .words = words_of(scene)};
    if (const auto* film = std::get_if<content::FilmScene>(&scene.kind)) {
        brief.film = true;
        if (film->loop_seconds)
            brief.loop_part = seconds(*film->loop_seconds);
    }
    if (const auto* interview = std::get_if<content::InterviewScene>(&scene.kind))
        brief.voice = !interview->audio.empty();
    brief.pictures = std::holds_alternative<content::GalleryScene>(scene.kind);
    return brief;
}

} // namespace

Programme programme_of(const content::Exhibition& exhibition) {
    Programme programme{
        .languages = exhibition.languages, .loop = exhibition.loop, .start = exhibition.start};
    for (const auto& [id, scene] : exhibition.scenes) {
        if (scene.hide)
            continue;
        SceneBrief& brief = programme.scenes.emplace(id, brief_of(scene)).first->second;
        brief.contacts = !content::contacts_of(exhibition, scene).empty();
        if (scene.beratung && (programme.beratung.empty() || id == "beratung"))
            programme.beratung = id;
    }
    return programme;
}

} // namespace kiosk::show
