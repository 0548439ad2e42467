// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/film_stills.hpp"

#include "media/ffmpeg/demuxer.hpp"
#include "media/ffmpeg/patience.hpp"
#include "media/ffmpeg/still.hpp"
#include "media/ffmpeg/video_decoder.hpp"

#include <utility>

namespace media {

struct FilmStills::Opened {
    Demuxer demuxer;
    VideoDecoder decoder;
    Patience patience;
    bool is_fresh = true;
};

FilmStills::FilmStills(std::filesystem::path film) : film_(std::move(film)) {}
FilmStills::FilmStills(FilmStills&&) noexcept = default;
FilmStills& FilmStills::operator=(FilmStills&&) noexcept = default;
FilmStills::~FilmStills() = default;

Result<void> FilmStills::open() {
    Patience patience;
    Result<Demuxer> demuxer = Demuxer::open(film_, open_file, patience.question());
    if (!demuxer)
        return fail(demuxer.error());
    demuxer->deliver_audio(false);
    Result<VideoDecoder> decoder = VideoDecoder::open(demuxer->video(), 1, demuxer->duration());
    if (!decoder)
        return fail(decoder.error());
    opened_ = std::make_unique<Opened>(Opened{.demuxer = std::move(*demuxer),
                                              .decoder = std::move(*decoder),
                                              .patience = std::move(patience),
                                              .is_fresh = true});
    return {};
}

Result<std::shared_ptr<const VideoFrame>> FilmStills::at(Duration position) {
    if (!opened_) {
        if (const Result<void> done = open(); !done)
            return fail(done.error());
    }
    opened_->patience.renew();
    // The beginning is where a film that was just opened already is.
    const bool is_there = std::exchange(opened_->is_fresh, false) && position <= Duration::zero();
    Result<std::shared_ptr<const VideoFrame>> still =
        is_there ? decode_up_to(opened_->demuxer, opened_->decoder, position)
                 : still_at(opened_->demuxer, opened_->decoder, position);
    if (!still)
        opened_.reset();
    return still;
}

} // namespace media
