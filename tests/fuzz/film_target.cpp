// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/audio_decoder.hpp"
#include "media/ffmpeg/demuxer.hpp"
#include "media/ffmpeg/frame_converter.hpp"
#include "media/ffmpeg/video_decoder.hpp"
#include "media/subtitles/utf8.hpp"
#include "tests/fuzz/memory.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <memory>
#include <optional>

namespace fuzz {

namespace {

using namespace media;

// A player has a clock for this; here it must end after the same work each time.
constexpr int most_packets = 200;

// What the sheets show of the tracks is text; another than the first is chosen.
void choose_last_sound(Demuxer& demuxer) {
    unsigned sounds = 0;
    for (const Track& track : demuxer.tracks()) {
        assert(!first_utf8_fault(track.title));
        if (track.kind == Track::Kind::sound)
            ++sounds;
    }
    if (sounds > 1)
        assert(demuxer.choose_sound(sounds - 1));
}

// All that the player does with a picture.
class Show {
public:
    void take(const VideoFrame& frame) {
        assert(frame.width() > 0 && frame.height() > 0);
        assert(frame.sample_aspect() > 0);
        assert(frame.duration() >= Duration::zero());
        if (const auto planes = frame.planes())
            assert(planes->data[0] != nullptr && planes->pitch[0] >= frame.width());
        constexpr int width = 48;
        constexpr int height = 27;
        std::array<std::uint8_t, std::size_t{4} * width * height> pixels{};
        // A format that cannot be converted is said to be so.
        (void)converter_.convert_into(
            frame, {.bgra = pixels.data(), .pitch = 4 * width, .width = width, .height = height, .crop = {}});
        ++pictures_;
    }
    int pictures() const { return pictures_; }

private:
    FrameConverter converter_;
    int pictures_ = 0;
};

class Film {
public:
    Film(Demuxer demuxer, VideoDecoder video, std::optional<AudioDecoder> audio)
        : demuxer_(std::move(demuxer)), video_(std::move(video)), audio_(std::move(audio)) {}

    void play(int pictures) {
        const int aim = show_.pictures() + pictures;
        for (int i = 0; i < most_packets && show_.pictures() < aim; ++i) {
            const Result<Demuxer::Packet> packet = demuxer_.read();
            if (!packet)
                return;
            if (packet->data == nullptr || packet->stream == Demuxer::Stream::video)
                take_picture(packet->data.get());
            if (audio_ && (packet->data == nullptr || packet->stream == Demuxer::Stream::audio))
                take_sound(packet->data.get());
            if (packet->data == nullptr)
                return;
        }
    }

    void seek_to_middle() {
        if (!demuxer_.seek(demuxer_.duration() / 2))
            return;
        video_.flush();
        if (audio_)
            audio_->flush();
        play(3);
    }

private:
    void take_picture(const AVPacket* packet) {
        video_.send(packet);
        while (const auto frame = video_.receive())
            show_.take(*frame);
    }
    void take_sound(const AVPacket* packet) {
        audio_->send(packet);
        while (const auto chunk = audio_->receive())
            assert(chunk->samples.size() % 2 == 0);
    }

    Demuxer demuxer_;
    VideoDecoder video_;
    std::optional<AudioDecoder> audio_;
    Show show_;
};

} // namespace

void play_film(std::span<const std::uint8_t> bytes) {
    Result<Demuxer> demuxer = Demuxer::open("film", from_memory(bytes), work_limit());
    if (!demuxer)
        return;
    choose_last_sound(*demuxer);
    Result<VideoDecoder> video = VideoDecoder::open(demuxer->video(), 1, demuxer->duration());
    if (!video)
        return;
    std::optional<AudioDecoder> audio;
    if (const auto stream = demuxer->audio())
        if (Result<AudioDecoder> decoder = AudioDecoder::open(*stream, 48'000))
            audio.emplace(std::move(*decoder));
    Film film(std::move(*demuxer), std::move(*video), std::move(audio));
    film.play(10);
    film.seek_to_middle();
}

} // namespace fuzz
