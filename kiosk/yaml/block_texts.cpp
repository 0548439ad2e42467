// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/block_texts.hpp"

#include <utility>

namespace kiosk::yaml {

void BlockTexts::begin(const BlockText& text) {
    block_ = text;
    cut_at_ = 0;
}

bool BlockTexts::holds(const SourceLine& line) {
    if (lost_text_ && !is_structure(line, *lost_text_, *lost_text_))
        return true;
    lost_text_.reset();
    if (!block_)
        return false;
    if (line.start <= block_->indent && line.text[line.start] == '#') {
        cut_at_ = cut_at_ == 0 ? line.number : cut_at_;
        return false;
    }
    if (line.start > block_->indent) {
        const bool less = block_->text && line.start < *block_->text;
        if (cut_at_ != 0)
            report_less_indented(std::exchange(cut_at_, 0));
        else if (less)
            report_less_indented(line.number);
        block_->text = less ? block_->text : block_->text.value_or(line.start);
        return true;
    }
    const BlockText block = *std::exchange(block_, std::nullopt);
    const std::size_t deepest_dash = block.has_key ? block.indent : block.indent + 1;
    if (is_structure(line, block.indent, deepest_dash))
        return false;
    lost_text_ = block.indent;
    if (block.text)
        report_less_indented(line.number);
    else
        report_.misplaced(
            line,
            line.start,
            Message("The text below {0} has to be indented further than its key.", {block.sign}),
            Message("Put two more spaces before each line of the text."));
    return true;
}

// The line is no lost line of a text whose key has that indent: it is a key, or an entry of a list whose dash
// stands before that column.
bool BlockTexts::is_structure(const SourceLine& line, std::size_t indent, std::size_t before_column) const {
    if (!line.parts.item)
        return looks_like_key(line.parts.key) && line.parts.indent <= indent;
    const std::size_t dash = line.text.find('-');
    return dash < before_column && (looks_like_key(line.parts.key) || dashes_.contains(dash));
}

void BlockTexts::report_less_indented(int line) {
    report_.indentation(line,
                        Message("This line is indented less than the first line of the text above."),
                        Message("Begin all lines of the text in the same column."));
}

} // namespace kiosk::yaml
