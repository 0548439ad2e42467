// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/explanation.hpp"

#include "kiosk/yaml/line_parts.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>

namespace kiosk::yaml {
namespace {

/// The number of the last line before `number` that is not blank or a comment; 0 if there is none.
int line_before(const Source& source, int number) {
    for (--number; number > 0; --number) {
        const std::string_view line = source.line(number);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line[first] != '#')
            return number;
    }
    return 0;
}

Span first_word(std::string_view line, int number) {
    const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t end = std::min(line.find(' ', start), line.size());
    return {{number, count_characters(line.substr(0, start)) + 1},
            std::max(1, count_characters(line.substr(start, end - start)))};
}

std::size_t indent_of(const Source& source, int number) {
    const std::string_view line = source.line(number);
    return std::min(line.find_first_not_of(' '), line.size());
}

/// The line before `number` is the first below its key, and the one at `number` is indented by the usual two
/// spaces: then it is that one before it that is not.
bool is_line_before_odd(const Source& source, int number, int before) {
    const int above = line_before(source, before);
    const LineParts parts = split_line(source.line(above));
    return above != 0 && !parts.key.empty() && parts.value.empty() &&
           indent_of(source, number) == parts.indent + 2 &&
           split_line(source.line(before)).indent != parts.indent + 2;
}

/// The entry of a list at `number` is followed by a key in the column of its dash: the number of that line;
/// 0 if there is none.
int key_beside_dash(const Source& source, int number) {
    const std::size_t dash = indent_of(source, number);
    if (!split_line(source.line(number)).item)
        return 0;
    for (int next = number + 1; next <= source.line_count(); ++next) {
        const std::string_view line = source.line(next);
        const std::size_t start = line.find_first_not_of(' ');
        if (start == std::string_view::npos || line[start] == '#' || start > dash)
            continue;
        const LineParts parts = split_line(line);
        if (start < dash || !parts.item)
            return start == dash && !parts.key.empty() ? next : 0;
    }
    return 0;
}

/// The key of the line at `before`, if its value stands in that line, too; empty if not.
std::string_view key_with_value(const Source& source, int before) {
    const LineParts parts = split_line(source.line(before));
    const bool whole = !parts.value.empty() && parts.value[0] != '|' && parts.value[0] != '>';
    return before != 0 && whole ? parts.key : std::string_view{};
}

} // namespace

Diagnostic explain_indentation(const Source& source, int number) {
    if (const int before = line_before(source, number); is_line_before_odd(source, number, before))
        number = before;
    const int before = line_before(source, number);
    const LineParts parts = split_line(source.line(before));
    if (before != 0 && parts.key.empty() && !parts.item && !parts.value.empty()) {
        const std::string_view word = parts.value.substr(0, parts.value.find(' '));
        return source.diagnostic(
            Severity::error,
            first_word(source.line(before), before),
            Message("The colon is missing after “{0}”.", {word}),
            Message("Write a key, a colon, a space and the value. If the line belongs to the text "
                    "above, indent it further."));
    }
    const Span here{first_word(source.line(number), number).place, 1};
    if (const int key = key_beside_dash(source, number); key != 0)
        return source.diagnostic(
            Severity::error,
            first_word(source.line(key), key),
            Message("This line stands in the column of the dash of its entry."),
            Message("Put two more spaces before it, so that it begins below the first key of the entry."));
    const std::string_view above = key_with_value(source, before);
    const LineParts own = split_line(source.line(number));
    if (!above.empty() && !own.key.empty() && !own.item && own.indent > parts.indent)
        return source.diagnostic(
            Severity::error,
            here,
            Message("This line is indented further than “{0}” above it, which has its value already.",
                    {above}),
            Message(
                "Begin it in the column of “{0}”. If it belongs below it, move that value to a line of its "
                "own, such as: de: …",
                {above}));
    return source.diagnostic(
        Severity::error,
        here,
        Message("The indentation of this line does not fit the lines above."),
        Message("Keys of the same level begin in the same column; what belongs below is indented "
                "by two spaces."));
}

Diagnostic
explain(const Source& source, const YAML::Exception& exception, std::optional<Place> open_bracket) {
    const int line = std::clamp(exception.mark.line + 1, 1, source.line_count());
    const Place place =
        source.place_of_byte(line, static_cast<std::size_t>(std::max(0, exception.mark.column)));
    const std::string_view what = exception.msg;
    if (const std::string_view text = source.line(line);
        text.find_first_not_of(" \t") == std::string_view::npos && text.find('\t') != std::string_view::npos)
        return source.diagnostic(Severity::error,
                                 {source.place_of_byte(line, text.find('\t')), 1},
                                 Message("A tab stands where YAML wants spaces."),
                                 Message("Replace the tab by spaces, two for each level."));
    const auto says = [what](std::string_view part) { return what.find(part) != std::string_view::npos; };
    if (open_bracket)
        return source.diagnostic(
            Severity::error,
            {*open_bracket, 1},
            Message("This bracket is not closed."),
            Message("Each [ needs its ] and each { its }, on the same line if possible."));
    if (says("flow"))
        return source.diagnostic(
            Severity::error,
            {place, 1},
            Message("Here is a bracket too many."),
            Message("Each [ needs its ] and each { its }, on the same line if possible."));
    if (says("escape"))
        return source.diagnostic(Severity::error,
                                 {place, 1},
                                 Message("A backslash has a special meaning in double quotation marks."),
                                 Message("Put the text in single quotation marks: '…'"));
    if (says("illegal map value") || says("end of map") || says("end of sequence"))
        return explain_indentation(source, place.line);
    return source.diagnostic(Severity::error,
                             {place, 1},
                             Message("This line cannot be understood."),
                             Message("Compare it with the same line in another file that works."));
}

} // namespace kiosk::yaml
