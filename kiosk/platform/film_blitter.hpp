// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/image.hpp"
#include "kiosk/platform/pixels.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/ui/draw_list.hpp"
#include "media/ffmpeg/frame_converter.hpp"

#include <map>
#include <memory>
#include <optional>

namespace kiosk::platform {

/// Where a film's picture lies on the canvas, and which part of it is seen there.
struct FilmPlacement {
    Rect rect;                            ///< px of the canvas, upright
    std::optional<media::FrameCrop> crop; ///< samples of the frame as it lies in memory; all of it if absent
};

/// Fits or covers `item.rect` with the frame, its sample aspect and its rotation considered.
FilmPlacement place_film(const ui::FilmFrame& item, const media::VideoFrame& frame);

/// Turns decoded frames into px, straight into the canvas where nothing forbids it.
class FilmBlitter {
public:
    /// Draws the frame as far as `clip` reaches. A frame that cannot be converted
    /// becomes black, with a line in the log.
    void
    draw(const ui::FilmFrame& item, const media::VideoFrame& frame, const Pixels& pixels, const Rect& clip);

    std::uint64_t converted() const { return converted_; }

private:
    bool convert(int slot, const media::VideoFrame& frame, const FilmPlacement& placement, const Pixels& to);

    std::map<int, media::FrameConverter> converters_; // by slot: each keeps its tables
    std::uint64_t converted_ = 0;
};

/// The frame at its own size (sample aspect and rotation applied), opaque.
media::Result<Image> image_of(const media::VideoFrame& frame);

} // namespace kiosk::platform
