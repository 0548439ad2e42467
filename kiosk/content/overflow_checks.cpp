// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/checks.hpp"
#include "kiosk/content/walk.hpp"

#include <array>
#include <map>
#include <string>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

/// Where a text stands: its file, and its path there.
struct TextPlace {
    const Origin* origin = nullptr;
    std::string path;
};

bool find_in_scene(const Scene& scene, const Overflow& overflow, std::string& found) {
    bool known = false;
    for_each<LocalizedText>(
        scene, [&](const std::string& path, const yaml::Field& /*field*/, const LocalizedText& text) {
            if (!known && text.in(overflow.language) == overflow.text) {
                known = true;
                found = path + "." + overflow.language;
            }
        });
    return known;
}

/// A text of the scene itself, or a word of the controls, or the text of another scene, whose title a tile
/// shows; if nobody knows, the scene.
TextPlace find_text(const Draft& draft, const Overflow& overflow) {
    std::string path = "title." + overflow.language;
    const auto of_scene = [&draft](const std::string& id) {
        const auto origin = draft.origins.find(id);
        return origin == draft.origins.end() ? nullptr : &origin->second;
    };
    const Scene* own = draft.exhibition.scene(overflow.scene);
    if (own != nullptr && find_in_scene(*own, overflow, path))
        return {of_scene(overflow.scene), path};
    const auto words = draft.exhibition.words.find(overflow.language);
    const auto origin = draft.word_origins.find(overflow.language);
    if (words != draft.exhibition.words.end() && origin != draft.word_origins.end())
        for (const WordField& word : word_fields)
            if (words->second.*word.member == overflow.text)
                return {&origin->second, std::string(word.key)};
    for (const auto& [id, scene] : draft.exhibition.scenes)
        if (find_in_scene(scene, overflow, path))
            return {of_scene(id), path};
    return {of_scene(overflow.scene), path};
}

Message overflow_message(const Overflow& overflow) {
    if (overflow.left_out)
        return Message(
            "There is no room for the lines below the titles, so no tile of this size shows one: {0}",
            {overflow.text});
    constexpr std::array<const char*, 4> steps{"1", "1.4", "1.75", "2"};
    const std::string step = steps.at(static_cast<std::size_t>(overflow.text_step));
    if (overflow.lines == 0)
        return Message("In the language {0}, at text step {1}, something is too wide for its place: {2}",
                       {overflow.language, step, overflow.text});
    if (overflow.lines == 1)
        return Message("In the language {0}, at text step {1}, this text has one line too many: {2}",
                       {overflow.language, step, overflow.text});
    return Message("In the language {0}, at text step {1}, this text has {2} lines too many: {3}",
                   {overflow.language, step, std::to_string(overflow.lines), overflow.text});
}

} // namespace

void check_overflows(Draft& draft, const FileChecks& checks) {
    if (!checks.overflows)
        return;
    // Each text once, at the step at which it is worst.
    std::map<std::pair<const Origin*, std::string>, Overflow> worst;
    for (const Overflow& one : checks.overflows(draft.exhibition)) {
        const TextPlace place = find_text(draft, one);
        if (place.origin == nullptr)
            continue;
        const auto [known, is_new] = worst.try_emplace({place.origin, place.path}, one);
        if (!is_new && one.lines > known->second.lines)
            known->second = one;
    }
    for (const auto& [place, overflow] : worst)
        draft.diagnostics.push_back(place.first->at(
            place.second,
            overflow.left_out ? Severity::hint : Severity::warning,
            overflow_message(overflow),
            overflow.left_out ? Message("Show fewer tiles or shorter lines, or delete them.")
                              : Message("Make the text shorter, or divide the scene in two.")));
}

} // namespace kiosk::content
