// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_session.hpp"

#include "media/ffmpeg/film_stills.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
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

media::Duration whole_seconds(media::Duration time) {
    return std::chrono::floor<std::chrono::seconds>(time);
}

media::SoundChoice sound_of(const std::filesystem::path& folder, const content::FilmVersion& version) {
    const content::TrackSource& sound = version.sound;
    if (!sound.file.empty())
        return {.file = folder / sound.file};
    return {.track = sound.track};
}

std::optional<media::CaptionChoice> captions_of(const std::filesystem::path& folder,
                                                const content::FilmVersion& version) {
    if (!version.captions)
        return std::nullopt;
    if (!version.captions->file.empty())
        return media::CaptionChoice{.file = folder / version.captions->file};
    return media::CaptionChoice{.track = version.captions->track.value_or(0)};
}

media::FilmOptions
options_of(const std::filesystem::path& folder, bool sound_allowed, const content::FilmVersion& version) {
    media::FilmOptions options;
    options.file = folder / version.file;
    options.sound = sound_of(folder, version);
    options.captions = captions_of(folder, version);
    options.muted = !sound_allowed;
    return options;
}

FilmSession::Prepared
stand(const std::filesystem::path& folder, bool sound_allowed, const content::FilmVersion& version) {
    media::FilmOptions options = options_of(folder, sound_allowed, version);
    options.start_paused = true;
    return {version, media::FilmPlayer::start(std::move(options))};
}

} // namespace

FilmSession::FilmSession(Options options, std::optional<Prepared> ahead)
    : options_(std::move(options)), sound_(options_.sound), preview_(options_.wakeup),
      texts_(options_.wakeup), prepared_(std::move(ahead)), sign_(options_.wakeup) {}

FilmSession::~FilmSession() = default;

// The loop shows the film itself, without a sound: it belongs to nobody.
content::FilmVersion FilmSession::wanted_version() const {
    if (how_.muted)
        return {.file = film_.file};
    return content::choose_version(film_, tracks_, wishes_);
}

void FilmSession::start(const content::FilmScene& film,
                        const show::StartFilm& how,
                        const content::FilmWishes& wishes) {
    stop();
    film_ = film;
    signs_failed_ = false;
    how_ = how;
    wishes_ = wishes;
    version_ = wanted_version();
    open_film({});
}

FilmSession::Prepared FilmSession::open_ahead(const std::filesystem::path& folder,
                                              bool sound_allowed,
                                              const content::FilmScene& film,
                                              const content::FilmWishes& wishes) {
    const content::FilmVersion version = content::choose_version(film, {}, wishes);
    return stand(folder, sound_allowed, version);
}

void FilmSession::prepare(const content::FilmScene& film, const content::FilmWishes& wishes) {
    if (!player_)
        prepared_ =
            stand(options_.folder, options_.sound_allowed, content::choose_version(film, tracks_, wishes));
}

// The player that is open already, if what is wanted now is just that.
std::unique_ptr<media::FilmPlayer> FilmSession::take_prepared() {
    std::optional<Prepared> prepared = std::exchange(prepared_, std::nullopt);
    if (!prepared || how_.muted || how_.loop || prepared->version != version_)
        return nullptr;
    return std::move(prepared->player);
}

void FilmSession::open_film(media::Duration position) {
    player_ = take_prepared();
    if (player_) {
        if (!paused_)
            player_->play();
    } else {
        media::FilmOptions options = options_of(options_.folder, options_.sound_allowed, version_);
        options.muted |= how_.muted;
        options.loop = how_.loop;
        options.start_paused = paused_;
        if (how_.muted && film_.loop_seconds)
            options.end = std::chrono::duration_cast<media::Duration>(
                std::chrono::duration<double>(*film_.loop_seconds));
        player_ = media::FilmPlayer::start(std::move(options));
    }
    player_->set_wakeup(options_.wakeup);
    if (position > media::Duration::zero())
        player_->seek(position);
    preview_.open([stills = std::make_shared<media::FilmStills>(options_.folder / version_.file)](
                      media::Duration place) { return stills->at(place); });
    sound_or_clock();
    show_signs();
}

void FilmSession::show_signs() {
    const std::string& file = version_.sign_file;
    sign_.show(file.empty() ? std::nullopt : std::optional(options_.folder / file));
}

void FilmSession::sound_or_clock() {
    sounding_ = !how_.muted && options_.sound_allowed;
    steady_ = !sounding_;
    if (sounding_)
        play_sound();
    else
        player_->use_steady_clock();
}

void FilmSession::play_sound() {
    const media::SoundChoice sound = sound_of(options_.folder, version_);
    const std::filesystem::path heard = sound.file.value_or(options_.folder / version_.file);
    sound_.play(player_->audio(), options_.gain_db ? options_.gain_db(heard, sound.track) : 0);
}

void FilmSession::stop() {
    if (sounding_)
        sound_.stop();
    sounding_ = false;
    player_.reset();
    sign_.show(std::nullopt);
    preview_.open({});
    state_ = {};
    handover_.reset();
    paused_ = false;
    told_.reset();
}

