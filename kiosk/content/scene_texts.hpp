// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"

#include <map>
#include <string>
#include <vector>

namespace kiosk::content {

/// A text of a scene as it was written.
struct WrittenText {
    std::string path;  ///< such as `items[2].text`
    std::string title; ///< what curators call the field
    LocalizedText text;
    bool stands_alone = false; ///< a language may lack it
    bool in_file = false;      ///< it stands in a file of its own, such as the transcript of a voice
    bool markdown = false;
};

/// All texts of a scene, and what was noted about them: what translators and those who approve work with.
struct SceneTexts {
    std::vector<WrittenText> texts; ///< those that any language has, in the order of the fields
    std::map<Language, Approval> approved;
    std::map<Language, Fingerprint> translated_from;

    /// How many of the texts a language has, of those that it needs.
    struct Share {
        int there = 0;
        int needed = 0;

        bool complete() const { return there == needed; }
    };
    Share share(const Language& language) const;

    /// The fingerprint of all texts of a language, with their places in the scene.
    Fingerprint fingerprint(const Language& language) const;

    /// Somebody has approved the text of that language, and nobody has changed it since.
    bool is_approved(const Language& language) const;

    /// The original has changed since that language's text was made from it.
    bool is_stale(const Language& language, const Language& original) const;
};

/// The texts of a scene; of an interview also what its voice says, as far as that was read.
SceneTexts texts_of(const Scene& scene);

} // namespace kiosk::content
