// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/film_source.hpp"

#include <algorithm>
#include <utility>

namespace media {

namespace {

// When a packet is wanted; one that does not say, at once.
Duration order_of(const Demuxer::Packet& packet) {
    return packet.dts ? *packet.dts : packet.pts.value_or(Duration::min());
}

// Matroska shows the first picture some 20 ms late, because the encoder of its sound needed a run-up. A
// picture that comes later than this is late on purpose.
constexpr Duration longest_run_up = std::chrono::milliseconds(100);

Duration first_picture_of(const Demuxer& film) {
    const Duration begin = film.video_begin();
    return begin <= longest_run_up ? begin : Duration::zero();
}

Demuxer::Packet take(std::optional<Demuxer::Packet>& packet) {
    Demuxer::Packet taken = std::move(*packet);
    packet.reset();
    return taken;
}

} // namespace

FilmSource::FilmSource(std::filesystem::path name, Demuxer film, Access access)
    : name_(std::move(name)), access_(std::move(access)), film_(std::move(film)) {}

Result<FilmSource>
FilmSource::open(const std::filesystem::path& film, const SoundChoice& sound, Access access) {
    Result<Demuxer> demuxer = Demuxer::open(film, access.open_bytes, access.abandon);
    if (!demuxer)
        return fail(demuxer.error());
    FilmSource source(film, std::move(*demuxer), std::move(access));
    if (sound.file)
        source.open_beside(sound, Duration::zero());
    else if (sound.track)
        source.choose_own(sound);
    return source;
}

std::optional<StreamFormat> FilmSource::audio() const {
    return beside_ ? beside_->audio() : film_.audio();
}

std::optional<Duration> FilmSource::sound_limit() const {
    return beside_ && picture_is_over_ ? std::optional(picture_end_) : std::nullopt;
}

bool FilmSource::has_sound() const {
    return audio().has_value();
}

void FilmSource::choose_own(const SoundChoice& choice) {
    if (const Result<void> chosen = film_.choose_sound(choice.track); !chosen)
        fault_ = chosen.error();
    else
        choice_ = choice;
}

void FilmSource::choose_sound(const SoundChoice& choice, Duration position) {
    fault_.reset();
    if (audio_wanted_ || choice.file) {
        open_beside(choice, position);
        if (!fault_)
            return;
    } else {
        leave_beside();
        choose_own(choice);
    }
    if (!fault_)
        return;
    // The film's own is better than none.
    const Error why = *fault_;
    choice_ = {};
    leave_beside();
    if (audio_wanted_ && film_.audio())
        open_beside({}, position);
    fault_ = why;
}

void FilmSource::open_beside(const SoundChoice& choice, Duration position) {
    const Demuxer::SoundFile file{.file = choice.file.value_or(name_),
                                  .track = choice.track,
                                  .begin =
                                      choice.file ? std::optional(first_picture_of(film_)) : std::nullopt};
    Result<Demuxer> sound = Demuxer::open_sound(file, access_.open_bytes, access_.abandon);
    if (!sound) {
        fault_ = sound.error();
        return;
    }
    beside_.emplace(std::move(*sound));
    choice_ = choice;
    film_.deliver_audio(false);
    seek_beside(position);
}

void FilmSource::leave_beside() {
    beside_.reset();
    next_sound_.reset();
    film_.deliver_audio(audio_wanted_);
}

void FilmSource::seek_beside(Duration position) {
    next_sound_.reset();
    sound_is_over_ = false;
    if (!audio_wanted_)
        return;
    if (const Result<void> done = beside_->seek(position); !done) {
        fault_ = done.error();
        sound_is_over_ = true;
    }
}

void FilmSource::deliver_audio(bool wanted) {
    const bool begins = wanted && !audio_wanted_;
    audio_wanted_ = wanted;
    if (!beside_)
        film_.deliver_audio(wanted);
    else if (begins)
        seek_beside(reached_);
    else if (!wanted)
        next_sound_.reset();
}

Result<Demuxer::Packet> FilmSource::read() {
    if (!beside_)
        return next_picture_ ? take(next_picture_) : read_film();
    if (const Result<void> looked = look_ahead(); !looked)
        return fail(looked.error());
    if (audio_wanted_)
        look_ahead_beside();
    if (sound_comes_first())
        return take(next_sound_);
    sound_is_over_ = sound_is_over_ || !next_picture_;
    return next_picture_ ? take(next_picture_) : Demuxer::Packet{};
}

Result<Demuxer::Packet> FilmSource::read_film() {
    if (picture_is_over_)
        return Demuxer::Packet{};
    Result<Demuxer::Packet> packet = film_.read();
    if (!packet)
        return packet;
    picture_is_over_ = packet->data == nullptr;
    if (packet->data && packet->stream == Demuxer::Stream::video) {
        reached_ = std::max(reached_, order_of(*packet));
        if (packet->pts)
            picture_end_ = std::max(picture_end_, *packet->pts + packet->duration);
    }
    return packet;
}

Result<void> FilmSource::look_ahead() {
    if (next_picture_ || picture_is_over_)
        return {};
    Result<Demuxer::Packet> packet = read_film();
    if (!packet)
        return fail(packet.error());
    if (packet->data)
        next_picture_ = std::move(*packet);
    return {};
}

// Sound that breaks off leaves a film that goes on.
void FilmSource::look_ahead_beside() {
    if (next_sound_ || sound_is_over_)
        return;
    Result<Demuxer::Packet> packet = beside_->read();
    if (packet && packet->data) {
        next_sound_ = std::move(*packet);
        return;
    }
    sound_is_over_ = true;
    if (!packet)
        fault_ = packet.error();
}

bool FilmSource::sound_comes_first() const {
    if (!next_sound_)
        return false;
    return next_picture_ ? order_of(*next_sound_) <= order_of(*next_picture_)
                         : order_of(*next_sound_) < picture_end_;
}

Result<void> FilmSource::seek(Duration position) {
    if (beside_ && !choice_.file) {
        leave_beside();
        choose_own(choice_);
    }
    next_picture_.reset();
    picture_is_over_ = false;
    reached_ = position;
    picture_end_ = position;
    if (const Result<void> done = film_.seek(position); !done)
        return fail(done.error());
    if (beside_)
        seek_beside(position);
    return {};
}

} // namespace media
