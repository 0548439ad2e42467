// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kiosk::content {

/// `scenes/words/de.yaml` and `en.yaml` as they were when the program was built.
std::string_view words_text_de();
std::string_view words_text_en();

} // namespace kiosk::content
