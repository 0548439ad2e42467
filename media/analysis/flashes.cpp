// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/flashes.hpp"

#include "media/analysis/flash_counter.hpp"
#include "media/ffmpeg/frame_converter.hpp"
#include "media/ffmpeg/video_decoder.hpp"

#include <array>
#include <cstdint>
#include <memory>

namespace media {

namespace {

constexpr unsigned decoder_threads = 2;
constexpr std::size_t bytes_per_pixel = 4;

/// Makes grids of pictures.
class Coarsener {
public:
    Result<void> coarsen(const VideoFrame& frame) {
        const Destination destination{.bgra = pixels_.data(),
                                      .pitch = flash_grid::columns * static_cast<int>(bytes_per_pixel),
                                      .width = flash_grid::columns,
                                      .height = flash_grid::rows,
                                      .crop = std::nullopt};
        Result<void> converted = converter_.convert_into(frame, destination);
        if (!converted)
            return converted;
        for (std::size_t i = 0; i < grid_.size(); ++i) {
            const std::uint8_t* pixel = pixels_.data() + i * bytes_per_pixel;
            grid_[i] = {.red = pixel[2], .green = pixel[1], .blue = pixel[0]};
        }
        return {};
    }
    const FlashGrid& grid() const { return grid_; }

private:
    FrameConverter converter_;
    std::array<std::uint8_t, flash_grid::cells * bytes_per_pixel> pixels_{};
    FlashGrid grid_;
};

} // namespace

Result<std::vector<Duration>> find_flashes(const std::filesystem::path& film, const Company& company) {
    Result<Demuxer> demuxer = open_for_analysis(film, company.stop);
    if (!demuxer)
        return fail(demuxer.error());
    Result<VideoDecoder> decoder = VideoDecoder::open(demuxer->video(), decoder_threads, demuxer->duration());
    if (!decoder)
        return fail(decoder.error());

    FlashCounter counter;
    Coarsener coarsener;
    const auto take = [&](const Demuxer::Packet& packet) -> Result<void> {
        decoder->send(packet.data.get());
        while (const std::shared_ptr<const VideoFrame> frame = decoder->receive()) {
            if (Result<void> done = coarsener.coarsen(*frame); !done)
                return done;
            counter.take(coarsener.grid(), frame->pts());
        }
        return {};
    };
    const Result<void> walked = walk_film(*demuxer, Demuxer::Stream::video, company, take);
    if (!walked)
        return fail(walked.error());
    return counter.findings();
}

} // namespace media
