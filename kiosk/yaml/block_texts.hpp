// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/line_report.hpp"

#include <optional>
#include <set>
#include <string_view>

namespace kiosk::yaml {

/// A text that begins below a `|` or `>`.
struct BlockText {
    std::size_t indent = 0; ///< of its key; of its dash if it has none
    std::string_view sign = {};
    bool has_key = true;
    std::optional<std::size_t> text = {}; ///< indent of its first line, which all others have at least
};

/// Follows such texts down the file: their lines are text, whatever is in them. Reports those that are not
/// indented as they have to be. Private to this layer.
class BlockTexts {
public:
    /// Borrowed.
    explicit BlockTexts(LineReport& report) : report_(report) {}

    /// From the next line on.
    void begin(const BlockText& text);
    /// An entry of a list begins with a dash in that column.
    void list_at(std::size_t column) { dashes_.insert(column); }

    /// True if the line is of a text, and there is nothing more to say about it.
    bool holds(const SourceLine& line);

private:
    bool is_structure(const SourceLine& line, std::size_t indent, std::size_t before_column) const;
    void report_less_indented(int line);

    LineReport& report_;
    std::optional<BlockText> block_;
    int cut_at_ = 0; ///< a line that ends the text unless it goes on below: it begins with a #
    std::optional<std::size_t> lost_text_; ///< lines of a text that is not indented; of its key
    std::set<std::size_t> dashes_;         ///< columns in which entries of lists begin
};

} // namespace kiosk::yaml
