// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/track.hpp"

#include <optional>
#include <vector>

namespace media {

/// Whether the stream is of `type` and meant to be played: covers and stills are not.
bool is_film_stream(const AVStream& stream, AVMediaType type);

/// The picture stream that the film's maker marked as default, else the first one; -1 if there is none.
int picture_stream(const AVFormatContext& format);

/// The sound streams with a decoder that is allowed, in the file's order: a Track's `index` counts these.
std::vector<int> sound_streams(const AVFormatContext& format);

/// The same of subtitles whose packets are text.
std::vector<int> subtitle_streams(const AVFormatContext& format);

/// The stream of a sound track. Without a number it is the one that the film's maker marked as default, else
/// the first. -1 if there is none.
int sound_stream(const AVFormatContext& format, std::optional<unsigned> track);

/// What the container says of a stream; `index` is among those of its kind.
Track track_of(const AVStream& stream, Track::Kind kind, unsigned index);

/// What can be chosen: sound first, then subtitles.
std::vector<Track> tracks_of(const AVFormatContext& format);

} // namespace media
