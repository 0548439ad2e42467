// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kiosk::app {

/// The attributes of an element of HTML whose text is in that language, with a space before them: how it is
/// called and where its lines begin.
std::string language_attributes(const std::string& language);

} // namespace kiosk::app
