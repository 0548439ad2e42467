// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <filesystem>

namespace media {

/// How many times faster than it plays this machine decodes the beginning of that film (about ten seconds of
/// it). Blocks for as long as that takes, three seconds at most. Fails if the film cannot be opened.
Result<double> decode_speed(const std::filesystem::path& film);

} // namespace media
