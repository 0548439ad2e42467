// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/line_check.hpp"
#include "kiosk/yaml/line_parts.hpp"

#include <string_view>

namespace kiosk::yaml {

/// A line of a file while it is checked; never an empty one. Private to this layer.
struct SourceLine {
    int number = 1;
    std::string_view text;
    std::size_t start = 0; ///< the byte of its first character that is no space and no tab
    LineParts parts;
};

/// Collects what the checks of lines find. Private to this layer.
class LineReport {
public:
    /// Borrowed.
    explicit LineReport(const Source& source) : source_(source) {}

    /// Something is wrong with `bytes` bytes of that line, from byte `at` on.
    void add(int line,
             std::size_t at,
             std::size_t bytes,
             Message message,
             Message hint,
             Severity severity = Severity::error);
    /// That line does not begin where it has to, so that it belongs to something else: nobody knows the shape
    /// of the file then.
    void indentation(int line, Message message, Message hint);
    /// The same of the word with which the line begins, at byte `start`.
    void misplaced(const SourceLine& line, std::size_t start, Message message, Message hint);
    /// Lines can be told apart no more, although nothing is said of where they begin.
    void shape_is_lost() { checked_.shape_is_known = false; }

    CheckedLines take();

private:
    const Source& source_;
    CheckedLines checked_;
};

} // namespace kiosk::yaml
