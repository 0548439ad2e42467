// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/line_check.hpp"

#include "kiosk/yaml/block_texts.hpp"
#include "kiosk/yaml/line_parts.hpp"
#include "kiosk/yaml/line_report.hpp"
#include "kiosk/yaml/value_check.hpp"
#include "media/base/ascii.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kiosk::yaml {
namespace {

/// The bytes of a space at the start of `text` that looks like one and is none for YAML: no-break or narrow.
std::size_t odd_space(std::string_view text) {
    for (const std::string_view space : {"\u00A0", "\u202F", "\u2007", "\u3000"})
        if (text.starts_with(space))
            return space.size();
    return 0;
}

/// `de`, `en`, `de-x-ls`: all other keys of the format have more letters, or none with a hyphen. (`by` and
/// `on` stand below `approved`, and have to be indented as languages have.)
bool is_language(std::string_view key) {
    return key.size() == 2 ? media::is_letter(key[0]) && media::is_letter(key[1])
                           : key.size() > 3 && key[2] == '-';
}

/// The value begins in its line and is whole there: a line below that is indented further is no part of it.
bool is_whole(std::string_view value) {
    if (value.empty() || std::string_view("|>[{&!").find(value[0]) != std::string_view::npos)
        return false;
    return (value[0] != '"' && value[0] != '\'') || end_of_quoted(value) != std::string_view::npos;
}

/// Goes through the lines from the first to the last, and says of each whether it begins where it has to.
class LineCheck {
public:
    explicit LineCheck(const Source& source) : source_(source), report_(source) {}

    CheckedLines run() {
        for (int number = 1; number <= source_.line_count(); ++number) {
            const std::string_view text = source_.line(number);
            const std::size_t start = text.find_first_not_of(" \t");
            if (start == std::string_view::npos)
                continue;
            const SourceLine line{number, text, start, split_line(text)};
            if (texts_.holds(line))
                continue;
            if (!is_oddly_indented(line) && text[start] != '#' && !misses_space_after_hyphen(line))
                check_content(line);
            if (text[start] != '#')
                before_ = line;
        }
        return report_.take();
    }

private:
    bool is_oddly_indented(const SourceLine& line) {
        if (const std::size_t tab = line.text.substr(0, line.start).find('\t');
            tab != std::string_view::npos) {
            report_.add(line.number,
                        tab,
                        1,
                        Message("A tab stands where YAML wants spaces."),
                        Message("Replace the tab by spaces, two for each level."));
            return true;
        }
        const std::size_t bytes = odd_space(line.text.substr(line.start));
        if (bytes != 0)
            report_.add(line.number,
                        line.start,
                        bytes,
                        Message("A no-break space stands here instead of an ordinary one."),
                        Message("Delete the spaces at the beginning of the line and type them again."));
        return bytes != 0;
    }

    /// `-scene: kreis` is a key that begins with a hyphen for YAML.
    bool misses_space_after_hyphen(const SourceLine& line) {
        const std::string_view entry = line.text.substr(line.start + 1);
        if (line.text[line.start] != '-' || entry.empty() || !media::is_letter(entry[0]))
            return false;
        const std::size_t colon = find_key_colon(entry);
        if (colon == std::string_view::npos ||
            !std::all_of(entry.begin(), entry.begin() + static_cast<std::ptrdiff_t>(colon), is_key_character))
            return false;
        report_.add(line.number,
                    line.start,
                    1,
                    Message("A space is missing after the hyphen."),
                    Message("Write: - {0}", {trimmed_end(entry)}));
        return true;
    }

    void check_content(const SourceLine& line) {
        if (line.parts.item)
            texts_.list_at(line.text.find('-'));
        if (values_.is_broken_header(line))
            return;
        check_language(line);
        check_depth(line);
        values_.check(line);
    }

    /// A language in the column of the key that it belongs below. The languages after it are no news.
    void check_language(const SourceLine& line) {
        const LineParts& parts = line.parts;
        const bool language = is_language(parts.key) && !parts.item;
        const bool goes_on = language && misplaced_indent_ == parts.indent;
        if (!goes_on)
            misplaced_indent_.reset();
        const OpenKey* above = values_.open_key();
        if (goes_on || !language || above == nullptr || above->indent != parts.indent ||
            is_language(above->key))
            return;
        misplaced_indent_ = parts.indent;
        report_.misplaced(line,
                          parts.indent,
                          Message("“{0}” belongs below “{1}”, but is not indented.", {parts.key, above->key}),
                          Message("Put two spaces before each language below “{0}”.", {above->key}));
    }

    /// A key below one that has its value already. The languages below it are no news.
    void check_depth(const SourceLine& line) {
        const LineParts& parts = line.parts;
        const LineParts& above = before_.parts;
        const bool below = looks_like_key(parts.key) && !parts.item && parts.indent > above.indent;
        if (!below || above.key.empty() || !is_whole(above.value))
            return;
        misplaced_indent_ = parts.indent;
        // Two spaces a level: of the two it is the line in the odd column that is out of place.
        if (above.indent % 2 == 1 && parts.indent % 2 == 0)
            return report_.indentation(
                before_.number,
                Message("The indentation of this line does not fit the lines above."),
                Message("Keys of the same level begin in the same column; what belongs below is indented by "
                        "two spaces."));
        report_.misplaced(
            line,
            parts.indent,
            Message("This line is indented further than “{0}” above it, which has its value already.",
                    {above.key}),
            Message("Begin it in the column of “{0}”. If it belongs below it, move that value to a line of "
                    "its own, "
                    "such as: de: …",
                    {above.key}));
    }

    const Source& source_;
    LineReport report_;
    BlockTexts texts_{report_};
    ValueCheck values_{report_, texts_};
    SourceLine before_; // the last line that is no comment and in no text
    std::optional<std::size_t> misplaced_indent_;
};

} // namespace

CheckedLines check_lines(const Source& source) {
    return LineCheck(source).run();
}

} // namespace kiosk::yaml
