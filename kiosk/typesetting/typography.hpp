// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/paragraph.hpp"

#include <string_view>

namespace kiosk::typesetting {

/// Puts the signs that print needs in place of those that keyboards have: quotes and apostrophes of the
/// language (German and English), dashes, ellipsis, and no-break spaces in "z. B.", "§ 232 StGB", "25 km",
/// "Dr. Name", dates, phone numbers and before a dash. What is unclear stays as it was written.
void apply_typography(Paragraph& paragraph, std::string_view language);

/// The primary part of a BCP 47 tag: `de` of `de-x-ls`.
std::string_view primary_language(std::string_view language);

} // namespace kiosk::typesetting
