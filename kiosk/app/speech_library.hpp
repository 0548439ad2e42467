// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/utterance.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace kiosk::app {

/// Where the speech of an exhibition lies that was made ahead of time, unless another folder is named.
std::filesystem::path speech_folder(const content::Exhibition& exhibition);

/// What has a voice: recordings of whole scenes in `narration/`, and what `narrate` has made in `speech/`.
class SpeechLibrary {
public:
    /// Borrows the exhibition, which must live longer. Looks once which languages have any speech.
    explicit SpeechLibrary(const content::Exhibition& exhibition);

    /// Whether anything can be read in that language.
    bool speaks(const content::Language& language) const { return languages_.contains(language); }

    /// The file of some words, whether it is there or not.
    std::filesystem::path file_of(const content::Utterance& utterance) const;

    /// The recording of that scene in the language in which it is seen; nothing if there is none.
    std::optional<std::filesystem::path> recording_of(const std::string& scene,
                                                      const content::Language& language) const;

private:
    const content::Exhibition& exhibition_;
    std::set<content::Language> languages_;
};

/// How the speech of an exhibition compares with its texts.
struct SpeechInventory {
    std::map<std::filesystem::path, content::Utterance> wanted; ///< by file; `text` as the voice gets it
    std::set<std::filesystem::path> missing;                    ///< wanted, but not there
    std::set<std::filesystem::path> stale; ///< there, but of a text that nobody shows any more
};

/// Of those texts, in these languages' folders of `folder`.
SpeechInventory take_inventory(const std::filesystem::path& folder,
                               const std::set<content::Utterance>& texts,
                               const content::Pronunciations& pronunciations,
                               const std::set<content::Language>& languages);

} // namespace kiosk::app
