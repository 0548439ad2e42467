// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/once_an_hour.hpp"
#include "kiosk/app/speech_library.hpp"
#include "kiosk/platform/sound.hpp"
#include "kiosk/show/event.hpp"
#include "kiosk/ui/view.hpp"
#include "media/player/speech_player.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// Reading aloud: joins the view that is on the display, the sound files that belong to its words, the sound
/// card and the show.
class ReadingSession {
public:
    /// Borrows both, which must live longer. `wakeup` is thread-safe.
    ReadingSession(const SpeechLibrary& library, platform::SoundOut& sound, std::function<void()> wakeup);
    ~ReadingSession();

    /// What is asked for begins with `begin_due`, when its view is on the display. A target is said by
    /// itself: the page keeps its place. No name: the one that has the focus.
    void read_page();
    void read_target(std::string id);
    /// Silent at once; the page keeps its place.
    void pause();
    void resume();
    void end();

    /// Whether something was asked for that has not begun.
    bool is_due() const { return due_ != Due::nothing; }
    /// The view that was asked for is on the display; `recording` stands in for its words.
    void begin_due(const ui::View& view,
                   const std::string& focus,
                   const std::optional<std::filesystem::path>& recording);

    /// Takes what the voice did since the last call. Returns what the show has to hear, if it changed.
    std::optional<show::ReadingChanged> update(media::TimePoint now);
    media::TimePoint next_deadline(media::TimePoint now) const;

private:
    enum class Due { nothing, page, target };
    using Player = std::unique_ptr<media::SpeechPlayer>;

    Player play(std::vector<std::filesystem::path> files);
    std::vector<std::filesystem::path> files_of(const std::vector<content::Utterance>& words) const;
    void end_aside();

    const SpeechLibrary& library_;
    platform::SoundOut& sound_;
    std::function<void()> wakeup_;
    Due due_ = Due::nothing;
    std::string target_;
    Player page_;
    Player aside_; // the name of a target
    bool paused_ = false;
    std::optional<show::ReadingStatus> told_;
    OnceAnHour log_;
};

} // namespace kiosk::app
