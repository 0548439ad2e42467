// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/utterance.hpp"
#include "kiosk/ui/view.hpp"

#include <vector>

namespace kiosk::ui {

/// What a voice says of a target: its name and state.
std::vector<content::Utterance> name_of(const Target& target);

/// What a voice says of a whole view, in reading order: its words and pictures, then what can be touched. Not
/// the buttons of the voice itself, which would talk about themselves.
std::vector<content::Utterance> read_out(const View& view);

} // namespace kiosk::ui
