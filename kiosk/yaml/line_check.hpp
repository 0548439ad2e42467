// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/source.hpp"

namespace kiosk::yaml {

/// A line of YAML, taken apart without understanding its neighbours. All positions are bytes of the line.
struct LineParts {
    std::size_t indent = 0; ///< of the key or item
    std::string_view key;   ///< as written, with quotes; empty if there is none
    std::string_view value; ///< after the key or dash, without spaces before and after
    std::size_t value_start = 0;
    bool item = false; ///< begins with a dash
};

LineParts split_line(std::string_view line);

/// The traps of YAML that can be seen in a single line: tabs and odd spaces, quotes within quotes, a colon
/// within a text, a colon without a space, and characters that a text may not begin with. A parser stops at
/// the first of them, and with words for programmers; this finds them all.
Diagnostics check_lines(const Source& source);

} // namespace kiosk::yaml
