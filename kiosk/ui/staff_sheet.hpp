// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/geometry/geometry.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// How something is, and what to do about it.
struct StaffLine {
    enum class Lamp { none, good, look_at_it, mend };

    Lamp lamp = Lamp::none;
    std::string words;
    std::string detail; ///< below it; may be empty

    bool operator==(const StaffLine&) const = default;
};

/// Something that can be done there.
struct StaffChoice {
    std::string id;
    std::string label;
    content::Action action;
    std::string icon = {};
    bool chosen = false; ///< it is a switch, and stands so

    bool operator==(const StaffChoice&) const = default;
};

/// Digits as they are typed: of a PIN as dots, of anything else as `text`.
struct Keypad {
    std::size_t typed = 0;
    std::size_t digits = 0; ///< that it has
    std::string text = {};  ///< what is seen in place of the dots

    bool operator==(const Keypad&) const = default;
};

/// A keyboard, the line that is typed at it, and the words on its keys.
struct Keyboard {
    std::string text;
    bool shifted = false;
    std::string space = {};
    std::string shift = {}; ///< said of a key that shows letters
    std::string erase = {}; ///< said of a key that has an icon

    bool operator==(const Keyboard&) const = default;
};

/// A page of those who look after the kiosk: words and buttons, a keypad, or a picture to test the screen.
struct StaffSheet {
    std::string title;
    std::string text;
    std::vector<StaffLine> lines;     ///< over as many pages as they need
    std::vector<StaffChoice> choices; ///< at the lower edge
    std::optional<Keypad> keypad;
    std::optional<Keyboard> keyboard;
    std::string code;                     ///< what a telephone reads from a QR code; empty: there is none
    std::optional<double> card_px_per_mm; ///< a bank card is drawn as large as it is on such a screen
    std::string picture = {}; ///< path of a page of another exhibition, shown whole; empty: there is none
    bool test_picture = false;
    std::vector<Point> touched; ///< px on the test picture where a finger has been

    bool operator==(const StaffSheet&) const = default;
};

class ViewBuilder;

/// Draws the sheet of the moment over the whole screen.
void draw_staff_sheet(ViewBuilder& builder);

} // namespace kiosk::ui
