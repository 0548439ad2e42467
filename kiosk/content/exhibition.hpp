// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/content/scene.hpp"
#include "kiosk/content/words.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kiosk::content {

/// A helpline that the Beratung scene names.
struct Helpline {
    LocalizedText name;
    std::string phone;
    LocalizedText hours;
    LocalizedText languages;
    LocalizedText region;

    bool operator==(const Helpline&) const = default;
};

/// Everything the curators wrote, checked: what it names exists, or it is not in here.
struct Exhibition {
    std::filesystem::path folder; ///< where `pictures/` and `film/` are; empty for the built-in one
    LocalizedText title;
    std::vector<Language> languages; ///< offered to visitors; the first is the original
    std::vector<Language> drafts;
    std::map<Language, std::vector<Language>> fallback;
    std::vector<std::string> loop; ///< scene ids, in order, at least one
    std::string start;             ///< scene id of the start menu
    std::vector<Helpline> helplines;
    int ring = 43; ///< dots of the Kreis
    std::map<std::string, Scene> scenes;
    std::map<Language, Words> words;

    bool operator==(const Exhibition&) const = default;

    /// The scene of that id; null if there is none.
    const Scene* scene(const std::string& id) const;

    /// The words of the controls in that language, or in the nearest that has them.
    const Words& words_in(const Language& language) const;

    /// The language in which a visitor who chose `language` sees the scene: the first of `language` and its
    /// fallbacks in which the scene is complete. Whole scenes fall back, never single fields.
    Language shown_language(const Scene& scene, const Language& language) const;
};

} // namespace kiosk::content
