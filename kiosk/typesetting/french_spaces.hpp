// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/typesetting/paragraph.hpp"

namespace kiosk::typesetting {

/// Sets French as France's Imprimerie nationale does: a narrow no-break space before ; ! ? and inside
/// guillemets, a full one before a colon, whether the curator typed a space there or not. Times (9:30),
/// addresses and gender forms have no such spaces.
void set_french_spaces(Paragraph& paragraph);

} // namespace kiosk::typesetting
