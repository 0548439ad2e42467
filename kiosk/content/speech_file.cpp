// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/speech_file.hpp"

#include "kiosk/content/fnv_hash.hpp"

#include <fmt/format.h>

namespace kiosk::content {

Voice voice_of(const Language& language) {
    constexpr int easy = 120; // Leichte Sprache
    const std::string primary = language.substr(0, language.find('-'));
    Voice voice{.name = primary == "en" ? "en-gb" : primary};
    if (language.find("-x-ls") != std::string::npos)
        voice.words_per_minute = easy;
    return voice;
}

std::filesystem::path speech_file(const Language& language, const std::string& spoken) {
    const Voice voice = voice_of(language);
    FnvHash hash;
    hash.add(fmt::format("{}\n{}\n{}", voice.name, voice.words_per_minute, spoken));
    return std::filesystem::path(language) / (hash.digits() + ".wav");
}

} // namespace kiosk::content
