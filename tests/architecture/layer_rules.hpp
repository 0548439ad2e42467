// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace architecture {

/// Reads every source file under media/ and kiosk/ of a project and returns what breaks the rules of the
/// house, one sentence each, beginning with `path:line: `:
///   - a layer includes only layers below it, and two that must not know each other do not;
///   - a library is named only in the layer that wraps it;
///   - deciding code reads no clock.
std::vector<std::string> broken_rules(const std::filesystem::path& root);

/// The layers that the rules know, as folders from the project's root.
std::vector<std::string> known_layers();

} // namespace architecture
