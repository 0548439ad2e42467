// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiosk::yaml {

/// A text as it is written behind `key: `, so that it is read back as what it is: plain if possible, a text
/// of several lines below a `|`, else in quotation marks. `indent` is the column of the key, from 0.
std::string written(std::string_view text, std::size_t indent);

/// The same in double quotation marks, for braces and for texts that only these can hold.
std::string quoted(std::string_view text);

} // namespace kiosk::yaml
