// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <filesystem>
#include <string>

namespace kiosk::content {

/// The file that a scene names, inside `folder`. Fails with `not_allowed` for a name that leads out of the
/// folder (absolute, `..`, a symbolic link), and with `not_found` if there is no such regular file; names are
/// case-exact.
media::Result<std::filesystem::path> confined_path(const std::filesystem::path& folder,
                                                   const std::string& name);

} // namespace kiosk::content
