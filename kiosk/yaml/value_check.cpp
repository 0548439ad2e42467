// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/value_check.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kiosk::yaml {
namespace {

/// `|` or `>`, then perhaps a sign and a digit (YAML 1.2, 8.1.1).
bool is_block_header(std::string_view text) {
    if (!text.starts_with('|') && !text.starts_with('>'))
        return false;
    const auto digits =
        std::count_if(text.begin() + 1, text.end(), [](char c) { return c >= '1' && c <= '9'; });
    const auto signs =
        std::count_if(text.begin() + 1, text.end(), [](char c) { return c == '+' || c == '-'; });
    return digits <= 1 && signs <= 1 && static_cast<std::size_t>(digits + signs + 1) == text.size();
}

/// What follows a comma is another value, as between brackets that stand over several lines, and no text.
bool goes_on_in_brackets(std::string_view rest) {
    const std::size_t next = rest.find_first_not_of(" \t");
    return next == std::string_view::npos ||
           std::string_view("#\"'{[").find(rest[next]) != std::string_view::npos ||
           rest.find(':', next) != std::string_view::npos;
}

} // namespace

bool ValueCheck::is_broken_header(const SourceLine& line) {
    const LineParts& parts = line.parts;
    const std::size_t end = parts.value.find_first_of(" :");
    if (!parts.key.empty() || end == std::string_view::npos || !looks_like_key(parts.value.substr(0, end)) ||
        !is_block_header(parts.value.substr(end + 1)))
        return false;
    const std::string_view key = parts.value.substr(0, end);
    const bool colon = parts.value[end] == ':';
    report_.add(line.number,
                parts.indent,
                key.size() + (colon ? 1 : 0),
                colon ? Message("A space is missing after the colon.")
                      : Message("The colon is missing after “{0}”.", {key}),
                Message("Write: {0}: {1}", {key, parts.value.substr(end + 1)}));
    report_.shape_is_lost();
    open_key_.reset();
    texts_.begin({.indent = parts.indent, .sign = parts.value.substr(end + 1, 1)});
    return true;
}

void ValueCheck::check(const SourceLine& line) {
    const LineParts& parts = line.parts;
    follow_open_key(parts);
    const std::string_view text = line.text.substr(line.start);
    if (text == "?" || text.starts_with("? "))
        report_.add(line.number,
                    line.start,
                    1,
                    Message("A line may not begin with a question mark and a space."),
                    Message("Put the whole text in quotation marks: \"…\""));
    else
        check_value(line);
    if (!open_key_ && !parts.key.empty() && parts.value.empty())
        open_key_ = OpenKey{.line = line.number, .indent = parts.indent, .key = std::string(parts.key)};
}

void ValueCheck::follow_open_key(const LineParts& parts) {
    if (open_key_ && parts.indent <= open_key_->indent)
        open_key_.reset();
    if (!open_key_ || open_key_->is_text)
        return;
    if (parts.key.empty() && !parts.item)
        open_key_->is_text = true;
    else
        open_key_.reset();
}

void ValueCheck::check_value(const SourceLine& line) {
    const LineParts& parts = line.parts;
    if (parts.value.empty())
        return;
    switch (parts.value[0]) {
    case '"':
    case '\'':
        return check_quoted(line);
    case '|':
    case '>':
        return check_block(line);
    case '[':
    case '{':
        return;
    case '-':
        // After a key, a dash and a space would begin a list, which cannot stand there.
        return parts.value.starts_with("- ") && !parts.key.empty() ? check_first_character(line)
                                                                   : check_plain(line);
    case '@':
    case '`':
    case '%':
    case '*':
    case '&':
    case '!':
        return check_first_character(line);
    default:
        return check_plain(line);
    }
}

