// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/film_library.hpp"
#include "kiosk/app/film_preview.hpp"
#include "kiosk/app/film_texts.hpp"
#include "kiosk/app/once_an_hour.hpp"
#include "kiosk/app/sign_film.hpp"
#include "kiosk/content/film_version.hpp"
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

/// The film that is open, in the version that the visitor wants, with its sound and captions and the
/// interpreter beside it: joins the players, the sound card and the show.
class FilmSession {
public:
    struct Options {
        std::filesystem::path folder; ///< the exhibition's `film/`
        platform::SoundOut& sound;    ///< borrowed
        bool sound_allowed = true;
        settings::Loudness loudness; ///< what the steps of the visit are worth
        /// By how much the sound of that file is raised; without a track, its usual one. Waits for 50 ms
        /// at most.
        /// Empty: by nothing.
        std::function<double(const std::filesystem::path&, std::optional<unsigned> track)> gain_db;
        std::function<void()> wakeup; ///< thread-safe
    };
    /// A film that is open and stands, silent, started by nobody yet: the version that a visitor would get.
    struct Prepared {
        content::FilmVersion version;
        std::unique_ptr<media::FilmPlayer> player;
    };
    /// Opens a film before there is a session, while the display is opened. `folder` and `sound_allowed` as
    /// in Options.
    static Prepared open_ahead(const std::filesystem::path& folder,
                               bool sound_allowed,
                               const content::FilmScene& film,
                               const content::FilmWishes& wishes);

    /// `ahead` is what the first start() may take.
    explicit FilmSession(Options options, std::optional<Prepared> ahead = std::nullopt);
    ~FilmSession();

    /// A finger lies on what would start this film: it is opened already, silent and standing, so that its
    /// picture is there when the finger lifts. Does nothing while a film is open.
    void prepare(const content::FilmScene& film, const content::FilmWishes& wishes);
    /// The finger lifted: what was prepared and not started is closed.
    void forget_prepared() { prepared_.reset(); }
    void start(const content::FilmScene& film, const show::StartFilm& how, const content::FilmWishes& wishes);
    void stop();
    void set_paused(bool paused);
    void seek_by(media::Duration distance);
    void seek(media::Duration position);
    /// Where a finger on the progress line would jump to; its picture comes with `pictures` once it is
    /// decoded.
    void preview(std::optional<media::Duration> position);
    /// What the steps are worth from the next `set_volume` on.
    void set_loudness(const settings::Loudness& loudness) { options_.loudness = loudness; }
    /// A step of loudness.
    void set_volume(int step);
    /// What the visitor wants. Sound and captions change while the film plays; where that asks for another
    /// file, it goes on there at the same place.
    void set_wishes(const content::FilmWishes& wishes);
    /// What is known by now of the tracks in the files.
    void set_tracks(const content::FilmTracks& tracks);

    /// Takes what the players did since the last call. Returns what the show has to hear, if it changed.
    std::optional<show::FilmStatus> update(media::TimePoint now);

    /// What the view needs; nothing while no film is open. Position in whole seconds: that is all it shows.
    std::optional<ui::FilmMoment> moment() const;
    /// The words of the captions that the visitor gets, of the film that is or was open; nothing if there are
    /// none.
    std::optional<ui::FilmText> text();
    /// The picture to show, the interpreter's and the one of the preview; of a film that was stopped none.
    platform::FilmPictures pictures() const;
    media::TimePoint next_deadline(media::TimePoint now) const;
    bool open() const { return player_ != nullptr; }
    /// Hands what its player knows of the file that is on the screen to the library.
    void tell(FilmLibrary& library) const;
    bool has_news() const {
        return handover_ || state_.has_picture || state_.playback == media::Playback::failed;
    }
    const media::FilmState& state() const { return state_; }

private:
    /// The picture and the times that stay on the screen until the file that replaces another shows its own.
    struct Handover {
        std::shared_ptr<const media::VideoFrame> frame;
        media::FilmState state;
    };

    content::FilmVersion wanted_version() const;
    std::unique_ptr<media::FilmPlayer> take_prepared();
    void choose();
    void open_film(media::Duration position);
    void hand_over();
    bool is_shorter_than_handover() const;
    void sound_or_clock();
    void play_sound();
    void show_signs();
    void follow_sound();
    bool give_up_version();
    void give_up_signs();
    void report(const std::string& file, const std::optional<media::Error>& error, media::TimePoint now);

    Options options_;
    platform::SoundOut& sound_;
    FilmPreview preview_;
    FilmTexts texts_;
    std::optional<Prepared> prepared_;
    std::unique_ptr<media::FilmPlayer> player_;
    SignFilm sign_;
    media::FilmState state_;
    std::optional<Handover> handover_;
    content::FilmScene film_; // without the files that could not be played
    show::StartFilm how_;
    content::FilmWishes wishes_;
    content::FilmTracks tracks_;
    content::FilmVersion version_; // that is open, or was the last
    std::optional<show::FilmStatus> told_;
    OnceAnHour log_;
    bool signs_failed_ = false;
    bool paused_ = false;
    bool sounding_ = false;
    bool steady_ = false;
};

} // namespace kiosk::app
