// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/upkeep/kept_json.hpp"
#include "media/base/result.hpp"

#include <cstddef>
#include <filesystem>

namespace kiosk::app {

/// More bytes than what technicians choose and type ever takes.
inline constexpr std::size_t most_state_bytes = std::size_t{64} << 10;

/// The object that is kept in that file. An empty one if the file is not there, cannot be read, is none or
/// has more than `most_bytes`: upkeep/kept_json.hpp takes the values out of it.
nlohmann::json read_state(const std::filesystem::path& file, std::size_t most_bytes = most_state_bytes);

/// Keeps the object there; a power cut leaves the old one or this one. Fails if the disk is full or
/// read-only.
media::Result<void> keep_state(const std::filesystem::path& file, const nlohmann::json& object);

} // namespace kiosk::app
