// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A character of a text that would be a box on the screen.
struct Undrawable {
    char32_t code_point = 0;
    std::size_t offset = 0; ///< bytes, where it first stands
    std::string_view bytes; ///< of the text
};

/// The characters of a UTF-8 text that `can_draw` denies, each once, in the order of the text. What is never
/// drawn (controls, joiners, soft hyphens, marks of direction, selectors of a variant) is not asked for.
std::vector<Undrawable> undrawable_characters(std::string_view text,
                                              const std::function<bool(char32_t)>& can_draw);

} // namespace kiosk::content
