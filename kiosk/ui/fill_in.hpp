// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kiosk::ui {

/// Puts values at the `{names}` of a curator's text. A name that is not known stays as it is written: a
/// typing mistake must never end the program, as a format string of a library would.
std::string fill_in(std::string_view text,
                    std::initializer_list<std::pair<std::string_view, std::string>> values);

} // namespace kiosk::ui
