// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"
#include "media/ffmpeg/display_matrix.hpp"

#include <cstdint>
#include <memory>
#include <optional>

struct AVFrame;

namespace media {

/// One decoded picture of a film, still in the memory the decoder wrote it to: nothing is copied between the
/// decoder and the screen. Immutable, so that any thread may read it; hold it by `std::shared_ptr<const
/// VideoFrame>`, because the player keeps the last picture while the presenter may still be drawing it.
class VideoFrame {
public:
    /// How luma and chroma become red, green and blue. What the film leaves open is BT.709 from 720 rows on.
    enum class Matrix { bt601, bt709 };

    /// `limited` is 16..235 (video), `full` is 0..255 (JPEG, some phones).
    enum class Range { limited, full };

    /// The three planes of an 8-bit 4:2:0 picture, for a texture in IYUV or (`nv12`, two planes) NV12 order.
    /// Pitches are in bytes and positive; chroma planes have (width + 1) / 2 columns and (height + 1) / 2
    /// rows.
    struct Planes {
        const std::uint8_t* data[3];
        int pitch[3];
        bool nv12;
    };

    /// What the container says about the stream; libav keeps it outside the frame.
    struct Geometry {
        double sample_aspect = 1.0;
        Orientation orientation;
    };

    /// Takes the reference that `frame` owns and leaves `frame` empty. `pts` and `duration` are on the film's
    /// time line.
    VideoFrame(AVFrame& frame, Duration pts, Duration duration, Geometry geometry);

    /// Where on the film's time line the picture appears; 0 is the film's beginning.
    Duration pts() const { return pts_; }
    /// How long it is meant to stay; zero if unknown.
    Duration duration() const { return duration_; }

    /// Size in samples, after the cropping that the codec asks for, before `sample_aspect` and `rotation`.
    int width() const;
    int height() const;

    /// Width of a sample over its height: the picture is to be shown `width * sample_aspect` : `height`.
    double sample_aspect() const { return geometry_.sample_aspect; }
    /// Degrees clockwise that the picture is to be turned for showing: 0, 90, 180 or 270.
    int rotation() const { return geometry_.orientation.rotation; }
    /// Whether it is to be mirrored left to right before it is turned. FrameConverter does so; `planes()`
    /// does not give such a picture.
    bool is_mirrored() const { return geometry_.orientation.mirrored; }

    Matrix matrix() const;
    Range range() const;

    /// Whether its brightness is coded for a screen of a thousand candela: drawn as it is, it looks grey.
    bool is_high_dynamic_range() const;

    /// The planes, if SDL can draw them as they are: 8-bit 4:2:0 in BT.601 or BT.709, not mirrored. SDL2 has
    /// no mode for BT.709 in full range: with that pair, and where there are no planes at all, use
    /// FrameConverter.
    std::optional<Planes> planes() const;

    /// For FrameConverter alone.
    const AVFrame& av_frame() const { return *frame_; }

private:
    struct FrameDeleter {
        void operator()(AVFrame* frame) const;
    };

    std::unique_ptr<AVFrame, FrameDeleter> frame_;
    Duration pts_;
    Duration duration_;
    Geometry geometry_;
};

} // namespace media
