// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/kiosk/app/house.hpp"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace kiosk::test {

/// The words of a text as they can be compared with what is seen of it: letters and digits alone, whatever
/// typesetting does to quotes, spaces and hyphens.
std::vector<std::string> plain_words(const std::string& text);

/// What breaks a rule in one view: each a sentence that names the offender.
using Faults = std::vector<std::string>;

/// Every target is at least 20 mm large, 3 mm from the next one, and on the screen.
Faults target_faults(const Case& one);

/// No word is clipped or shortened, leaves the screen, or lies over another word, a picture, a code or the
/// edge of a target; no line is longer than 80 characters.
Faults word_faults(const Case& one);

/// Capitals are at least 5.4 mm high for eyes that are 600 mm away, times the text step. Those on controls
/// stop growing at 1.4, and long words may be a third smaller there. Codes are at least 35 mm large.
Faults size_faults(const Case& one, const platform::Fonts& fonts);

/// In reach mode the centre of every target lies in the lowest third of the screen, or lower if the panel
/// hangs high.
Faults reach_faults(const Case& one);

/// Everything that is read or touched can be read out. A sentence is read on the page where it begins: this
/// remembers what was said on the pages before, which must be looked at in their order.
class SpokenTexts {
public:
    Faults look(const Case& one);

private:
    std::string before_;
};

/// The controls that are always there stand at one place: remembers where they stood first.
class FixedPlaces {
public:
    Faults look(const Case& one);

private:
    std::map<std::string, Rect> seen_;
};

/// Which characters no font has: remembers those that it has looked up.
class MissingGlyphs {
public:
    explicit MissingGlyphs(const platform::Fonts& fonts) : fonts_(fonts) {}
    Faults look(const Case& one);

private:
    using Key = std::tuple<char16_t, std::string, typesetting::Weight>;

    const platform::Fonts& fonts_;
    std::map<Key, bool> known_;
};

/// What of the scenes' texts was seen anywhere on their pages and in their entries.
class SeenTexts {
public:
    void look(const Case& one);
    /// Words of the scenes that were on no page, of those kinds that are read.
    Faults missing(const content::Exhibition& exhibition, const content::Language& language) const;

private:
    std::map<std::string, std::string> seen_; // by scene
};

} // namespace kiosk::test