void FilmSession::set_paused(bool paused) {
    if (!player_)
        return;
    paused_ = paused;
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

void FilmSession::set_wishes(const content::FilmWishes& wishes) {
    if (std::exchange(wishes_, wishes) != wishes)
        choose();
}

void FilmSession::set_tracks(const content::FilmTracks& tracks) {
    if (std::exchange(tracks_, tracks) != tracks)
        choose();
}

// Changes what is open to what is wanted now, with as little as can be.
void FilmSession::choose() {
    if (!player_)
        return;
    const content::FilmVersion before = std::exchange(version_, wanted_version());
    if (version_.file != before.file)
        return hand_over();
    if (version_.sound != before.sound) {
        player_->set_sound(sound_of(options_.folder, version_));
        if (sounding_)
            play_sound(); // it may be louder or quieter by itself
    }
    if (version_.captions != before.captions)
        player_->set_captions(captions_of(options_.folder, version_));
    show_signs();
}

// Another file goes on where the one before stood. What that showed stays until the new one has its picture.
void FilmSession::hand_over() {
    if (!handover_)
        handover_ = Handover{player_->frame(), state_};
    open_film(handover_->state.position);
}

// A version may be over before the place at which it is to go on: it begins.
bool FilmSession::is_shorter_than_handover() const {
    return state_.duration > media::Duration::zero() && handover_->state.position >= state_.duration;
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

void FilmSession::report(const std::string& file,
                         const std::optional<media::Error>& error,
                         media::TimePoint now) {
    if (error && log_.may_say(file, now))
        spdlog::warn("film {}: {}", file, error->message);
}

// A version that cannot be played gives way to the film itself. False if that is what failed.
bool FilmSession::give_up_version() {
    const std::string failed = version_.file;
    if (failed == film_.file)
        return false;
    std::erase_if(film_.versions, [&](const auto& version) { return version.second == failed; });
    if (film_.sign_language && film_.sign_language->file == failed)
        give_up_signs();
    state_.playback = media::Playback::opening; // this file failed, the film did not
    choose();
    return true;
}

void FilmSession::give_up_signs() {
    film_.sign_language.reset();
    signs_failed_ = true;
}

std::optional<show::FilmStatus> FilmSession::update(media::TimePoint now) {
    if (!player_)
        return std::nullopt;
    follow_sound();
    state_ = player_->update(now);
    report(version_.file, state_.error, now);
    if (state_.playback == media::Playback::failed && give_up_version())
        return std::nullopt;
    if (handover_ && is_shorter_than_handover()) {
        handover_->state.position = {};
        player_->seek({});
        return std::nullopt;
    }
    if (handover_ && (state_.has_picture || state_.playback == media::Playback::failed))
        handover_.reset();
    if (const auto error = sign_.follow(state_, now)) {
        report(version_.sign_file, error, now);
        give_up_signs();
        choose();
    }
    const show::FilmStatus status = status_of(state_.playback);
    if (handover_ || told_ == status)
        return std::nullopt;
    told_ = status;
    return status;
}

void FilmSession::tell(FilmLibrary& library) const {
    if (player_ && !handover_ && state_.has_picture)
        library.learn(version_.file, state_.duration, player_->tracks());
}

std::optional<ui::FilmMoment> FilmSession::moment() const {
    if (!player_)
        return std::nullopt;
    const media::FilmState& seen = handover_ ? handover_->state : state_;
    return ui::FilmMoment{.position = whole_seconds(seen.position),
                          .duration = whole_seconds(seen.duration),
                          .playing = seen.playback == media::Playback::playing,
                          .has_picture = seen.has_picture,
                          .failed = seen.playback == media::Playback::failed,
                          .signs = sign_.open(),
                          .signs_failed = signs_failed_,
                          .caption = player_->caption(),
                          .caption_language =
                              version_.captions ? version_.captions->language : content::Language{}};
}

std::optional<ui::FilmText> FilmSession::text() {
    content::FilmVersion read =
        player_ ? version_ : content::choose_version(film_, tracks_, wishes_); // after the end, as of now
    if (!read.captions) { // a version may lack them, and the film itself have some
        content::FilmScene original = film_;
        original.versions.clear();
        read = content::choose_version(original, tracks_, wishes_);
    }
    const auto captions = captions_of(options_.folder, read);
    if (!captions)
        return std::nullopt;
    return ui::FilmText{read.captions->language,
                        texts_.text(options_.folder / read.file, *captions).value_or("")};
}

platform::FilmPictures FilmSession::pictures() const {
    if (!player_)
        return {};
    auto frame = handover_ ? handover_->frame : player_->frame();
    if (!frame)
        return {};
    platform::FilmPictures pictures{{0, std::move(frame)}};
    if (auto signs = sign_.frame())
        pictures.push_back({ui::sign_slot, std::move(signs)});
    if (auto preview = preview_.picture())
        pictures.push_back({ui::preview_slot, std::move(preview)});
    return pictures;
}

media::TimePoint FilmSession::next_deadline(media::TimePoint now) const {
    return player_ ? std::min(player_->next_deadline(now), sign_.next_deadline(now)) : media::never;
}

} // namespace kiosk::app
