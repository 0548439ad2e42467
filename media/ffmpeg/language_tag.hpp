// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace media {

/// The BCP 47 tag of what a container calls a stream's language: ISO 639-2 of either kind ("ger" and "deu"
/// are "de") or BCP 47 itself ("de-CH"). A language that has no code of two letters keeps its three ("prs").
/// Empty for what is no language ("und", "mul", "zxx", "mis") and no code at all.
std::string language_tag(std::string_view code);

/// The other way: the three letters by which an MP4 calls the language of a tag ("de-CH" is "deu").
std::string language_code(std::string_view tag);

} // namespace media
