// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/speech_file.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

namespace kiosk::content {

namespace {

// FNV-1a, 64 bits: the same on every machine, and nobody has a reason to forge a file name.
std::uint64_t hash_of(std::string_view text) {
    constexpr std::uint64_t basis = 14'695'981'039'346'656'037U;
    constexpr std::uint64_t prime = 1'099'511'628'211U;
    std::uint64_t hash = basis;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
    return hash;
}

} // namespace

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
    const std::string key = fmt::format("{}\n{}\n{}", voice.name, voice.words_per_minute, spoken);
    return std::filesystem::path(language) / fmt::format("{:016x}.wav", hash_of(key));
}

} // namespace kiosk::content
