// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/direction.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

struct UBiDi; // ICU's own name

namespace kiosk::typesetting {

/// Characters that stand together on a line and are read in one direction.
struct VisualRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    Direction direction = Direction::left_to_right;

    bool operator==(const VisualRun&) const = default;
};

/// In which order the characters of a paragraph are seen: Unicode's bidirectional algorithm.
class Bidi {
public:
    /// Borrows `text`, which must live longer.
    Bidi(std::u16string_view text, Direction base);
    ~Bidi();
    Bidi(Bidi&&) noexcept;
    Bidi& operator=(Bidi&&) noexcept;

    /// The embedding level of a character: even is read from left to right.
    std::uint8_t level(std::size_t at) const { return levels_ == nullptr ? std::uint8_t{0} : levels_[at]; }

    /// What is seen on a line from left to right. A line does not go beyond a line break.
    std::vector<VisualRun> line(std::size_t begin, std::size_t end) const;

private:
    struct Close {
        void operator()(UBiDi* bidi) const;
    };
    using Handle = std::unique_ptr<UBiDi, Close>;

    Handle paragraph_;                     // null: nothing is read from right to left
    const std::uint8_t* levels_ = nullptr; // paragraph_'s
};

/// The direction in which a paragraph of that language is read as a whole. Words that are all of one
/// direction are read in theirs: a German address stays one among Arabic paragraphs.
Direction base_direction(std::u16string_view text, std::string_view language);

} // namespace kiosk::typesetting
