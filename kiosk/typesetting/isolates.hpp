// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/direction.hpp"
#include "kiosk/typesetting/paragraph.hpp"

namespace kiosk::typesetting {

/// Puts Unicode's isolates (U+2066, U+2067 … U+2069) around what is read against the paragraph's direction,
/// so that its order stays its own and that of the words around it, too. From right to left: phone numbers,
/// addresses of the web, of mail and of the post, Latin names with the numbers and signs that belong to them
/// ("KOK e.V.", "§ 232 StGB"). From left to right: Arabic names and the like, each of a list for itself.
/// Leaves a paragraph alone in which directions are set by hand.
void isolate_foreign_words(Paragraph& paragraph, Direction base);

} // namespace kiosk::typesetting
