// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/yaml/message.hpp"

#include <string>
#include <vector>

namespace kiosk::app {

// What people are told of a state of the exhibition that is kept.

/// When it was kept, as far as the clock was right.
std::string when_kept(const KeptExhibitions::Kept& kept);

/// Which files are otherwise than in the exhibition as it is now: the first of them by name.
yaml::Message what_is_otherwise(const std::vector<std::string>& differing);

} // namespace kiosk::app
