// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/speech_player.hpp"

#include "media/base/thread_name.hpp"
#include "media/ffmpeg/audio_decoder.hpp"
#include "media/ffmpeg/demuxer.hpp"

#include <algorithm>
#include <utility>

namespace media {

namespace {

using namespace std::chrono_literals;

// Between two sentences.
constexpr Duration breath = 250ms;

// The end of the sound may still be in the card.
constexpr Duration card_length = 50ms;

Result<Demuxer>
open(const std::filesystem::path& file, const OpenBytes& open_bytes, const std::stop_token& stop) {
    return Demuxer::open_sound({.file = file, .track = {}, .begin = Duration::zero()}, open_bytes, [stop] {
        return stop.stop_requested();
    });
}

} // namespace

SpeechPlayer::SpeechPlayer(Options options)
    : options_(std::move(options)), ring_(std::make_shared<AudioRing>(options_.audio_rate)) {
    ring_->begin(1);
    ring_->open();
    worker_ = std::jthread([this](const std::stop_token& stop) {
        name_thread("speech");
        work(stop);
    });
}

SpeechPlayer::~SpeechPlayer() = default;

void SpeechPlayer::pause() {
    if (const std::optional<AudioAnchor> anchor = paused_ ? std::nullopt : ring_->anchor())
        heard_before_ = anchor->media_time;
    paused_ = true;
    ring_->close();
}

void SpeechPlayer::resume() {
    if (std::exchange(paused_, false))
        ring_->open();
}

SpeechState SpeechPlayer::state() const {
    const std::lock_guard lock(mutex_);
    SpeechState state = state_;
    state.finished = all_written_ && ring_->buffered() == Duration::zero();
    return state;
}

Duration SpeechPlayer::heard(TimePoint now) const {
    const std::optional<AudioAnchor> anchor = paused_ ? std::nullopt : ring_->anchor();
    if (!anchor)
        return heard_before_;
    const Duration heard = std::max(Duration::zero(), anchor->media_time + (now - anchor->heard_at));
    const std::lock_guard lock(mutex_);
    return state_.measured && state_.length > Duration::zero() ? std::min(heard, state_.length) : heard;
}

TimePoint SpeechPlayer::next_deadline(TimePoint now) const {
    const std::lock_guard lock(mutex_);
    return all_written_ && !paused_ ? now + ring_->buffered() + card_length : never;
}

void SpeechPlayer::work(const std::stop_token& stop) {
    const std::stop_callback wake(stop, [this] { ring_->wake_writer(); });
    const std::vector<float> silence(static_cast<std::size_t>(options_.audio_rate * breath / 1s) *
                                     AudioRing::channels);
    const std::vector<std::filesystem::path> files = measure(stop);
    for (const std::filesystem::path& file : files) {
        play(file, stop);
        write(silence, stop);
    }
    {
        const std::lock_guard lock(mutex_);
        all_written_ = true;
    }
    if (options_.wakeup)
        options_.wakeup();
}

// How long all of it takes, and which of the files can be opened.
std::vector<std::filesystem::path> SpeechPlayer::measure(const std::stop_token& stop) {
    std::vector<std::filesystem::path> files;
    SpeechState found{.measured = true};
    for (const std::filesystem::path& file : options_.files) {
        if (stop.stop_requested())
            return {};
        const Result<Demuxer> demuxer = open(file, options_.open_bytes, stop);
        if (demuxer) {
            found.length += demuxer->duration() + breath;
            files.push_back(file);
        } else if (!found.error) {
            found.error = demuxer.error();
        }
    }
    found.heard_files = files.size();
    {
        const std::lock_guard lock(mutex_);
        state_ = found;
    }
    if (options_.wakeup)
        options_.wakeup();
    return files;
}

// What is damaged is heard up to there.
void SpeechPlayer::play(const std::filesystem::path& file, const std::stop_token& stop) {
    Result<Demuxer> demuxer = open(file, options_.open_bytes, stop);
    if (!demuxer)
        return;
    Result<AudioDecoder> decoder = AudioDecoder::open(*demuxer->audio(), options_.audio_rate);
    if (!decoder)
        return;
    demuxer->deliver_audio(true);
    while (!stop.stop_requested()) {
        const Result<Demuxer::Packet> packet = demuxer->read();
        if (!packet)
            return;
        decoder->send(packet->data.get());
        while (const auto chunk = decoder->receive())
            write(chunk->samples, stop);
        if (packet->data == nullptr)
            return;
    }
}

void SpeechPlayer::write(std::span<const float> samples, const std::stop_token& stop) {
    while (!samples.empty() && !stop.stop_requested()) {
        const std::uint32_t ticket = ring_->ticket();
        const std::size_t count = ring_->write(samples, written_);
        written_ += Duration(static_cast<std::int64_t>(count / AudioRing::channels) * 1'000'000'000 /
                             options_.audio_rate);
        samples = samples.subspan(count);
        if (!samples.empty() && !stop.stop_requested())
            ring_->wait_for_room(ticket);
    }
}

} // namespace media
