// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/exhibition.hpp"

#include "kiosk/content/completeness.hpp"

#include <algorithm>

namespace kiosk::content {

const Scene* Exhibition::scene(const std::string& id) const {
    const auto found = scenes.find(id);
    return found == scenes.end() ? nullptr : &found->second;
}

std::vector<Language> Exhibition::language_chain(const Language& language) const {
    std::vector<Language> chain{language};
    const auto add = [&chain](const std::vector<Language>& more) {
        for (const Language& next : more)
            if (std::find(chain.begin(), chain.end(), next) == chain.end())
                chain.push_back(next);
    };
    if (const auto own = fallback.find(language); own != fallback.end())
        add(own->second);
    else if (language == "de-x-ls")
        add({"de"});
    else
        add({"en", "de"});
    add(languages);
    return chain;
}

std::vector<Helpline> Exhibition::helplines_here() const {
    std::vector<Helpline> here;
    for (const Helpline& line : helplines) {
        if (!line.venue.empty() && line.venue != venue)
            continue;
        const auto last = std::find_if(
            here.rbegin(), here.rend(), [&](const Helpline& other) { return other.region == line.region; });
        here.insert(last == here.rend() ? here.end() : last.base(), line);
    }
    return here;
}

const Words& Exhibition::words_in(const Language& language) const {
    for (const Language& next : language_chain(language))
        if (const auto found = words.find(next); found != words.end())
            return found->second;
    return built_in_words(language);
}

Language Exhibition::shown_language(const Scene& scene, const Language& language) const {
    const std::vector<Language> chain = language_chain(language);
    const auto complete = std::find_if(
        chain.begin(), chain.end(), [&](const Language& next) { return is_complete(scene, next); });
    if (complete != chain.end())
        return *complete;
    // No language is complete: the one with a title is at least not empty.
    const auto titled =
        std::find_if(chain.begin(), chain.end(), [&](const Language& next) { return scene.title.has(next); });
    return titled != chain.end() ? *titled : language;
}

} // namespace kiosk::content
