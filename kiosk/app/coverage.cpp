// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/coverage.hpp"

#include "kiosk/app/desk.hpp"
#include "kiosk/app/text_table.hpp"
#include "kiosk/content/scene_texts.hpp"

#include <nlohmann/json.hpp>

#include <vector>

namespace kiosk::app {

namespace {

using yaml::Message;

std::string percent(int there, int needed) {
    // Only what is complete is 100 %.
    return std::to_string(needed == 0 ? 100 : there * 100 / needed) + " %";
}

std::string coverage_cell(const content::SceneTexts& texts,
                          const content::Language& language,
                          const content::Language& original) {
    const auto share = texts.share(language);
    std::string text = percent(share.there, share.needed);
    if (texts.is_approved(language))
        text += " ✓";
    if (texts.is_stale(language, original))
        text += " ≠";
    return text;
}

} // namespace

std::string coverage_table(const content::Loaded& loaded, yaml::MessageLanguage language) {
    const std::vector<content::Language> languages = all_languages(loaded.exhibition);
    std::vector<std::vector<std::string>> rows(1, {Message("Scene").in(language)});
    rows.front().insert(rows.front().end(), languages.begin(), languages.end());
    std::vector<content::SceneTexts::Share> sums(languages.size());
    for (const auto& [id, scene] : loaded.as_written) {
        const content::SceneTexts texts = content::texts_of(scene);
        std::vector<std::string> row{id};
        for (std::size_t i = 0; i < languages.size(); ++i) {
            row.push_back(coverage_cell(texts, languages[i], languages.front()));
            const auto share = texts.share(languages[i]);
            sums[i].there += share.there;
            sums[i].needed += share.needed;
        }
        rows.push_back(std::move(row));
    }
    std::vector<std::string> last{Message("All").in(language)};
    for (const auto& sum : sums)
        last.push_back(percent(sum.there, sum.needed));
    rows.push_back(std::move(last));
    return Message("Texts by language (✓ approved, ≠ the original has changed since)").in(language) + "\n" +
           text_table(rows);
}

nlohmann::ordered_json coverage_json(const content::Loaded& loaded) {
    const std::vector<content::Language> languages = all_languages(loaded.exhibition);
    nlohmann::ordered_json scenes = nlohmann::ordered_json::object();
    for (const auto& [id, scene] : loaded.as_written) {
        const content::SceneTexts texts = content::texts_of(scene);
        for (const content::Language& language : languages) {
            const auto share = texts.share(language);
            scenes[id][language] = {{"there", share.there},
                                    {"needed", share.needed},
                                    {"approved", texts.is_approved(language)},
                                    {"stale", texts.is_stale(language, languages.front())}};
        }
    }
    return scenes;
}

} // namespace kiosk::app
