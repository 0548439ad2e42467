// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/line_check.hpp"

#include "kiosk/yaml/line_parts.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace kiosk::yaml {
namespace {

constexpr auto npos = std::string_view::npos;

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

/// `de`, `en`, `de-x-ls`: all other keys of the format have more letters, or none with a hyphen. (`by` and
/// `on` stand below `approved`, and have to be indented as languages have.)
bool is_language(std::string_view key) {
    return key.size() == 2 ? is_letter(key[0]) && is_letter(key[1]) : key.size() > 3 && key[2] == '-';
}

/// All keys of the format are: words of a text, which may end in a colon too, mostly begin with a capital or
/// are more than one.
bool looks_like_key(std::string_view key) {
    return !key.empty() && key[0] >= 'a' && key[0] <= 'z' && std::all_of(key.begin(), key.end(), [](char c) {
        return is_key_character(c) && !(c >= 'A' && c <= 'Z');
    });
}

/// What follows a comma is another value, as between brackets that stand over several lines, and no text.
bool goes_on_in_brackets(std::string_view rest) {
    const std::size_t next = rest.find_first_not_of(" \t");
    return next == npos || std::string_view("#\"'{[").find(rest[next]) != npos ||
           rest.find(':', next) != npos;
}

/// The value begins in its line and is whole there: a line below that is indented further is no part of it.
bool is_whole(std::string_view value) {
    if (value.empty() || std::string_view("|>[{&!").find(value[0]) != npos)
        return false;
    return (value[0] != '"' && value[0] != '\'') || end_of_quoted(value) != npos;
}

class LineCheck {
public:
    explicit LineCheck(const Source& source) : source_(source) {}

    CheckedLines run() {
        for (number_ = 1; number_ <= source_.line_count(); ++number_) {
            line_ = source_.line(number_);
            const std::size_t start = line_.find_first_not_of(" \t");
            const LineParts parts = split_line(line_);
            if (start == npos || in_block(start, parts))
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
                check_content(start, parts);
            if (line_[start] != '#') {
                before_ = parts;
                before_number_ = number_;
            }
        }
        return std::move(checked_);
    }

private:
    /// A text that begins after `|` or `>`.
    struct Block {
        std::size_t indent = 0; ///< of its key; of its dash if it has none
        std::string_view sign;
        bool has_key = true;
        std::optional<std::size_t> text; ///< indent of its first line, which all others have at least
        int cut_at = 0; ///< a line that ends it unless the text goes on below: it begins with a #
    };

    /// Lines of a block text are text, whatever is in them. True if there is nothing more to say about this
    /// one.
    bool in_block(std::size_t start, const LineParts& parts) {
        if (lost_text_ && !is_structure(parts, *lost_text_, *lost_text_))
            return true;
        lost_text_.reset();
        if (!block_)
            return false;
        if (start <= block_->indent && line_[start] == '#') {
            block_->cut_at = block_->cut_at == 0 ? number_ : block_->cut_at;
            return false;
        }
        if (start > block_->indent) {
            const bool less = block_->text && start < *block_->text;
            if (block_->cut_at != 0)
                report_less_indented(std::exchange(block_->cut_at, 0));
            else if (less)
                report_less_indented(number_);
            block_->text = less ? block_->text : block_->text.value_or(start);
            return true;
        }
        const Block block = *std::exchange(block_, std::nullopt);
        const std::size_t deepest_dash = block.has_key ? block.indent : block.indent + 1;
        if (is_structure(parts, block.indent, deepest_dash))
            return false;
        lost_text_ = block.indent;
        if (block.text)
            report_less_indented(number_);
        else
            report_misplaced(
                start,
                Message("The text below {0} has to be indented further than its key.", {block.sign}),
                Message("Put two more spaces before each line of the text."));
        return true;
    }

