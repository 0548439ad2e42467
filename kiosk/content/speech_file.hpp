// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <filesystem>
#include <string>

namespace kiosk::content {

/// Who reads a language, as espeak-ng names its voices, and how fast.
struct Voice {
    std::string name;
    int words_per_minute = 150;

    bool operator==(const Voice&) const = default;
};

/// The voice of a language; slower in Leichte Sprache. That it is named does not mean that espeak-ng has it.
Voice voice_of(const Language& language);

/// Where those words lie once a voice has read them, relative to the folder of all speech:
/// `<language>/<hash>.wav`. Other words, or another voice, are another file. `spoken` comes from
/// `spoken_form`.
std::filesystem::path speech_file(const Language& language, const std::string& spoken);

} // namespace kiosk::content
