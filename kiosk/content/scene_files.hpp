// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/draft.hpp"
#include "kiosk/content/load.hpp"

#include <filesystem>

namespace kiosk::content {

/// Reads `exhibition.yaml`; what is missing keeps a default.
void read_exhibition_file(Draft& draft, const std::filesystem::path& folder);

/// Reads every scene of the folder. Those that cannot be shown are named in `draft.broken`; they are still
/// there to be checked.
void read_scene_files(Draft& draft, const std::filesystem::path& folder);

/// Merges `<language>/<id>.yaml` into the scenes, for all languages of the exhibition.
void read_translations(Draft& draft, const std::filesystem::path& folder);

/// Reads `words/<language>.yaml` for all languages of the exhibition; what is missing is filled in from the
/// words that are compiled in, or from the languages that stand in for it.
void read_words(Draft& draft, const std::filesystem::path& folder, const FileChecks& checks);

} // namespace kiosk::content
