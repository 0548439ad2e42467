// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/content/named_files.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace kiosk::content {

/// Looks for the recordings that a scene names by language under `key`, and listens into them. What is not
/// there or cannot be heard is reported and left out. Returns how many seconds each takes, by its name, as
/// far as that is known.
std::map<std::string, double> check_recordings(const NamedFiles& files,
                                               const FileChecks& checks,
                                               const std::string& key,
                                               const std::filesystem::path& folder,
                                               std::map<Language, std::string>& recordings);

} // namespace kiosk::content