void ValueCheck::check_quoted(const SourceLine& line) {
    const LineParts& parts = line.parts;
    const std::size_t end = end_of_quoted(parts.value);
    if (end == std::string_view::npos)
        return report_.add(
            line.number,
            parts.value_start,
            1,
            Message("This quotation mark is not closed in its line."),
            Message("Close the quotation mark at the end of the text. For long texts write | after the "
                    "key, and the text indented on the lines below."));
    const std::string_view rest = parts.value.substr(end);
    const std::size_t next = rest.find_first_not_of(" \t");
    if (next != std::string_view::npos && rest[next] != '#' && rest[next] != ':' &&
        !(rest[next] == ',' && goes_on_in_brackets(rest.substr(next + 1))))
        report_.add(line.number,
                    parts.value_start + end - 1,
                    1,
                    Message("The text ends at this quotation mark, but the line goes on."),
                    Message("Write quotation marks within a text as „…“ or “…”."));
}

void ValueCheck::check_block(const SourceLine& line) {
    const LineParts& parts = line.parts;
    const std::size_t end = std::min(parts.value.find(' '), parts.value.size());
    if (!is_block_header(parts.value.substr(0, end)))
        return check_first_character(line);
    const std::size_t text = parts.value.find_first_not_of(' ', end);
    if (text != std::string_view::npos && parts.value[text] != '#')
        return report_.add(line.number,
                           parts.value_start + text,
                           parts.value.size() - text,
                           Message("After {0} the text begins on the next line.", {parts.value.substr(0, 1)}),
                           Message("Move the text to the next line and indent it."));
    const bool has_key = !parts.key.empty() || !parts.item;
    BlockText block{.indent = has_key ? parts.indent : line.text.find('-'),
                    .sign = parts.value.substr(0, 1),
                    .has_key = has_key};
    const std::size_t digit = parts.value.substr(0, end).find_first_of("123456789");
    if (digit != std::string_view::npos) // the text says itself how far it is indented
        block.text = block.indent + static_cast<std::size_t>(parts.value[digit] - '0');
    texts_.begin(block);
}

void ValueCheck::check_first_character(const SourceLine& line) {
    // With a bar before the whole text, it would be text.
    if (open_key_ && open_key_->is_text) {
        if (!std::exchange(open_key_->reported, true))
            report_missing_bar(*open_key_);
        return;
    }
    report_.add(line.number,
                line.parts.value_start,
                1,
                Message("A text may not begin with {0}.", {line.parts.value.substr(0, 1)}),
                Message("Put the whole text in quotation marks: \"…\""));
}

void ValueCheck::check_plain(const SourceLine& line) {
    const LineParts& parts = line.parts;
    const std::string_view value = parts.value;
    if (parts.key.empty() && is_missing_space(line))
        return;
    if (open_key_ && open_key_->reported)
        return;
    const std::size_t colon = parts.key.empty() ? std::string_view::npos : find_key_colon(value);
    if (colon != std::string_view::npos)
        return report_.add(
            line.number,
            parts.value_start + colon,
            1,
            Message("A colon followed by a space may not stand in a text without quotation marks."),
            Message("Put the whole text in quotation marks: \"…\""));
    const std::size_t hash = value.find(" #");
    if (hash != std::string_view::npos && hash + 2 < value.size() && value[hash + 2] != ' ')
        report_.add(line.number,
                    parts.value_start + hash + 1,
                    value.size() - hash - 1,
                    Message("The text ends here: what follows a # is a comment."),
                    Message("Put the whole text in quotation marks: \"…\""),
                    Severity::warning);
}

// `title:Text` is one word for YAML.
bool ValueCheck::is_missing_space(const SourceLine& line) {
    const std::string_view value = line.parts.value;
    std::size_t colon = 0;
    while (colon < value.size() && is_key_character(value[colon]))
        ++colon;
    if (colon == 0 || colon + 1 >= value.size() || value[colon] != ':')
        return false;
    const std::string_view rest = value.substr(colon + 1);
    const bool digit_before = value[0] >= '0' && value[0] <= '9';
    if (rest.starts_with("//") || digit_before)
        return false;
    report_.add(line.number,
                line.parts.value_start,
                colon + 1,
                Message("A space is missing after the colon."),
                Message("Write: {0}: {1}", {value.substr(0, colon), rest}));
    return true;
}

void ValueCheck::report_missing_bar(const OpenKey& key) {
    report_.add(key.line,
                key.indent,
                key.key.size(),
                Message("A text of several lines begins below “{0}”, but the | is missing.", {key.key}),
                Message("Write: {0}: |", {key.key}));
}

} // namespace kiosk::yaml