    /// The line is no lost line of a text whose key has that indent: it is a key, or an entry of a list whose
    /// dash stands before that column.
    bool is_structure(const LineParts& parts, std::size_t indent, std::size_t before_column) const {
        if (!parts.item)
            return looks_like_key(parts.key) && parts.indent <= indent;
        const std::size_t dash = line_.find('-');
        return dash < before_column && (looks_like_key(parts.key) || dashes_.contains(dash));
    }

    void report_less_indented(int number) {
        report_indentation(number,
                           Message("This line is indented less than the first line of the text above."),
                           Message("Begin all lines of the text in the same column."));
    }

    void report_indentation(int number, Message message, Message hint) {
        const std::string_view line = source_.line(number);
        const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
        checked_.diagnostics.push_back(source_.diagnostic(
            Severity::error, {source_.place_of_byte(number, start), 1}, std::move(message), std::move(hint)));
        checked_.shape_is_known = false;
    }

    void report_misplaced(std::size_t start, Message message, Message hint) {
        const std::size_t end = std::min(line_.find_first_of(" :", start), line_.size());
        report(start, end - start, std::move(message), std::move(hint));
        checked_.shape_is_known = false;
    }

    void report(std::size_t at,
                std::size_t bytes,
                Message message,
                Message hint,
                Severity severity = Severity::error) {
        const Span span{{number_, count_characters(line_.substr(0, at)) + 1},
                        count_characters(line_.substr(at, bytes))};
        checked_.diagnostics.push_back(
            source_.diagnostic(severity, span, std::move(message), std::move(hint)));
    }

    void check_content(std::size_t start, const LineParts& parts) {
        const std::string_view text = line_.substr(start);
        if (parts.item)
            dashes_.insert(line_.find('-'));
        if (broken_block_header(parts))
            return;
        check_language(parts);
        check_depth(parts);
        if (open_key_ && parts.indent <= open_key_->indent)
            open_key_.reset();
        if (open_key_ && !open_key_->is_text) {
            if (parts.key.empty() && !parts.item)
                open_key_->is_text = true;
            else
                open_key_.reset();
        }
        if (text == "?" || text.starts_with("? "))
            report(start,
                   1,
                   Message("A line may not begin with a question mark and a space."),
                   Message("Put the whole text in quotation marks: \"…\""));
        else
            check(parts);
        if (!open_key_ && !parts.key.empty() && parts.value.empty())
            open_key_ = OpenKey{number_, parts.indent, std::string(parts.key), false};
    }

    /// `de |` and `de:|`: what follows is the text that is meant.
    bool broken_block_header(const LineParts& parts) {
        const std::size_t end = parts.value.find_first_of(" :");
        if (!parts.key.empty() || end == npos || !looks_like_key(parts.value.substr(0, end)) ||
            !is_block_header(parts.value.substr(end + 1)))
            return false;
        const std::string_view key = parts.value.substr(0, end);
        const bool colon = parts.value[end] == ':';
        report(parts.indent,
               key.size() + (colon ? 1 : 0),
               colon ? Message("A space is missing after the colon.")
                     : Message("The colon is missing after “{0}”.", {key}),
               Message("Write: {0}: {1}", {key, parts.value.substr(end + 1)}));
        checked_.shape_is_known = false;
        open_key_.reset();
        block_ = Block{.indent = parts.indent, .sign = parts.value.substr(end + 1, 1), .text = {}};
        return true;
    }

    /// A key below one that has its value already. The languages below it are no news.
    void check_depth(const LineParts& parts) {
        const bool below = looks_like_key(parts.key) && !parts.item && parts.indent > before_.indent;
        if (!below || before_.key.empty() || !is_whole(before_.value))
            return;
        misplaced_indent_ = parts.indent;
        // Two spaces a level: of the two it is the line in the odd column that is out of place.
        if (before_.indent % 2 == 1 && parts.indent % 2 == 0)
            return report_indentation(
                before_number_,
                Message("The indentation of this line does not fit the lines above."),
                Message("Keys of the same level begin in the same column; what belongs below is indented by "
                        "two spaces."));
        report_misplaced(
            parts.indent,
            Message("This line is indented further than “{0}” above it, which has its value already.",
                    {before_.key}),
            Message("Begin it in the column of “{0}”. If it belongs below it, move that value to a line of "
                    "its own, "
                    "such as: de: …",
                    {before_.key}));
    }

