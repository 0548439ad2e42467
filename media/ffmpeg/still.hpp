// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/demuxer.hpp"
#include "media/ffmpeg/video_decoder.hpp"

#include <memory>

namespace media {

/// The first picture of a film that was just opened, as far as possible from its packet alone: a decoder that
/// may wait for the next ones before it lets a picture go is not left to.
Result<std::shared_ptr<const VideoFrame>> first_picture(Demuxer& demuxer, VideoDecoder& decoder);

/// Decodes on until a picture lasts beyond `position`, or the film ends.
Result<std::shared_ptr<const VideoFrame>>
decode_up_to(Demuxer& demuxer, VideoDecoder& decoder, Duration position);

/// Seeks and decodes up to the picture that is on the screen at `position`; the last one if the film is
/// shorter. The demuxer is to deliver no sound.
Result<std::shared_ptr<const VideoFrame>>
still_at(Demuxer& demuxer, VideoDecoder& decoder, Duration position);

} // namespace media
