// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace kiosk::content {

/// A BCP 47 tag such as `de`, `en` or `de-x-ls` (Leichte Sprache).
using Language = std::string;

/// A text by language, as the curator wrote it (NFC, typography not yet applied).
struct LocalizedText {
    std::map<Language, std::string> by_language;

    bool operator==(const LocalizedText&) const = default;
    bool has(const Language& language) const { return by_language.contains(language); }

    /// The text in that language; empty if there is none.
    const std::string& in(const Language& language) const {
        static const std::string none;
        const auto found = by_language.find(language);
        return found == by_language.end() ? none : found->second;
    }
};

} // namespace kiosk::content
