// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/paragraph.hpp"

#include <string_view>

namespace kiosk::typesetting {

/// Puts the signs that print needs in place of those that keyboards have: quotes and apostrophes of the
/// language, dashes, ellipsis, French spaces, and no-break spaces where a line must not end: in "z. B.",
/// "§ 232 StGB", "25 km", "Dr. Name", "10785 Berlin", in dates and phone numbers, before a dash and "e.V.".
/// What is unclear stays as it was written.
void apply_typography(Paragraph& paragraph, std::string_view language);

} // namespace kiosk::typesetting
