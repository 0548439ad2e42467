// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/source.hpp"

namespace kiosk::yaml {

/// What can be said of a file without parsing it.
struct CheckedLines {
    Diagnostics diagnostics;
    /// False if lines do not stand below what they belong to: what a parser makes of the file means nothing.
    bool shape_is_known = true;
};

/// The traps of YAML that can be seen in a single line, or in one and the next: tabs and odd spaces, quotes
/// within quotes, a colon within a text, a colon without a space, characters that a text may not begin with,
/// and languages or texts that are not indented. A parser stops at the first of them, and with words for
/// programmers; this finds them all.
CheckedLines check_lines(const Source& source);

} // namespace kiosk::yaml
