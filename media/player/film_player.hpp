// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/byte_source.hpp"
#include "media/ffmpeg/track.hpp"
#include "media/ffmpeg/video_frame.hpp"
#include "media/player/audio_ring.hpp"
#include "media/player/film_options.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace media {

enum class Playback {
    opening, ///< no picture yet
    playing,
    paused,
    ended,  ///< the last picture stays; play() begins again
    failed, ///< for good; `FilmState::error` says why, the last picture stays
};

/// What a film is doing, in one value.
struct FilmState {
    Playback playback = Playback::opening;
    Duration position{0};     ///< in the film, 0 to `duration`
    Duration duration{0};     ///< zero until opened, or if the container does not know
    bool has_picture = false; ///< `frame()` is not null
    bool has_sound = false;   ///< there is a sound to this film, heard or not
    bool starves = false;     ///< it is to play, but neither the pictures for it nor the film's end are there
    bool runs = false;        ///< time passes: it neither stands nor waits for a picture or its first sound
    /// Why it failed; with another `playback`, what is damaged (a truncated file) or which sound is missing.
    std::optional<Error> error;
    std::uint64_t frames_presented = 0; ///< handed out by frame() as new since the start
    std::uint64_t frames_late = 0;      ///< of these, by more than half their duration
    std::uint64_t frames_dropped = 0;   ///< decoded and never shown, because the next was due too
    std::uint64_t decode_errors = 0;    ///< packets that the decoder complained about

    bool operator==(const FilmState&) const = default;
};

/// Plays one film: reads, decodes and paces it on threads of its own. Every member is for the main thread,
/// returns at once and never waits for the file, not even the destructor.
///
/// The loop calls update(now) whenever next_deadline() has come or the wakeup was called, and shows frame().
class FilmPlayer {
public:
    /// Begins to open `options.file`. Failure shows as `Playback::failed` in a later update().
    static std::unique_ptr<FilmPlayer> start(FilmOptions options);
    /// The same for bytes from elsewhere: tests make reads that fail and hang.
    static std::unique_ptr<FilmPlayer> start(FilmOptions options, OpenBytes open_bytes);

    FilmPlayer(const FilmPlayer&) = delete;
    FilmPlayer& operator=(const FilmPlayer&) = delete;
    /// Leaves at once; files and decoders are closed on a thread of their own.
    ~FilmPlayer();

    /// Called from the player's threads when something new has come while the main loop may be asleep (the
    /// first picture, an error, the end). Must be quick and thread-safe. Set it right after start().
    void set_wakeup(std::function<void()> wakeup);

    void play(); ///< after the end, from the beginning
    void pause();
    void toggle();
    /// Shows `position` as exactly as the film has pictures; clamped to the film. Keeps playing or paused.
    void seek(Duration position);
    void seek_by(Duration distance);
    /// A film that was started muted begins to decode its sound with the first `set_muted(false)`.
    void set_muted(bool muted);
    /// There is no sound device: sound is not decoded, the steady clock paces the film. The ring is not read.
    void use_steady_clock();
    /// There is one (again): sound joins in as soon as the callback reads the ring.
    void use_audio_clock();
    /// Changes the sound. The picture goes on; the new sound joins in step as soon as it is decoded, half a
    /// second later at most. If it cannot be opened the film's own is heard, and FilmState::error says why.
    /// The sound that was chosen last goes on undisturbed.
    void set_sound(SoundChoice sound);
    /// Changes the captions, for instance with the visitor's language; nothing switches them off. Those of
    /// the film's own tracks are read on a thread of their own.
    void set_captions(std::optional<CaptionChoice> captions);

    /// Keeps in step with another film that plays beside this one (a picture of sign language): plays, stands
    /// and is where the leader is. Call it before each update() with the leader's state of the same `now`.
    /// This film is to be started muted, paused, not as a loop, and to use the steady clock; where the leader
    /// is longer, its last picture stays.
    void follow(const FilmState& leader, TimePoint now);

    /// Picks the picture that is due at `now` and says how the film is doing.
    FilmState update(TimePoint now);
    /// The picture to show, as of the last update(); null before the first one. The last one stays.
    std::shared_ptr<const VideoFrame> frame() const;
    /// When update() will have something new if nobody calls before: the next picture or caption. `never` if
    /// only the wakeup can bring news.
    TimePoint next_deadline(TimePoint now) const;
    /// The lines of the caption that is due, as of the last update(); empty if there is none.
    const std::vector<std::string>& caption() const;
    /// The sounds and subtitles in the file that can be chosen, in its order of each kind, as of the last
    /// update(); empty until it is open.
    const std::vector<Track>& tracks() const;

    /// What the sound callback reads. Valid and silent at every time, also after the player is gone.
    std::shared_ptr<AudioRing> audio() const;

private:
    class Engine;
    explicit FilmPlayer(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> engine_;
};

} // namespace media
