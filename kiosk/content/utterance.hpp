// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <string>
#include <tuple>

namespace kiosk::content {

/// A sentence or a few words that are read out in one go, as they stand on the screen.
struct Utterance {
    Language language;
    std::string text; ///< without markup

    bool operator==(const Utterance&) const = default;
    bool operator<(const Utterance& other) const {
        return std::tie(language, text) < std::tie(other.language, other.text);
    }
};

} // namespace kiosk::content
