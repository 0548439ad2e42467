// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/ffmpeg/byte_source.hpp"

#include <cstdint>
#include <functional>
#include <span>

namespace fuzz {

/// Opens `bytes` in place of every file; they must stay.
media::OpenBytes from_memory(std::span<const std::uint8_t> bytes);

/// Gives up after the same work each time, where a player has a clock.
std::function<bool()> work_limit();

} // namespace fuzz
