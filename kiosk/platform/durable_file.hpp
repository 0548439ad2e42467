// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk::platform {

/// Puts that text in the place of a file, so that a power cut at any moment leaves the old file or the new
/// one and never a part: written beside it, brought to the disk, renamed. Makes the folder if it is missing.
/// Fails (not_allowed) if the disk is full or read-only; what was there then stays.
media::Result<void> write_durably(const std::filesystem::path& file, std::string_view text);

/// Brings a file or the names in a folder to the disk. False if the disk refused.
bool bring_to_disk(const std::filesystem::path& path);

/// The first bytes of a file, all of it if it is shorter; empty if it cannot be read.
std::string read_beginning(const std::filesystem::path& file, std::size_t most_bytes);

} // namespace kiosk::platform
