// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/source.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::yaml {

/// What a file may be at most.
struct DocumentLimits {
    std::size_t bytes = std::size_t{256} * 1024;
    int depth = 32;
    int nodes = 10'000;
};

/// A value of a YAML file as it was written: nothing is converted yet.
struct Node {
    enum class Kind { null, text, list, map };
    enum class Style { plain, quoted, block };

    Kind kind = Kind::null;
    Style style = Style::plain; ///< of a text
    bool flow = false;          ///< a list or map in [brackets] or {braces}
    bool damaged = false;       ///< a map whose entries could not all be understood
    Place place;                ///< where the value begins; of a block text, its `|`
    std::string text;           ///< of a text
    std::string key;            ///< if it is the value of a map
    Place key_place;
    std::vector<Node> children; ///< of a list or map

    /// The value of that key; null if the map has none.
    const Node* find(std::string_view name) const;

    Span key_span() const;
    /// The first line of the value.
    Span span() const;
};

/// A strictly read file: one document, UTF-8, a map at the top, no anchors, aliases, tags, merge keys or
/// duplicates.
struct Document {
    SourcePtr source;
    Node root;
    Diagnostics diagnostics;
    bool readable = false; ///< the root is a map, and each value is what stands in the file
    bool clean = false;    ///< readable, and without any mistake in the YAML itself

    /// Parses what `text` holds; `file` is its name in diagnostics.
    static Document parse(std::string file, std::string_view text, const DocumentLimits& limits = {});

    /// Reads and parses a file, whose path is its name in diagnostics.
    static Document load(const std::filesystem::path& file, const DocumentLimits& limits = {});
};

} // namespace kiosk::yaml
