// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "media/base/result.hpp"

#include <string>

namespace kiosk::platform {

/// The picture, `width` px wide if it is wider, as the bytes of a JPEG: for pages that hold many. `device`
/// with SDL's reason if it cannot be made.
media::Result<std::string> small_jpeg(Image image, int width);

} // namespace kiosk::platform
