// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/fault.hpp"
#include "kiosk/content/load.hpp"

#include <string>
#include <vector>

namespace kiosk::content {

/// Why that film cannot be played, in words for curators.
Fault film_fault(const std::string& name, media::ErrorCode code);

/// What is wrong with a film that plays: its sound, and whether it flashes.
std::vector<Fault> whole_film_faults(const WholeFilm& film);

/// Why that file with sound cannot be heard.
Fault sound_fault(const std::string& name, media::ErrorCode code);

/// What is wrong with a line of a captions file.
Fault caption_fault(const CaptionProblem& problem);

} // namespace kiosk::content
