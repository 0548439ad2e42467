// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/fault.hpp"

#include <filesystem>
#include <optional>

namespace kiosk::content {

/// Where the sharper one of a picture lies, if there is one: `name@2x.png` beside `name.png`.
std::filesystem::path sharper_one(const std::filesystem::path& picture);

/// What can be seen to be wrong with a picture without decoding it: its kind, its size, an end that is
/// missing.
std::optional<Fault> picture_fault(const std::filesystem::path& picture);

/// The same for the sharper one, which has twice the size of `picture`. Nothing if there is none.
std::optional<Fault> sharper_picture_fault(const std::filesystem::path& picture);

} // namespace kiosk::content
