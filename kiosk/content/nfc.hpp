// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kiosk::content {

/// Brings UTF-8 to Unicode's composed form (NFC): texts copied from a PDF or typed on a Mac often have ¨ and
/// u as two characters, for which fonts and word lists have no ü.
void compose(std::string& text);

} // namespace kiosk::content
