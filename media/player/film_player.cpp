// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/film_player.hpp"

#include "media/player/film_engine.hpp"

#include <thread>
#include <utility>

namespace media {

FilmPlayer::FilmPlayer(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}

FilmPlayer::~FilmPlayer() {
    engine_->leave();
    // A read that hangs holds this thread, and nobody else.
    std::thread([engine = std::move(engine_)]() mutable { engine.reset(); }).detach();
}

std::unique_ptr<FilmPlayer> FilmPlayer::start(FilmOptions options) {
    return start(std::move(options), open_file);
}

std::unique_ptr<FilmPlayer> FilmPlayer::start(FilmOptions options, OpenBytes open_bytes) {
    auto engine = std::make_unique<Engine>(std::move(options), std::move(open_bytes));
    return std::unique_ptr<FilmPlayer>(new FilmPlayer(std::move(engine)));
}

void FilmPlayer::set_wakeup(std::function<void()> wakeup) {
    engine_->pipes().wakeup.set(std::move(wakeup));
    engine_->hurry(); // for what came before
}

void FilmPlayer::play() {
    engine_->play();
}

void FilmPlayer::pause() {
    engine_->pause();
}

void FilmPlayer::toggle() {
    if (engine_->is_meant_to_play())
        engine_->pause();
    else
        engine_->play();
}

void FilmPlayer::seek(Duration position) {
    engine_->seek(position);
}

void FilmPlayer::seek_by(Duration distance) {
    engine_->seek(engine_->position() + distance);
}

void FilmPlayer::set_muted(bool muted) {
    engine_->sound().set_muted(muted);
    engine_->hurry();
}

void FilmPlayer::use_steady_clock() {
    engine_->sound().set_device(false);
    engine_->hurry();
}

void FilmPlayer::use_audio_clock() {
    engine_->sound().set_device(true);
    engine_->hurry();
}

void FilmPlayer::set_sound(SoundChoice sound) {
    engine_->set_sound(std::move(sound));
}

void FilmPlayer::set_captions(std::optional<CaptionChoice> captions) {
    engine_->captions().want(std::move(captions));
}

void FilmPlayer::follow(const FilmState& leader, TimePoint now) {
    engine_->follow(leader, now);
}

FilmState FilmPlayer::update(TimePoint now) {
    return engine_->update(now);
}

std::shared_ptr<const VideoFrame> FilmPlayer::frame() const {
    return engine_->frame();
}

TimePoint FilmPlayer::next_deadline(TimePoint now) const {
    return engine_->next_deadline(now);
}

const std::vector<std::string>& FilmPlayer::caption() const {
    return engine_->caption();
}

const std::vector<Track>& FilmPlayer::tracks() const {
    return engine_->tracks();
}

std::shared_ptr<AudioRing> FilmPlayer::audio() const {
    return engine_->pipes().ring;
}

} // namespace media
