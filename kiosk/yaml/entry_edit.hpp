// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::yaml {

/// One entry that a program writes into a file of a person: `key: value` at the top level, or, if `entry` is
/// not empty, the line `entry: value` in the block map at `key`.
struct EntryEdit {
    std::string_view key;
    std::string_view entry;
    std::string value; ///< YAML of one line
};

/// The file with that entry, which is replaced, put beside its neighbours, or added at the end. Every other
/// byte stays: comments, order, spaces, line ends. Nothing if the file is not clean, or if what stands there
/// cannot be edited without touching more, such as a map in {braces}.
std::optional<std::string> with_entry(std::string_view file, const EntryEdit& edit);

} // namespace kiosk::yaml
