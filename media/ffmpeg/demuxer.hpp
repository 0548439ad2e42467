// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/byte_source.hpp"
#include "media/ffmpeg/track.hpp"
#include "media/ffmpeg/video_frame.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace media {

/// A stream as its decoder needs to know it.
struct StreamFormat {
    CodecParametersPtr parameters;
    AVRational time_base{0, 1};
    double frame_rate = 0;         ///< video; zero if unknown
    VideoFrame::Geometry geometry; ///< video
    Duration origin{0};            ///< time stamps minus this are on the film's time line
};

/// Takes a film's file apart into packets of one picture and one sound stream, or of sound alone.
/// What it opens: see FilmInput. Not thread-safe.
class Demuxer {
public:
    enum class Stream { video, audio };

    struct Packet {
        PacketPtr data; ///< null at the end of the film
        Stream stream = Stream::video;
        std::optional<Duration> pts; ///< on the film's time line
        std::optional<Duration> dts;
        Duration duration{0};
    };

    /// Where sound without a picture comes from.
    struct SoundFile {
        std::filesystem::path file;
        std::optional<unsigned> track; ///< as sound_stream() counts
        /// Where on the film's time line the file's time 0 lies; nothing if it is the film itself, whose line
        /// begins with its first stream.
        std::optional<Duration> begin;
    };

    /// Opens the picture, with the sound that the film's maker marked as default, or the first. `abandon` is
    /// asked between reads whether to give up, by a stop request or a deadline.
    static Result<Demuxer>
    open(const std::filesystem::path& film, const OpenBytes& open_bytes, std::function<bool()> abandon);
    /// Opens sound alone; there is no `video()` then. `not_found` if there is no such track.
    static Result<Demuxer>
    open_sound(const SoundFile& sound, const OpenBytes& open_bytes, std::function<bool()> abandon);
    Demuxer(Demuxer&&) noexcept;
    Demuxer& operator=(Demuxer&&) noexcept;
    ~Demuxer();

    /// The length that the container promises; zero if it does not know.
    Duration duration() const;
    /// The same of the picture alone.
    Duration video_duration() const;
    unsigned stream_count() const;
    std::vector<Track> tracks() const;
    /// The index among the sound tracks of the one that is heard if none is asked for.
    std::optional<unsigned> usual_sound() const;
    /// When the first picture is shown: not always 0, since encoders of sound need a run-up.
    Duration video_begin() const;
    StreamFormat video() const;
    std::optional<StreamFormat> audio() const;

    /// Takes another sound from here on; a seek should follow. `not_found` if there is no such track.
    Result<void> choose_sound(std::optional<unsigned> track);
    /// Without sound its packets are skipped inside libav.
    void deliver_audio(bool wanted);

    /// The next packet, or one without data at the end.
    Result<Packet> read();

    /// Goes to a key picture from which the one that is shown at `position` can be decoded; of sound alone,
    /// to a packet at `position` or not long before.
    Result<void> seek(Duration position);

private:
    struct Context;
    explicit Demuxer(std::unique_ptr<Context> context);

    std::unique_ptr<Context> context_;
};

} // namespace media
