// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace media {

/// Where `text` stops being well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF);
/// nothing if it never does. A NUL byte counts as a fault: no text has one.
std::optional<std::size_t> first_utf8_fault(std::string_view text);

} // namespace media
