// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/picture_worker.hpp"

#include "media/ffmpeg/film_rules.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace media {

namespace {

// Pictures that are farther than this before the place that is sought are only decoded if others need them.
constexpr Duration hurry_distance = std::chrono::milliseconds(200);
// The same in pictures: one that stays for long may be the one that is sought.
constexpr int hurry_pictures = 4;

// Times come in ticks of the film's own.
constexpr Duration time_stamp_rounding = std::chrono::microseconds(1);

} // namespace

PictureWorker::PictureWorker(FilmOptions options, FilmPipes& pipes)
    : options_(std::move(options)), pipes_(pipes) {}

void PictureWorker::run(const std::stop_token& stop) {
    stop_ = stop;
    while (std::optional<PacketItem> item = pipes_.packets.pop(Demuxer::Stream::video, stop))
        std::visit([this](auto& alternative) { handle(alternative); }, *item);
}

void PictureWorker::handle(StreamBegins& stream) {
    Result<VideoDecoder> decoder =
        VideoDecoder::open(stream.format, options_.decoder_threads, stream.film_duration);
    if (!decoder) {
        const Error why{decoder.error().code, options_.file.string() + ": " + decoder.error().message};
        give_up(why);
        return;
    }
    decoder_.emplace(std::move(*decoder));
    const double rate = stream.format.frame_rate;
    const Duration few(rate > 0 ? std::llround(hurry_pictures * 1e9 / rate) : 0);
    hurry_ = std::max(hurry_distance, few);
}

void PictureWorker::handle(const PlaceBegins& place) {
    serial_ = place.serial;
    from_ = place.from;
    lap_offset_ = place.lap_offset;
    end_ = place.from + place.lap_offset;
    shown_ = 0;
    passed_.reset();
    is_first_packet_ = true;
    glimpsed_.reset();
    if (decoder_)
        decoder_->flush();
}

void PictureWorker::handle(const LapBegins& lap) {
    drain();
    if (!decoder_)
        return;
    decoder_->flush();
    from_ = lap.from;
    lap_offset_ = lap.lap_offset;
    shown_ = 0;
    passed_.reset();
    glimpsed_.reset();
}

void PictureWorker::handle(const SoundLimit& /*limit*/) {}

void PictureWorker::handle(const FilmEnds&) {
    drain();
    push({.frame = nullptr, .time = end_, .lap_offset = lap_offset_, .error = std::nullopt});
}

// What is good before it is still shown.
void PictureWorker::handle(const Error& error) {
    if (decoder_ && shown_ > 0)
        drain();
    give_up(error);
}

// For good, wherever the film is meanwhile.
void PictureWorker::give_up(const Error& error) {
    serial_ = pipes_.serial.load();
    push({.frame = nullptr, .time = end_, .lap_offset = lap_offset_, .error = error});
    decoder_.reset();
}

void PictureWorker::handle(const Demuxer::Packet& packet) {
    if (!decoder_ || serial_ != pipes_.serial.load())
        return;
    decoder_->skip_unreferenced(packet.pts && *packet.pts + hurry_ < from_);
    if (std::exchange(is_first_packet_, false))
        glimpse(packet);
    if (!decoder_)
        return;
    decoder_->send(packet.data.get());
    receive_all();
}

// Where a place begins with its own key picture it is seen before those that the decoder wants first: two
// more in most films. Whatever else comes out for that time or before it is not shown anyway.
void PictureWorker::glimpse(const Demuxer::Packet& packet) {
    const bool is_the_place = packet.pts && std::chrono::abs(*packet.pts - from_) <= time_stamp_rounding;
    if (!is_the_place || !decoder_->holds_back() || (packet.data->flags & AV_PKT_FLAG_KEY) == 0)
        return;
    if (std::shared_ptr<const VideoFrame> frame = decoder_->glimpse(*packet.data)) {
        const Duration time = frame->pts();
        offer(std::move(frame));
        glimpsed_ = time;
    }
}

void PictureWorker::receive_all() {
    while (decoder_) {
        std::shared_ptr<const VideoFrame> frame = decoder_->receive();
        pipes_.decode_errors.store(decoder_->errors());
        if (!frame)
            return;
        offer(std::move(frame)); // may give the decoder up
    }
}

// Gets what the decoder still holds. A part of the film that gave no picture shows the one before it, as it
// does after a seek to the very end; if there is none either, nothing in it can be decoded.
void PictureWorker::drain() {
    if (!decoder_ || serial_ != pipes_.serial.load())
        return;
    decoder_->skip_unreferenced(false);
    decoder_->send(nullptr);
    receive_all();
    if (!decoder_ || shown_ > 0)
        return;
    if (passed_)
        show(std::move(passed_));
    else
        give_up(Error{ErrorCode::corrupt, "no picture of " + options_.file.string() + " can be decoded"});
}

void PictureWorker::offer(std::shared_ptr<const VideoFrame> frame) {
    if (frame->is_high_dynamic_range()) {
        give_up(Error{ErrorCode::too_bright,
                      options_.file.string() + ": " + film_rules::high_dynamic_range_refusal});
        return;
    }
    if (options_.end && frame->pts() >= *options_.end)
        return;
    if (glimpsed_ && frame->pts() <= *glimpsed_)
        return;
    // A picture stays until the next one comes, whatever it says.
    if (frame->pts() < from_ - time_stamp_rounding) {
        passed_ = std::move(frame);
        return;
    }
    if (shown_ == 0 && passed_ && frame->pts() > from_ + time_stamp_rounding)
        show(std::move(passed_));
    show(std::move(frame));
}

void PictureWorker::show(std::shared_ptr<const VideoFrame> frame) {
    const Duration time = std::max(frame->pts(), from_) + lap_offset_;
    end_ = std::max(time, frame->pts() + frame->duration() + lap_offset_);
    ++shown_;
    push({.frame = std::move(frame), .time = time, .lap_offset = lap_offset_, .error = std::nullopt});
}

void PictureWorker::push(FrameItem item) {
    const bool is_news = item.frame == nullptr;
    const FrameQueue::Pushed pushed = pipes_.frames.push(std::move(item), serial_, stop_);
    if (pushed == FrameQueue::Pushed::awaited || (is_news && pushed == FrameQueue::Pushed::quietly))
        pipes_.wakeup();
}

} // namespace media
