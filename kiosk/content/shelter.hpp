// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kiosk::content {

// Where a shelter is has to stay unknown. These look for the two halves of such a secret; both err on the
// side of finding too much.

/// Whether words speak of a shelter: Frauenhaus, Zufluchtswohnung, Schutzunterkunft, shelter, refuge and
/// what they are called in the exhibition's other languages.
bool names_shelter(std::string_view text);

/// Whether words say where a house is: a street with a number, or a postcode with a place.
bool names_place(std::string_view text);

/// Whether a Markdown text says where a shelter is: both in one paragraph, or a place below a heading that
/// names shelters. `of_shelter`: all of it is about one.
bool reveals_shelter(std::string_view text, bool of_shelter = false);

} // namespace kiosk::content
