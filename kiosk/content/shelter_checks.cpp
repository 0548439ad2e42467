// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/checks.hpp"
#include "kiosk/content/shelter.hpp"
#include "kiosk/content/walk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

bool any_names_shelter(const LocalizedText& text) {
    return std::any_of(text.by_language.begin(), text.by_language.end(), [](const auto& words) {
        return names_shelter(words.second);
    });
}

std::string path_of(const std::string& text, const Language& language) {
    return fmt::format("{}.{}", text, language);
}

Message reason() {
    return Message("The address of a shelter is never shown: those who live there must not be found.");
}

// In a field for addresses every number may be that of a house.
bool has_number(const std::string& address) {
    return std::any_of(address.begin(), address.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The path of what says where that shelter is; empty if nothing does.
std::string revealing_path(const Helpline& line) {
    std::string found;
    bool shelter = line.shelter || names_shelter(line.address);
    for_each<LocalizedText>(line, [&](const std::string&, const yaml::Field&, const LocalizedText& text) {
        shelter = shelter || any_names_shelter(text);
    });
    if (!shelter)
        return found;
    for_each<LocalizedText>(line,
                            [&](const std::string& path, const yaml::Field&, const LocalizedText& text) {
                                for (const auto& [language, words] : text.by_language)
                                    if (names_place(words))
                                        found = path_of(path, language);
                            });
    return line.address.empty() ? found : "address";
}

void check_helplines(Draft& draft) {
    auto& lines = draft.exhibition.helplines;
    std::vector<Helpline> kept;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string path = revealing_path(lines[i]);
        if (path.empty()) {
            kept.push_back(std::move(lines[i]));
            continue;
        }
        draft.diagnostics.push_back(draft.origin.at_key(
            fmt::format("helplines[{}].{}", i, path),
            Severity::error,
            reason(),
            Message("Delete this line. The phone is enough; until then the entry is left out.")));
    }
    lines = std::move(kept);
}

// The path of what says where a shelter is; empty if nothing does.
std::string revealing_path(const Scene& scene) {
    const auto* contact = std::get_if<ContactScene>(&scene.kind);
    bool shelter = any_names_shelter(scene.title);
    if (contact != nullptr) {
        shelter = shelter || contact->shelter || any_names_shelter(contact->address);
        for (const auto& [language, address] : contact->address.by_language)
            if (shelter && has_number(address))
                return path_of("address", language);
    }
    std::string found;
    for_each<LocalizedText>(scene,
                            [&](const std::string& path, const yaml::Field&, const LocalizedText& text) {
                                for (const auto& [language, words] : text.by_language)
                                    if (found.empty() && reveals_shelter(words, shelter))
                                        found = path_of(path, language);
                            });
    if (const auto* list = std::get_if<ListScene>(&scene.kind))
        for (std::size_t i = 0; i < list->items.size(); ++i)
            for (const auto& [language, words] : list->items[i].text.by_language)
                if (found.empty() && reveals_shelter(words, any_names_shelter(list->items[i].title)))
                    found = path_of(fmt::format("items[{}].text", i), language);
    if (const auto* interview = std::get_if<InterviewScene>(&scene.kind))
        for (const auto& [language, spoken] : interview->spoken)
            for (const TranscriptPart& part : spoken)
                if (found.empty() && reveals_shelter(part.text, shelter))
                    found = path_of("transcript", language);
    return found;
}

} // namespace

void check_shelters(Draft& draft) {
    check_helplines(draft);
    for (const auto& [id, scene] : draft.exhibition.scenes) {
        const std::string path = revealing_path(scene);
        if (path.empty())
            continue;
        draft.diagnostics.push_back(draft.origins[id].at_key(
            path,
            Severity::error,
            reason(),
            Message("Delete street and place. A phone number is enough; until then the scene is left out.")));
        draft.broken.insert(id);
    }
}

} // namespace kiosk::content
