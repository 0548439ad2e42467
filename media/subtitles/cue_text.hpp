// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace media {

/// A line of a caption ends here, at the latest: nobody could read more, and it would be set in type for the
/// screen.
inline constexpr std::size_t max_cue_line_bytes = 1000;

/// The lines of `text`, whatever they end in.
std::vector<std::string_view> lines_of(std::string_view text);

/// As much of a line as is shown; cut between two characters.
std::string_view beginning_of(std::string_view line);

/// One line of a cue as people read it: cut to its beginning, without tags (`<i>`, `<v Anna>`, `{\an8}`),
/// with entities resolved, and without white space around it.
std::string plain_cue_line(std::string_view line);

} // namespace media
