// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/once_an_hour.hpp"
#include "kiosk/platform/sound.hpp"
#include "kiosk/show/event.hpp"
#include "media/player/speech_player.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace kiosk::app {

/// The recorded voice of an interview: joins its file, the sound card and the show. It is heard the way
/// reading aloud is; whichever of both was asked for last.
class VoiceSession {
public:
    /// Borrows the sound, which must live longer. `wakeup` is thread-safe.
    VoiceSession(platform::SoundOut& sound, std::function<void()> wakeup);
    ~VoiceSession();

    /// From its start, in place of an earlier one.
    void start(const std::filesystem::path& recording);
    void set_paused(bool paused);
    /// Silent at once.
    void stop();

    /// How much of it has been heard; zero if there is none.
    media::Duration position(media::TimePoint now) const;
    media::Duration length() const;

    /// Takes what the voice did since the last call. Returns what the show has to hear, if it changed.
    std::optional<show::VoiceChanged> update(media::TimePoint now);
    media::TimePoint next_deadline(media::TimePoint now) const;

private:
    platform::SoundOut& sound_;
    std::function<void()> wakeup_;
    std::unique_ptr<media::SpeechPlayer> player_;
    bool paused_ = false;
    std::optional<show::VoiceStatus> told_;
    OnceAnHour log_;
};

} // namespace kiosk::app
