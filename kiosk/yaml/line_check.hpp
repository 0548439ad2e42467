// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/source.hpp"

namespace kiosk::yaml {

/// The traps of YAML that can be seen in a single line: tabs and odd spaces, quotes within quotes, a colon
/// within a text, a colon without a space, and characters that a text may not begin with. A parser stops at
/// the first of them, and with words for programmers; this finds them all.
Diagnostics check_lines(const Source& source);

} // namespace kiosk::yaml
