// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/message.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::yaml {

/// Errors take something out of the exhibition, warnings leave it worse than it could be, hints are matters
/// of style.
enum class Severity { error, warning, hint };

/// A place in a file, counted from 1; columns are characters, not bytes.
struct Place {
    int line = 1;
    int column = 1;

    bool operator==(const Place&) const = default;
    bool operator<(const Place& other) const {
        return line != other.line ? line < other.line : column < other.column;
    }
};

/// Something that a person wrote and that does not hold, with its place and the way out.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string file;
    Place place;
    int length = 1; ///< characters that the caret underlines
    Message message;
    Message hint;            ///< the way out; may be empty
    std::string source_line; ///< empty if the problem is not at a line, such as a missing file

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// What a file shows at most; what is beyond is counted in one last diagnostic.
inline constexpr std::size_t max_diagnostics_per_file = 50;

/// Sorted by file, place and severity, without repetitions, at most `max_diagnostics_per_file` for each file.
Diagnostics tidied(Diagnostics diagnostics);

/// The number of errors; warnings do not count.
std::size_t count_errors(const Diagnostics& diagnostics);

/// True if there is nothing but hints.
bool is_good(const Diagnostics& diagnostics);

/// 0 if there are no errors, else 78 (faulty content).
int exit_status(const Diagnostics& diagnostics);

/// For people: `file:line:column: error: …`, the source line, a caret, the way out; empty without
/// diagnostics.
std::string format_text(const Diagnostics& diagnostics, MessageLanguage language);

/// One finding as an entry of a log, which says by itself how grave it is.
std::string format_entry(const Diagnostic& diagnostic, MessageLanguage language);

/// For machines: a JSON array of {file, line, column, severity, message, hint}.
std::string format_json(const Diagnostics& diagnostics, MessageLanguage language);

} // namespace kiosk::yaml
