// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"

#include <set>
#include <string>

namespace kiosk::content {

/// The files, relative to the folder of the films, that films and their versions play from; those with sound
/// alone are not among them.
std::set<std::string> film_files(const Exhibition& exhibition);

/// What is heard: those films, and the files with sound beside them.
std::set<std::string> sound_files(const Exhibition& exhibition);

} // namespace kiosk::content
