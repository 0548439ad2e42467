// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace media {

/// One line of a cue as people read it: without tags (`<i>`, `<v Anna>`, `{\an8}`), with entities resolved,
/// and without white space around it.
std::string plain_cue_line(std::string_view line);

} // namespace media
