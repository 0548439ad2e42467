// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// The word that KOK does not use for people.
inline constexpr std::string_view victim = "Opfer";

/// Where a German text uses it, as byte offsets: "Opfer", "Opfern", "Opfers". Compounds such as
/// Opferentschädigungsgesetz are names of other people's things, and „Opfer“ in quotation marks speaks about
/// the word itself: both are spared.
std::vector<std::size_t> victims_in(std::string_view german);

} // namespace kiosk::content
