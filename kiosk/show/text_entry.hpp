// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::show {

/// A line of text as it is typed, letter by letter, at the keyboard on the screen or a real one. Pure.
class TextEntry {
public:
    static constexpr std::size_t most_letters = 60; ///< more find no room where they are shown

    /// What stands there already is gone on with.
    void begin(std::string text);
    /// One letter, as the key says it without shift.
    void press(std::string_view letter);
    /// Letters of a real keyboard, as they are, in UTF-8: as many as find room.
    void type(std::string_view letters);
    /// The next letter is a capital, or is not.
    void shift() { shifted_ = !shifted_; }
    /// The last letter goes.
    void erase();
    /// All of them do.
    void clear() { begin({}); }

    const std::string& text() const { return text_; }
    /// Without spaces at either end, and one between two words.
    std::string tidied() const;
    /// The next letter will be a capital: names begin with one.
    bool is_shifted() const { return shifted_; }

private:
    std::string text_; ///< UTF-8
    bool shifted_ = true;
};

} // namespace kiosk::show
