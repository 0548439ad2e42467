// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/undrawable.hpp"

#include "kiosk/content/text_place.hpp"

#include <fmt/format.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <memory>

namespace kiosk::content {
namespace {

struct CloseText {
    void operator()(UText* text) const { utext_close(text); }
};
struct CloseIterator {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

bool is_drawn(UChar32 code_point) {
    return code_point > ' ' && u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0 &&
           u_isUWhiteSpace(code_point) == 0;
}

// The code points that have a shape; what is no UTF-8 has been reported by then.
std::u32string drawn_code_points(std::string_view text) {
    std::u32string found;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 code_point = 0;
        U8_NEXT(bytes, at, length, code_point);
        if (code_point >= 0 && is_drawn(code_point))
            found += static_cast<char32_t>(code_point);
    }
    return found;
}

// Where each character that people see ends, in bytes.
std::vector<std::size_t> character_ends(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, CloseText> utf8(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    const std::unique_ptr<UBreakIterator, CloseIterator> iterator(
        ubrk_open(UBRK_CHARACTER, "en", nullptr, 0, &status));
    ubrk_setUText(iterator.get(), utf8.get(), &status);
    assert(U_SUCCESS(status)); // fails only if ICU's data is missing
    std::vector<std::size_t> ends;
    for (std::int32_t end = ubrk_next(iterator.get()); end != UBRK_DONE; end = ubrk_next(iterator.get()))
        ends.push_back(static_cast<std::size_t>(end));
    return ends;
}

std::string named(const Undrawable& character) {
    std::string code_points;
    for (const char32_t code_point : character.characters)
        code_points +=
            fmt::format("{}U+{:04X}", code_points.empty() ? "" : " ", static_cast<std::uint32_t>(code_point));
    return fmt::format("{} ({})", character.bytes, code_points);
}

yaml::Diagnostic
finding_about(const yaml::Source& source, const yaml::Span& span, const std::vector<Undrawable>& found) {
    std::string list;
    for (const Undrawable& character : found)
        list += (list.empty() ? "" : ", ") + named(character);
    return source.diagnostic(
        yaml::Severity::warning,
        span,
        yaml::Message("No font has these characters: {0}", {list}),
        yaml::Message("Write the text without them, or name a font that has them in theme.yaml."));
}

} // namespace

std::vector<Undrawable> undrawable_characters(std::string_view text, const CanDraw& can_draw) {
    std::vector<Undrawable> found;
    std::size_t start = 0;
    for (const std::size_t end : character_ends(text)) {
        const std::string_view bytes = text.substr(start, end - start);
        std::u32string characters = drawn_code_points(bytes);
        const bool known = std::any_of(found.begin(), found.end(), [&](const Undrawable& other) {
            return other.characters == characters;
        });
        if (!known && !characters.empty() && !can_draw(characters))
            found.push_back({std::move(characters), start, bytes});
        start = end;
    }
    return found;
}

std::optional<yaml::Diagnostic> undrawable_finding(const Origin& origin,
                                                   const std::string& path,
                                                   std::string_view text,
                                                   const CanDraw& can_draw) {
    const std::vector<Undrawable> found = undrawable_characters(text, can_draw);
    if (found.empty())
        return std::nullopt;
    const yaml::Location location = origin.find(path);
    const Undrawable& first = found.front();
    return finding_about(
        *location.source, span_in_file(location, text, first.offset, first.bytes.size()), found);
}

std::optional<yaml::Diagnostic> undrawable_finding(const yaml::Source& source, const CanDraw& can_draw) {
    const std::string_view text = source.text();
    const std::vector<Undrawable> found = undrawable_characters(text, can_draw);
    if (found.empty())
        return std::nullopt;
    const std::string_view before = text.substr(0, found.front().offset);
    const auto line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
    return finding_about(source, {source.place_of_byte(line, before.size() - line_start)}, found);
}

} // namespace kiosk::content
