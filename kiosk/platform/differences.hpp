// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"

#include <vector>

namespace kiosk::platform {

/// Rectangles outside of which two pictures of the same size have the same px.
std::vector<Rect> differences(const Image& a, const Image& b);

} // namespace kiosk::platform