    /// A language in the column of the key that it belongs below. The languages after it are no news.
    void check_language(const LineParts& parts) {
        const bool language = is_language(parts.key) && !parts.item;
        const bool goes_on = language && misplaced_indent_ == parts.indent;
        if (!goes_on)
            misplaced_indent_.reset();
        if (goes_on || !language || !open_key_ || open_key_->indent != parts.indent ||
            is_language(open_key_->key))
            return;
        misplaced_indent_ = parts.indent;
        report_misplaced(
            parts.indent,
            Message("“{0}” belongs below “{1}”, but is not indented.", {parts.key, open_key_->key}),
            Message("Put two spaces before each language below “{0}”.", {open_key_->key}));
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
        case '-':
            // After a key, a dash and a space would begin a list, which cannot stand there.
            return parts.value.starts_with("- ") && !parts.key.empty() ? check_first_character(parts)
                                                                       : check_plain(parts);
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
        if (next != npos && rest[next] != '#' && rest[next] != ':' &&
            !(rest[next] == ',' && goes_on_in_brackets(rest.substr(next + 1))))
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
        const bool has_key = !parts.key.empty() || !parts.item;
        const std::size_t indent = has_key ? parts.indent : line_.find('-');
        block_ = Block{.indent = indent, .sign = parts.value.substr(0, 1), .has_key = has_key, .text = {}};
        const std::size_t digit = parts.value.substr(0, end).find_first_of("123456789");
        if (digit != npos) // the text says itself how far it is indented
            block_->text = indent + static_cast<std::size_t>(parts.value[digit] - '0');
    }

    void check_first_character(const LineParts& parts) {
        // With a bar before the whole text, it would be text.
        if (open_key_ && open_key_->is_text) {
            if (!std::exchange(open_key_->reported, true))
                report_missing_bar(*open_key_);
            return;
        }
        report(parts.value_start,
               1,
               Message("A text may not begin with {0}.", {parts.value.substr(0, 1)}),
               Message("Put the whole text in quotation marks: \"…\""));
    }

    void check_plain(const LineParts& parts) {
        const std::string_view value = parts.value;
        if (parts.key.empty() && missing_space(parts))
            return;
        if (open_key_ && open_key_->reported)
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

    /// A key without a value in its line; if a text follows below, what is in it may be taken for YAML.
    struct OpenKey {
        int line = 1;
        std::size_t indent = 0;
        std::string key;
        bool is_text = false;
        bool reported = false;
    };

    void report_missing_bar(const OpenKey& key) {
        const std::size_t bytes = key.indent + key.key.size();
        const Span span{{key.line, count_characters(source_.line(key.line).substr(0, key.indent)) + 1},
                        count_characters(source_.line(key.line).substr(key.indent, bytes - key.indent))};
        checked_.diagnostics.push_back(source_.diagnostic(
            Severity::error,
            span,
            Message("A text of several lines begins below “{0}”, but the | is missing.", {key.key}),
            Message("Write: {0}: |", {key.key})));
    }

    const Source& source_;
    std::optional<OpenKey> open_key_;
    CheckedLines checked_;
    std::string_view line_;
    int number_ = 1;
    std::optional<Block> block_;
    std::optional<std::size_t> lost_text_; // lines of a text that is not indented; of its key
    std::set<std::size_t> dashes_;         // columns in which entries of lists begin
    LineParts before_;                     // the last line that is no comment and in no text
    int before_number_ = 0;                // its number
    std::optional<std::size_t> misplaced_indent_;
};

} // namespace

CheckedLines check_lines(const Source& source) {
    return LineCheck(source).run();
}

} // namespace kiosk::yaml
