// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/content/speech_file.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::app {

/// A sound file that is to be made of some words.
struct Order {
    std::filesystem::path file;
    std::string spoken;
};

/// Makes sound files of words with the program espeak-ng, in one language. For use ahead of time alone.
class Narrator {
public:
    explicit Narrator(const content::Language& language) : voice_(content::voice_of(language)) {}

    /// Whether espeak-ng can be started at all.
    static bool is_installed();

    /// Whether it has a voice for the language.
    bool has_voice() const;

    /// Makes them, several at a time; a file is there with all of its sound or not at all. Returns how many
    /// were made. `progress` is told how many are done.
    std::size_t make(const std::vector<Order>& orders,
                     const std::function<void(std::size_t done)>& progress) const;

private:
    content::Voice voice_;
};

} // namespace kiosk::app
