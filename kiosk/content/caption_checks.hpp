// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/draft.hpp"
#include "kiosk/content/load.hpp"

#include <filesystem>

namespace kiosk::content {

/// How the words of a captions file are shown: over a film for as long as they are due, or as a text to read.
enum class CaptionUse { shown, read };

/// Looks through a captions file and reports what is wrong at the lines themselves.
void check_caption_file(Draft& draft,
                        const FileChecks& checks,
                        const std::filesystem::path& file,
                        CaptionUse use);

} // namespace kiosk::content
