// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/bidi.hpp"

#include "kiosk/typesetting/characters.hpp"

#include <unicode/ubidi.h>

#include <algorithm>
#include <cassert>

namespace kiosk::typesetting {

namespace {

// Below Hebrew, the first script from right to left, there is nothing that would have to be reordered.
bool may_reorder(char16_t character) {
    return character >= u'\u0590' && !(character >= u'\u2010' && character <= u'\u2027');
}

} // namespace

void Bidi::Close::operator()(UBiDi* bidi) const {
    ubidi_close(bidi);
}

Bidi::Bidi(std::u16string_view text, Direction base) {
    const bool right_to_left = base == Direction::right_to_left;
    if (text.empty() || (!right_to_left && std::none_of(text.begin(), text.end(), may_reorder)))
        return;
    paragraph_.reset(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setPara(paragraph_.get(),
                  text.data(),
                  static_cast<std::int32_t>(text.size()),
                  right_to_left ? 1 : 0,
                  nullptr,
                  &status);
    levels_ = ubidi_getLevels(paragraph_.get(), &status);
    assert(U_SUCCESS(status)); // fails only without memory
}

Bidi::~Bidi() = default;
Bidi::Bidi(Bidi&&) noexcept = default;
Bidi& Bidi::operator=(Bidi&&) noexcept = default;

std::vector<VisualRun> Bidi::line(std::size_t begin, std::size_t end) const {
    if (begin >= end)
        return {};
    if (paragraph_ == nullptr)
        return {{begin, end, Direction::left_to_right}};
    const Handle line(ubidi_open());
    UErrorCode status = U_ZERO_ERROR;
    ubidi_setLine(paragraph_.get(),
                  static_cast<std::int32_t>(begin),
                  static_cast<std::int32_t>(end),
                  line.get(),
                  &status);
    const std::int32_t count = ubidi_countRuns(line.get(), &status);
    assert(U_SUCCESS(status));
    std::vector<VisualRun> runs;
    for (std::int32_t i = 0; i < count; ++i) {
        std::int32_t start = 0;
        std::int32_t length = 0;
        const UBiDiDirection direction = ubidi_getVisualRun(line.get(), i, &start, &length);
        const std::size_t first = begin + static_cast<std::size_t>(start);
        runs.push_back({first,
                        first + static_cast<std::size_t>(length),
                        direction == UBIDI_RTL ? Direction::right_to_left : Direction::left_to_right});
    }
    return runs;
}

Direction base_direction(std::u16string_view text, std::string_view language) {
    const Direction usual = direction_of(language);
    bool from_left = false;
    bool from_right = false;
    for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
        const Strength strength = strength_at(text, at);
        if (strength == Strength::control)
            return usual; // who sets directions by hand has thought of them
        from_left = from_left || strength == Strength::left_to_right;
        from_right = from_right || strength == Strength::right_to_left;
    }
    if (from_left == from_right)
        return usual;
    return from_left ? Direction::left_to_right : Direction::right_to_left;
}

} // namespace kiosk::typesetting
