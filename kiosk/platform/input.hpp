// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"
#include "kiosk/ui/key.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace kiosk::platform {

/// A finger's number while it is down; a mouse is the finger `mouse_finger`.
using FingerId = std::int64_t;
inline constexpr FingerId mouse_finger = -1;

/// Points are px of the upright canvas.
struct FingerDown {
    FingerId finger = 0;
    Point at;
    bool operator==(const FingerDown&) const = default;
};
struct FingerMove {
    FingerId finger = 0;
    Point at;
    bool operator==(const FingerMove&) const = default;
};
struct FingerUp {
    FingerId finger = 0;
    Point at;
    bool operator==(const FingerUp&) const = default;
};

/// Every finger that is down is to be forgotten without acting: the focus went, the display changed, or a
/// finger was never lifted. No move or lift of a forgotten finger follows.
struct FingersLost {
    bool operator==(const FingersLost&) const = default;
};

/// A key went down; not told again while it is held.
struct Key {
    ui::KeyName name = ui::KeyName::next;
    bool operator==(const Key&) const = default;
};

/// A small letter went down that is none of the keys; only for those who asked for letters.
struct Letter {
    char letter = ' ';
    bool operator==(const Letter&) const = default;
};

/// Something was typed at a keyboard, as its layout has it, in UTF-8; only while text is taken.
struct Typed {
    std::string text;
    bool operator==(const Typed&) const = default;
};
/// The last letter that was typed shall go, again and again while the key is held; only while text is taken.
struct Erased {
    bool operator==(const Erased&) const = default;
};

/// The key for those who look after the kiosk went down: as if a finger had rested in the corner, for a
/// screen that takes no touch any more.
struct StaffKey {
    bool operator==(const StaffKey&) const = default;
};

/// The display lost what was on it: show all again.
struct Exposed {
    bool operator==(const Exposed&) const = default;
};
/// The window or the display has another size.
struct SizeChanged {
    bool operator==(const SizeChanged&) const = default;
};
/// SIGTERM, SIGINT, or a window's close button.
struct Quit {
    bool operator==(const Quit&) const = default;
};
/// Another thread called `EventSource::wake`.
struct Wake {
    bool operator==(const Wake&) const = default;
};

using Input = std::variant<FingerDown,
                           FingerMove,
                           FingerUp,
                           FingersLost,
                           Key,
                           Letter,
                           Typed,
                           Erased,
                           StaffKey,
                           Exposed,
                           SizeChanged,
                           Quit,
                           Wake>;

} // namespace kiosk::platform
