// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/yaml/diagnostic.hpp"
#include "media/base/result.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::content {

/// What a film is, as far as a check can see from outside.
struct FilmFacts {
    double seconds = 0;
    int width = 0;
    int height = 0;
    bool has_sound = false;
};

/// A line of a captions file that cannot be used.
struct CaptionProblem {
    int line = 1;
    std::string text;
};

/// Looks into films and captions. `content` knows no decoder: `app` fills these in; an empty one is skipped.
struct FileChecks {
    std::function<media::Result<FilmFacts>(const std::filesystem::path&)> probe_film;
    std::function<std::vector<CaptionProblem>(const std::filesystem::path&)> check_captions;
};

struct Loaded {
    Exhibition exhibition;
    yaml::Diagnostics diagnostics; ///< tidied
    bool built_in = false; ///< nothing in the folder could be shown: this is the exhibition compiled in
};

/// Reads the exhibition in `folder` (with `exhibition.yaml`). Never fails: what is broken is left out with a
/// diagnostic, and the rest is consistent, that is, whatever a scene, the loop or the start names exists. A
/// missing film or picture leaves its scene in. If nothing is left, the result is `built_in_exhibition()`.
Loaded load_exhibition(const std::filesystem::path& folder, const FileChecks& checks = {});

/// The exhibition compiled into the program: name, address, phone number, "please call".
Exhibition built_in_exhibition();

} // namespace kiosk::content
