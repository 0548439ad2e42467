// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/paragraph.hpp"

#include <string_view>

namespace kiosk::typesetting {

/// Puts the quotes of the language (its primary part: `de`) in place of straight ones, those inside others as
/// it writes them there, and round apostrophes in place of straight ones and of accents that stand between
/// letters. What has no partner, is no apostrophe, or stands in a language whose quotes are not known stays
/// as it is.
void set_quotes(Paragraph& paragraph, std::string_view language);

} // namespace kiosk::typesetting
