// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "kiosk/platform/picture_header.hpp"
#include "media/base/result.hpp"

#include <string>

namespace kiosk::platform {

/// The bytes of a picture file, PNG or JPEG; a PNG stays see-through where the image is. It holds px alone:
/// no place, no camera. `device` with SDL's reason if it cannot be made.
media::Result<std::string> encode_picture(const Image& image, PictureFormat format);

} // namespace kiosk::platform
