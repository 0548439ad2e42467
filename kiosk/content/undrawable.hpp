// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/draft.hpp"
#include "kiosk/yaml/diagnostic.hpp"
#include "kiosk/yaml/source.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// What people see as one character of a text, and would see as a box on the screen.
struct Undrawable {
    std::u32string characters; ///< code points: a letter with its accents
    std::size_t offset = 0;    ///< bytes, where it first stands
    std::string_view bytes;    ///< of the text
};

/// Says whether one font has all of these code points, so that they can be drawn together.
using CanDraw = std::function<bool(std::u32string_view)>;

/// The characters of a UTF-8 text, accents and all, that `can_draw` denies, each once, in the order of the
/// text. What is never drawn (controls, joiners, soft hyphens, marks of direction, selectors of a variant) is
/// not asked for.
std::vector<Undrawable> undrawable_characters(std::string_view text, const CanDraw& can_draw);

/// The finding about the text at `path` that names all of them, at the first; nothing if there are none.
std::optional<yaml::Diagnostic> undrawable_finding(const Origin& origin,
                                                   const std::string& path,
                                                   std::string_view text,
                                                   const CanDraw& can_draw);

/// The same about a whole file of words, such as captions.
std::optional<yaml::Diagnostic> undrawable_finding(const yaml::Source& source, const CanDraw& can_draw);

} // namespace kiosk::content
