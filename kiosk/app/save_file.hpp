// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <filesystem>
#include <string_view>

namespace kiosk::app {

/// Writes a file of a person so that a power cut leaves the old one or the new one: beside it, to the disk,
/// then in its place, with the permissions that it had. `device` with the reason if the disk refuses.
media::Result<void> save_file(const std::filesystem::path& file, std::string_view content);

} // namespace kiosk::app
