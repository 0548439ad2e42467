// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/speech_library.hpp"

#include "kiosk/content/speech_file.hpp"
#include "kiosk/content/spoken_form.hpp"
#include "kiosk/typesetting/sentences.hpp"

#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::app {

namespace {

// The files that `narrate` makes, and what is left of one that was interrupted.
std::vector<std::filesystem::path> speech_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->path().extension() == ".wav" || it->path().extension() == ".part")
            files.push_back(it->path());
    return files;
}

} // namespace

std::filesystem::path speech_folder(const content::Exhibition& exhibition) {
    return exhibition.folder / "speech";
}

SpeechLibrary::SpeechLibrary(const content::Exhibition& exhibition) : exhibition_(exhibition) {
    for (const content::Language& language : exhibition.languages)
        if (!speech_in(speech_folder(exhibition) / language).empty())
            languages_.insert(language);
    for (const auto& [id, scene] : exhibition.scenes)
        for (const auto& [language, file] : scene.narration)
            languages_.insert(language);
}

std::filesystem::path SpeechLibrary::file_of(const content::Utterance& utterance) const {
    return speech_folder(exhibition_) /
           content::speech_file(utterance.language, content::spoken_form(utterance, exhibition_.pronounce));
}

std::optional<std::filesystem::path> SpeechLibrary::recording_of(const std::string& scene,
                                                                 const content::Language& language) const {
    const content::Scene* read = exhibition_.scene(scene);
    if (read == nullptr)
        return std::nullopt;
    const auto found = read->narration.find(exhibition_.shown_language(*read, language));
    if (found == read->narration.end())
        return std::nullopt;
    return exhibition_.folder / "narration" / found->second;
}

SpeechInventory take_inventory(const std::filesystem::path& folder,
                               const std::set<content::Utterance>& texts,
                               const content::Pronunciations& pronunciations,
                               const std::set<content::Language>& languages) {
    SpeechInventory inventory;
    for (const content::Utterance& text : texts) {
        std::string spoken = content::spoken_form(text, pronunciations);
        if (typesetting::letters_in(spoken) == 0)
            continue;
        const std::filesystem::path file = folder / content::speech_file(text.language, spoken);
        std::error_code error;
        if (!std::filesystem::exists(file, error))
            inventory.missing.insert(file);
        inventory.wanted.emplace(file, content::Utterance{text.language, std::move(spoken)});
    }
    for (const content::Language& language : languages)
        for (const std::filesystem::path& file : speech_in(folder / language))
            if (!inventory.wanted.contains(file))
                inventory.stale.insert(file);
    return inventory;
}

} // namespace kiosk::app
