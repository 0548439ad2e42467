// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/source.hpp"

#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

namespace kiosk::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The length of the well-formed UTF-8 character at the start of `text`, or 0 (Unicode 15, table 3-7).
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(text[i]))
            return 0;
    const unsigned char second = byte(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1)
        return (first < 0x20 && first != '\t' && first != '\n' && first != '\r') || first == 0x7F;
    // C1 controls, and the marks that turn the direction of text around unseen (U+202A-202E, U+2066-2069).
    if (character.size() == 2)
        return first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
    return character == byte_order_mark || (character >= "\xE2\x80\xAA" && character <= "\xE2\x80\xAE") ||
           (character >= "\xE2\x81\xA6" && character <= "\xE2\x81\xA9");
}

} // namespace

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

media::Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit) {
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status))
        return media::fail(media::ErrorCode::not_found, error ? error.message() : "no such file");
    if (!std::filesystem::is_regular_file(status))
        return media::fail(media::ErrorCode::not_allowed, "not a regular file");
    std::ifstream stream(file, std::ios::binary);
    std::string text(limit + 1, '\0');
    if (!stream || stream.read(text.data(), static_cast<std::streamsize>(text.size())).bad())
        return media::fail(media::ErrorCode::device, "cannot be read");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > limit)
        return media::fail(media::ErrorCode::not_allowed, "too large");
    return text;
}

int count_characters(std::string_view text) {
    int count = 0;
    for (const char byte : text)
        count += continues(byte) ? 0 : 1;
    return count;
}

std::size_t byte_of_character(std::string_view text, int index) {
    std::size_t at = 0;
    while (at < text.size() && index > 0) {
        ++at;
        while (at < text.size() && continues(text[at]))
            ++at;
        --index;
    }
    return at;
}

std::optional<BadCharacter> find_bad_character(std::string_view text) {
    for (std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < text.size();) {
        const std::size_t length = character_length(text.substr(at));
        if (length == 0)
            return BadCharacter{at, false};
        if (is_control(text.substr(at, length)))
            return BadCharacter{at, true};
        at += length;
    }
    return std::nullopt;
}

} // namespace kiosk::yaml
