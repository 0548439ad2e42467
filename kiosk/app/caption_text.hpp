// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/subtitles/cue.hpp"

#include <span>
#include <string>

namespace kiosk::app {

/// The words of captions as a text to read: lines run on, an empty line divides paragraphs where the film
/// pauses or after about 300 characters, and each speaker who is marked by a dash begins a line. Pure.
std::string text_of_captions(std::span<const media::Cue> cues);

} // namespace kiosk::app
