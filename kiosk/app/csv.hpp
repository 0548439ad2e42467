// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

using CsvRow = std::vector<std::string>;

/// A table (RFC 4180) as office programs in Germany open it: UTF-8 with a byte order mark, semicolons.
std::string csv_of(const std::vector<CsvRow>& rows);

/// The rows of a table, whichever of semicolon, comma and tab the first line is divided by. `corrupt` with
/// the line number if a quotation mark stays open or the bytes are no UTF-8.
media::Result<std::vector<CsvRow>> read_csv(std::string_view text);

} // namespace kiosk::app
