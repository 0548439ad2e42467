// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/breaks.hpp"
#include "kiosk/typesetting/hyphenator.hpp"
#include "kiosk/typesetting/paragraph.hpp"
#include "kiosk/typesetting/runs.hpp"

#include <vector>

namespace kiosk::typesetting {

/// How the words of one paragraph are divided over lines.
struct FillRules {
    int width = 0; ///< px
    bool hyphenate = false;
    bool balanced = false;
    bool whole_words = false; ///< a word is divided only if no line is wide enough for it
};

/// What of the paragraph stands on each line.
struct Filled {
    std::vector<Stretch> lines;
    bool overflows = false; ///< a word had to be divided where it should not, or stands out
    bool divides = false;   ///< a word that should stay whole was divided
};

/// What the lines are made with; borrowed.
struct Tools {
    LineBreaks& breaks;
    Hyphenator* hyphenator = nullptr; ///< null for languages without hyphens
    Runs& runs;
};

/// Divides a paragraph into lines, each as full as possible. A word is divided only if it leaves a hole of
/// more than an eighth of the line, never in three lines in a row, and never if it is the last of a
/// paragraph. A short word alone on the last line gets another one to keep it company. `balanced` makes the
/// lines about equally long instead and does not leave a word alone on the last.
Filled
fill(const Paragraph& paragraph, const std::vector<Word>& words, const FillRules& rules, const Tools& tools);

} // namespace kiosk::typesetting
