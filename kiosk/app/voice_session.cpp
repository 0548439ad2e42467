// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/voice_session.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace kiosk::app {

VoiceSession::VoiceSession(platform::SoundOut& sound, std::function<void()> wakeup)
    : sound_(sound), wakeup_(std::move(wakeup)) {}

VoiceSession::~VoiceSession() = default;

void VoiceSession::start(const std::filesystem::path& recording) {
    stop();
    player_ = std::make_unique<media::SpeechPlayer>(
        media::SpeechPlayer::Options{.files = {recording}, .wakeup = wakeup_});
    sound_.speak(player_->audio());
}

void VoiceSession::set_paused(bool paused) {
    if (!player_ || std::exchange(paused_, paused) == paused)
        return;
    if (paused) {
        player_->pause();
        sound_.hush();
        return;
    }
    told_.reset(); // how long it takes counts from now on
    player_->resume();
    sound_.speak(player_->audio());
}

void VoiceSession::stop() {
    if (std::exchange(player_, nullptr))
        sound_.hush();
    paused_ = false;
    told_.reset();
}

media::Duration VoiceSession::position(media::TimePoint now) const {
    return player_ ? player_->heard(now) : media::Duration{};
}

media::Duration VoiceSession::length() const {
    return player_ ? player_->state().length : media::Duration{};
}

std::optional<show::VoiceChanged> VoiceSession::update(media::TimePoint now) {
    if (!player_ || paused_)
        return std::nullopt;
    const media::SpeechState state = player_->state();
    if (!state.measured)
        return std::nullopt;
    if (state.error && log_.may_say("interview", now))
        spdlog::warn("a recording cannot be played: {}", state.error->message);
    const auto status = state.heard_files == 0 ? show::VoiceStatus::failed
                        : state.finished       ? show::VoiceStatus::ended
                                               : show::VoiceStatus::playing;
    if (told_ == status)
        return std::nullopt;
    told_ = status;
    return show::VoiceChanged{status, std::max(media::Duration{}, state.length - player_->heard(now))};
}

media::TimePoint VoiceSession::next_deadline(media::TimePoint now) const {
    return player_ && !paused_ && told_ == show::VoiceStatus::playing ? player_->next_deadline(now)
                                                                      : media::never;
}

} // namespace kiosk::app
