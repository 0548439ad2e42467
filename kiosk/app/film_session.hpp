// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/film_preview.hpp"
#include "kiosk/content/exhibition.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/platform/sound.hpp"
#include "kiosk/settings/loudness.hpp"
#include "kiosk/show/command.hpp"
#include "kiosk/show/event.hpp"
#include "kiosk/ui/stage.hpp"
#include "media/player/film_player.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::app {

/// The film that is open, with its sound and captions: joins the player, the sound card and the show.
class FilmSession {
public:
    struct Options {
        std::filesystem::path folder; ///< the exhibition's `film/`
        platform::SoundOptions sound;
        bool sound_allowed = true;
        settings::Loudness loudness; ///< what the steps of the visit are worth
        std::function<double(const std::filesystem::path&)>
            gain_db; ///< by how much a film's sound is raised; returns at once. Empty: by nothing
        std::function<void()> wakeup; ///< thread-safe
    };
    explicit FilmSession(Options options);
    ~FilmSession();

    void start(const content::FilmScene& film, const show::StartFilm& how, const std::string& language);
    void stop();
    void set_paused(bool paused);
    void seek_by(media::Duration distance);
    void seek(media::Duration position);
    /// Where a finger on the progress line would jump to; its picture comes with `pictures` once it is
    /// decoded.
    void preview(std::optional<media::Duration> position);
    /// A step of loudness.
    void set_volume(int step);
    void set_language(const std::string& language);

    /// Takes what the player did since the last call. Returns what the show has to hear, if it changed.
    std::optional<show::FilmStatus> update(media::TimePoint now);

    /// What the view needs; nothing while no film is open. Position in whole seconds: that is all it shows.
    std::optional<ui::FilmMoment> moment() const;
    /// The picture to show, and the one of the preview; of a film that was stopped none.
    platform::FilmPictures pictures() const;
    media::TimePoint next_deadline(media::TimePoint now) const;
    bool open() const { return player_ != nullptr; }
    bool has_news() const { return state_.has_picture || state_.playback == media::Playback::failed; }
    const media::FilmState& state() const { return state_; }

private:
    std::optional<media::CaptionChoice> captions_of(const std::string& language) const;
    void follow_sound();
    void report_once();

    Options options_;
    platform::SoundOut sound_;
    FilmPreview preview_;
    std::unique_ptr<media::FilmPlayer> player_;
    media::FilmState state_;
    content::FilmScene film_;
    std::optional<show::FilmStatus> told_;
    bool sounding_ = false;
    bool steady_ = false;
    bool reported_ = false;
};

} // namespace kiosk::app
