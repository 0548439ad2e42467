// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kiosk::yaml {

/// One key of a YAML map, as `describe` names it. The reader, the JSON schema and the manual all read it.
/// Titles and hints are German: curators see them while they type.
struct Field {
    std::string_view key;
    std::string_view title = {};
    std::string_view hint = {};
    std::string_view example = {};
    std::optional<double> minimum = std::nullopt; ///< of a number
    std::optional<double> maximum = std::nullopt; ///< of a number
    std::size_t max_words = 0;                    ///< of a text, in each language; 0: no limit
    std::size_t min_items = 0;                    ///< of a list
    bool markdown = false;                        ///< the text is in the small Markdown
    /// Of a text: a language may lack it, and another is shown in its place without the rest of the scene.
    bool stands_alone = false;
};

/// One word that an enumeration may be written as. An enumeration `E` that stands in a file has a function
/// `choices(E)` beside it, found by its argument, that returns an array of these.
template <typename E>
struct Choice {
    std::string_view name;
    E value;
};

} // namespace kiosk::yaml
