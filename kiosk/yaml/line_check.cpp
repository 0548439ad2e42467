// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/line_check.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace kiosk::yaml {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view trimmed_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t");
    return last == npos ? std::string_view{} : text.substr(0, last + 1);
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_key_character(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// The bytes of a space at the start of `text` that looks like one and is none for YAML: no-break or narrow.
std::size_t odd_space(std::string_view text) {
    for (const std::string_view space : {"\u00A0", "\u202F", "\u2007", "\u3000"})
        if (text.starts_with(space))
            return space.size();
    return 0;
}

/// The position after the closing quote of the text that begins with one; npos if it stays open.
std::size_t end_of_quoted(std::string_view text) {
    const char quote = text[0];
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool escapes = quote == '"' && text[i] == '\\';
        const bool doubled = quote == '\'' && text.substr(i).starts_with("''");
        if (escapes || doubled)
            ++i;
        else if (text[i] == quote)
            return i + 1;
    }
    return npos;
}

/// Where the colon of a key stands: one that is followed by a space or ends the line.
std::size_t find_key_colon(std::string_view text) {
    std::size_t start = 0;
    if (!text.empty() && (text[0] == '"' || text[0] == '\'')) {
        start = end_of_quoted(text);
        if (start == npos)
            return npos;
        return start < text.size() && text[start] == ':' ? start : npos;
    }
    for (std::size_t i = start; i < text.size(); ++i) {
        if (text[i] == '#' && i > 0 && text[i - 1] == ' ')
            return npos;
        if (text[i] == ':' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t'))
            return i;
    }
    return npos;
}

/// `|` or `>`, then perhaps a sign and a digit (YAML 1.2, 8.1.1).
bool is_block_header(std::string_view text) {
    const auto digits =
        std::count_if(text.begin() + 1, text.end(), [](char c) { return c >= '1' && c <= '9'; });
    const auto signs =
        std::count_if(text.begin() + 1, text.end(), [](char c) { return c == '+' || c == '-'; });
    return digits <= 1 && signs <= 1 && static_cast<std::size_t>(digits + signs + 1) == text.size();
}

class LineCheck {
public:
    explicit LineCheck(const Source& source) : source_(source) {}

    Diagnostics run() {
        for (number_ = 1; number_ <= source_.line_count(); ++number_) {
            line_ = source_.line(number_);
            const std::size_t start = line_.find_first_not_of(" \t");
            if (start == npos || in_block(start))
                continue;
            if (line_.substr(0, start).find('\t') != npos)
                report(line_.find('\t'),
                       1,
                       Message("A tab stands where YAML wants spaces."),
                       Message("Replace the tab by spaces, two for each level."));
            else if (const std::size_t bytes = odd_space(line_.substr(start)); bytes != 0)
                report(start,
                       bytes,
                       Message("A no-break space stands here instead of an ordinary one."),
                       Message("Delete the spaces at the beginning of the line and type them again."));
            else if (line_[start] != '#' && !missing_space_after_hyphen(start))
                check(split_line(line_));
        }
        return std::move(found_);
    }

private:
    /// Lines of a block text (after `|` or `>`) are text, whatever is in them.
    bool in_block(std::size_t start) {
        if (block_indent_ && start > *block_indent_)
            return true;
        block_indent_.reset();
        return false;
    }

    void report(std::size_t at,
                std::size_t bytes,
                Message message,
                Message hint,
                Severity severity = Severity::error) {
        const Span span{{number_, count_characters(line_.substr(0, at)) + 1},
                        count_characters(line_.substr(at, bytes))};
        found_.push_back(source_.diagnostic(severity, span, std::move(message), std::move(hint)));
    }

    void check(const LineParts& parts) {
        if (parts.value.empty())
            return;
        switch (parts.value[0]) {
        case '"':
        case '\'':
            return check_quoted(parts);
        case '|':
        case '>':
            return check_block(parts);
        case '[':
        case '{':
            return;
        case '@':
        case '`':
        case '%':
        case '*':
        case '&':
        case '!':
            return check_first_character(parts);
        default:
            return check_plain(parts);
        }
    }

    void check_quoted(const LineParts& parts) {
        const std::size_t end = end_of_quoted(parts.value);
        if (end == npos)
            return report(
                parts.value_start,
                1,
                Message("This quotation mark is not closed in its line."),
                Message("Close the quotation mark at the end of the text. For long texts write | after the "
                        "key, and the text indented on the lines below."));
        const std::string_view rest = parts.value.substr(end);
        const std::size_t next = rest.find_first_not_of(" \t");
        if (next != npos && rest[next] != '#' && rest[next] != ':' && rest[next] != ',')
            report(parts.value_start + end - 1,
                   1,
                   Message("The text ends at this quotation mark, but the line goes on."),
                   Message("Write quotation marks within a text as „…“ or “…”."));
    }

    void check_block(const LineParts& parts) {
        const std::size_t end = std::min(parts.value.find(' '), parts.value.size());
        if (!is_block_header(parts.value.substr(0, end)))
            return check_first_character(parts);
        const std::size_t text = parts.value.find_first_not_of(' ', end);
        if (text != npos && parts.value[text] != '#')
            return report(parts.value_start + text,
                          parts.value.size() - text,
                          Message("After {0} the text begins on the next line.", {parts.value.substr(0, 1)}),
                          Message("Move the text to the next line and indent it."));
        block_indent_ = parts.key.empty() && parts.item ? line_.find('-') : parts.indent;
    }

    void check_first_character(const LineParts& parts) {
        report(parts.value_start,
               1,
               Message("A text may not begin with {0}.", {parts.value.substr(0, 1)}),
               Message("Put the whole text in quotation marks: \"…\""));
    }

    void check_plain(const LineParts& parts) {
        const std::string_view value = parts.value;
        if (parts.key.empty() && missing_space(parts))
            return;
        if (const std::size_t colon = parts.key.empty() ? npos : find_key_colon(value); colon != npos)
            return report(
                parts.value_start + colon,
                1,
                Message("A colon followed by a space may not stand in a text without quotation marks."),
                Message("Put the whole text in quotation marks: \"…\""));
        const std::size_t hash = value.find(" #");
        if (hash != npos && hash + 2 < value.size() && value[hash + 2] != ' ')
            report(parts.value_start + hash + 1,
                   value.size() - hash - 1,
                   Message("The text ends here: what follows a # is a comment."),
                   Message("Put the whole text in quotation marks: \"…\""),
                   Severity::warning);
    }

    /// `-scene: kreis` is a key that begins with a hyphen for YAML.
    bool missing_space_after_hyphen(std::size_t start) {
        const std::string_view entry = line_.substr(start + 1);
        if (line_[start] != '-' || entry.empty() || !is_letter(entry[0]))
            return false;
        const std::size_t colon = find_key_colon(entry);
        if (colon == npos ||
            !std::all_of(entry.begin(), entry.begin() + static_cast<std::ptrdiff_t>(colon), is_key_character))
            return false;
        report(start,
               1,
               Message("A space is missing after the hyphen."),
               Message("Write: - {0}", {trimmed_end(entry)}));
        return true;
    }

    /// `title:Text` is one word for YAML.
    bool missing_space(const LineParts& parts) {
        std::size_t colon = 0;
        while (colon < parts.value.size() && is_key_character(parts.value[colon]))
            ++colon;
        if (colon == 0 || colon + 1 >= parts.value.size() || parts.value[colon] != ':')
            return false;
        const std::string_view rest = parts.value.substr(colon + 1);
        const bool digit_before = parts.value[0] >= '0' && parts.value[0] <= '9';
        if (rest.starts_with("//") || digit_before)
            return false;
        report(parts.value_start,
               colon + 1,
               Message("A space is missing after the colon."),
               Message("Write: {0}: {1}", {parts.value.substr(0, colon), rest}));
        return true;
    }

    const Source& source_;
    Diagnostics found_;
    std::string_view line_;
    int number_ = 1;
    std::optional<std::size_t> block_indent_;
};

} // namespace

LineParts split_line(std::string_view line) {
    LineParts parts;
    std::size_t at = line.find_first_not_of(' ');
    if (at == npos)
        return parts;
    while (at < line.size() && line[at] == '-' && (at + 1 == line.size() || line[at + 1] == ' ')) {
        parts.item = true;
        at = line.find_first_not_of(' ', at + 1);
        if (at == npos)
            return parts;
    }
    parts.indent = at;
    const std::string_view rest = line.substr(at);
    const bool flow = rest[0] == '{' || rest[0] == '[';
    const std::size_t colon = flow ? npos : find_key_colon(rest);
    std::size_t start = at;
    if (colon != npos) {
        parts.key = rest.substr(0, colon);
        start = line.find_first_not_of(" \t", at + colon + 1);
    }
    if (start == npos)
        return parts;
    parts.value = trimmed_end(line.substr(start));
    parts.value_start = start;
    if (parts.value.starts_with('#') && !parts.key.empty())
        parts.value = {};
    return parts;
}

Diagnostics check_lines(const Source& source) {
    return LineCheck(source).run();
}

} // namespace kiosk::yaml
