// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/speech_check.hpp"

#include "kiosk/app/speech_library.hpp"
#include "kiosk/app/spoken_texts.hpp"
#include "kiosk/platform/fonts.hpp"

#include <string>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using yaml::Message;

yaml::Diagnostic
warning(const std::filesystem::path& folder, Message message, const std::string& exhibition) {
    return {.severity = yaml::Severity::warning,
            .file = folder.lexically_normal().generic_string(),
            .message = std::move(message),
            .hint = Message("Make it: kok-kiosk narrate {0}", {exhibition})};
}

} // namespace

yaml::Diagnostics speech_findings(const content::Loaded& loaded) {
    const content::Exhibition& exhibition = loaded.exhibition;
    if (loaded.built_in)
        return {};
    const std::filesystem::path folder = speech_folder(exhibition);
    const std::string name = exhibition.folder.string();
    std::error_code error;
    if (!std::filesystem::exists(folder, error))
        return {warning(folder, Message("Nothing can be read aloud yet: there is no speech."), name)};
    const settings::Theme theme = settings::default_theme();
    const auto fonts = platform::Fonts::open(theme.fonts);
    if (!fonts)
        return {};
    typesetting::Typesetter typesetter(**fonts);
    yaml::Diagnostics findings;
    for (const content::Language& language : exhibition.languages) {
        const auto texts = spoken_texts({exhibition, loaded.film_tracks, theme, typesetter}, language);
        const SpeechInventory inventory = take_inventory(folder, texts, exhibition.pronounce, {});
        if (!inventory.missing.empty())
            findings.push_back(
                warning(folder / language,
                        Message("{0} of {1} texts for visitors in {2} cannot be read aloud: they are "
                                "new, or they were changed.",
                                {std::to_string(inventory.missing.size()),
                                 std::to_string(inventory.wanted.size()),
                                 language}),
                        name));
    }
    return findings;
}

} // namespace kiosk::app
