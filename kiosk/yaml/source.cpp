// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/source.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

namespace kiosk::yaml {
Source::Source(std::string file, std::string_view text) : file_(std::move(file)) {
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    text_.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            text_ += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
        } else {
            text_ += text[i];
        }
    }
    starts_.push_back(0);
    for (std::size_t i = 0; i < text_.size(); ++i)
        if (text_[i] == '\n' && i + 1 < text_.size())
            starts_.push_back(i + 1);
}

std::string_view Source::line(int number) const {
    if (number < 1 || number > line_count())
        return {};
    const std::size_t start = starts_[static_cast<std::size_t>(number - 1)];
    const std::string_view rest = std::string_view(text_).substr(start);
    return rest.substr(0, rest.find('\n'));
}

Place Source::place_of_byte(int line_number, std::size_t byte) const {
    return {line_number, count_characters(line(line_number).substr(0, byte)) + 1};
}

std::string_view Source::from(Place place) const {
    const std::string_view text = line(place.line);
    return text.substr(byte_of_character(text, place.column - 1));
}

Diagnostic Source::diagnostic(Severity severity, Span span, Message message, Message hint) const {
    return Diagnostic{.severity = severity,
                      .file = file_,
                      .place = span.place,
                      .length = span.length,
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .source_line = std::string(line(span.place.line))};
}

std::optional<Span> commented_out(const Source& source, std::string_view key, int first, int indent) {
    for (int number = first; number <= source.line_count(); ++number) {
        std::string_view line = source.line(number);
        const std::size_t start = line.find_first_not_of(' ');
        if (start == std::string_view::npos)
            continue;
        if (line[start] != '#') {
            if (static_cast<int>(start) <= indent)
                return std::nullopt;
            continue;
        }
        const std::size_t word = std::min(line.find_first_not_of("# ", start), line.size());
        std::string_view rest = line.substr(word);
        if (!rest.starts_with(key))
            continue;
        rest.remove_prefix(key.size());
        if (rest == ":" || rest.starts_with(": "))
            return Span{source.place_of_byte(number, start), 1};
    }
    return std::nullopt;
}

media::Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return media::fail(media::ErrorCode::not_found, error ? error.message() : "no such file");
    if (!std::filesystem::is_regular_file(status))
        return media::fail(media::ErrorCode::not_allowed, "not a regular file");
    std::ifstream stream(file, std::ios::binary);
    // One byte more than it says, to see whether it has grown meanwhile.
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    std::string text(static_cast<std::size_t>(std::min<std::uintmax_t>(error ? limit : size, limit)) + 1,
                     '\0');
    if (!stream || stream.read(text.data(), static_cast<std::streamsize>(text.size())).bad())
        return media::fail(media::ErrorCode::device, "cannot be read");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > limit)
        return media::fail(media::ErrorCode::not_allowed, "too large");
    return text;
}

} // namespace kiosk::yaml
