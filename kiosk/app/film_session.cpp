// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_session.hpp"

#include "media/ffmpeg/probe.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <utility>

namespace kiosk::app {

namespace {

show::FilmStatus status_of(media::Playback playback) {
    switch (playback) {
    case media::Playback::opening:
        return show::FilmStatus::opening;
    case media::Playback::playing:
        return show::FilmStatus::playing;
    case media::Playback::paused:
        return show::FilmStatus::paused;
    case media::Playback::ended:
        return show::FilmStatus::ended;
    case media::Playback::failed:
        break;
    }
    return show::FilmStatus::failed;
}

} // namespace

FilmSession::FilmSession(Options options)
    : options_(std::move(options)), sound_(options_.sound), preview_(options_.wakeup) {}

FilmSession::~FilmSession() = default;

std::optional<media::CaptionChoice> FilmSession::captions_of(const std::string& language) const {
    const auto found = film_.captions.find(language);
    const auto& chosen = found != film_.captions.end() ? found : film_.captions.begin();
    if (chosen == film_.captions.end())
        return std::nullopt;
    return media::CaptionChoice{.file = options_.folder / chosen->second};
}

void FilmSession::start(const content::FilmScene& film,
                        const show::StartFilm& how,
                        const std::string& language) {
    stop();
    film_ = film;
    media::FilmOptions options;
    options.file = options_.folder / film.file;
    options.captions = captions_of(language);
    options.muted = how.muted || !options_.sound_allowed;
    options.loop = how.loop;
    if (how.muted && film.loop_seconds)
        options.end =
            std::chrono::duration_cast<media::Duration>(std::chrono::duration<double>(*film.loop_seconds));
    player_ = media::FilmPlayer::start(std::move(options));
    player_->set_wakeup(options_.wakeup);
    player_->set_captions(captions_of(language));
    preview_.open([file = options_.folder / film.file](media::Duration position) {
        return media::frame_at(file, position);
    });
    sounding_ = !how.muted && options_.sound_allowed;
    steady_ = !sounding_;
    if (sounding_)
        sound_.play(player_->audio(), options_.gain_db ? options_.gain_db(options_.folder / film.file) : 0);
    else
        player_->use_steady_clock();
}

void FilmSession::stop() {
    if (sounding_)
        sound_.stop();
    sounding_ = false;
    player_.reset();
    preview_.open({});
    state_ = {};
    told_.reset();
    reported_ = false;
}

void FilmSession::set_paused(bool paused) {
    if (!player_)
        return;
    if (paused)
        player_->pause();
    else
        player_->play();
}

void FilmSession::seek_by(media::Duration distance) {
    if (player_)
        player_->seek_by(distance);
}

void FilmSession::seek(media::Duration position) {
    if (player_)
        player_->seek(position);
}

void FilmSession::preview(std::optional<media::Duration> position) {
    if (position)
        preview_.want(*position);
    else
        preview_.forget();
}

void FilmSession::set_volume(int step) {
    sound_.set_volume(options_.loudness.volumes.at(static_cast<std::size_t>(step)));
}

void FilmSession::set_language(const std::string& language) {
    if (player_)
        player_->set_captions(captions_of(language));
}

// A card that is missing or lost leaves the film to the steady clock; one that came back takes it over again.
void FilmSession::follow_sound() {
    if (!sounding_)
        return;
    const platform::SoundState state = sound_.state();
    if (!steady_ && state == platform::SoundState::missing) {
        player_->use_steady_clock();
        steady_ = true;
    } else if (steady_ && state == platform::SoundState::playing) {
        player_->use_audio_clock();
        steady_ = false;
    }
}

void FilmSession::report_once() {
    if (reported_ || !state_.error)
        return;
    reported_ = true;
    spdlog::warn("film {}: {}", film_.file, state_.error->message);
}

std::optional<show::FilmStatus> FilmSession::update(media::TimePoint now) {
    if (!player_)
        return std::nullopt;
    follow_sound();
    state_ = player_->update(now);
    report_once();
    const show::FilmStatus status = status_of(state_.playback);
    if (told_ == status)
        return std::nullopt;
    told_ = status;
    return status;
}

std::optional<ui::FilmMoment> FilmSession::moment() const {
    if (!player_)
        return std::nullopt;
    const auto whole = [](media::Duration time) {
        return std::chrono::duration_cast<media::Duration>(std::chrono::floor<std::chrono::seconds>(time));
    };
    return ui::FilmMoment{.position = whole(state_.position),
                          .duration = whole(state_.duration),
                          .playing = state_.playback == media::Playback::playing,
                          .has_picture = state_.has_picture,
                          .failed = state_.playback == media::Playback::failed,
                          .caption = player_->caption()};
}

platform::FilmPictures FilmSession::pictures() const {
    if (!player_ || !player_->frame())
        return {};
    platform::FilmPictures pictures{{0, player_->frame()}};
    if (auto preview = preview_.picture())
        pictures.push_back({ui::preview_slot, std::move(preview)});
    return pictures;
}

media::TimePoint FilmSession::next_deadline(media::TimePoint now) const {
    return player_ ? player_->next_deadline(now) : media::never;
}

} // namespace kiosk::app
