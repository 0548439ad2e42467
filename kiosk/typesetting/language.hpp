// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kiosk::typesetting {

/// The primary part of a BCP 47 tag: `de` of `de-x-ls`.
inline std::string_view primary_language(std::string_view language) {
    return language.substr(0, language.find('-'));
}

/// True for Leichte Sprache (`de-x-ls`), whose words are never divided at the end of a line.
inline bool is_easy_language(std::string_view language) {
    return language.find("-x-ls") != std::string_view::npos;
}

} // namespace kiosk::typesetting
