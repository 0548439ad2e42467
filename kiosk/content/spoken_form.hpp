// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/utterance.hpp"

#include <map>
#include <string>

namespace kiosk::content {

/// How words are read out that are spoken otherwise than they are written, by language.
using Pronunciations = std::map<Language, std::map<std::string, std::string>>;

/// The words as a voice gets them: in one line, without signs that only steer the setting, gender forms with
/// a short break ("Migrant innen"), phone numbers digit by digit, and what the curators say how to pronounce.
/// Without the last full stop, so that a title and a sentence of the same words are one. A variant of a
/// language (`de-x-ls`) also knows what the language itself says.
std::string spoken_form(const Utterance& utterance, const Pronunciations& pronunciations);

} // namespace kiosk::content
