// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/analysis/film_walk.hpp"
#include "media/base/result.hpp"
#include "media/base/time.hpp"

#include <filesystem>
#include <vector>

namespace media {

/// Decodes every picture of the film as the player would and returns where it flashes more than three times
/// within a second: see FlashCounter. Blocks: a film takes a part of its own length.
/// Fails with `stalled` if `company` stops it, and if the film cannot be read to its end.
Result<std::vector<Duration>> find_flashes(const std::filesystem::path& film, const Company& company = {});

} // namespace media
