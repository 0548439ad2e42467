// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/byte_source.hpp"
#include "media/ffmpeg/demuxer.hpp"
#include "media/player/film_options.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace media {

/// A film's packets together with those of the sound that was chosen, as if they came from one file.
///
/// Sound that lies beside the film has a demuxer of its own, whose packets are merged in by the time at which
/// they are decoded. So has, for a while, another track of the film that was chosen while it plays: the
/// picture was read ahead, and the new sound has to begin where the film is heard. The next seek or lap takes
/// that track from the film's own demuxer again. Not thread-safe.
class FilmSource {
public:
    /// How files are opened, and whether to give up.
    struct Access {
        OpenBytes open_bytes;
        std::function<bool()> abandon; ///< asked between reads
    };

    /// Fails if the film cannot be played. A sound that cannot be opened is a fault() alone.
    static Result<FilmSource>
    open(const std::filesystem::path& film, const SoundChoice& sound, Access access);

    const Demuxer& film() const { return film_; }
    /// The sound that is delivered, or would be.
    std::optional<StreamFormat> audio() const;
    bool has_sound() const;

    /// Why the sound that was chosen last is not the one that is delivered.
    const std::optional<Error>& fault() const { return fault_; }

    /// Takes another sound from `position` on while the picture goes on. Where it cannot be opened, it is the
    /// film's own and there is a fault().
    void choose_sound(const SoundChoice& choice, Duration position);

    /// Without sound, its packets are not read. When it is wanted again it comes from where the picture is.
    void deliver_audio(bool wanted);

    /// The next packet, or one without data at the end. The film's end is the end: longer sound from
    /// elsewhere is cut off.
    Result<Demuxer::Packet> read();
    /// Whether the sound comes from a demuxer of its own, so that it does not tell how long the film is.
    bool is_sound_beside() const { return beside_.has_value(); }
    /// Then, once it is known: where the pictures end, so that the sound does, too.
    std::optional<Duration> sound_limit() const;
    /// Whether no more of that sound comes before a seek, though the picture may go on.
    bool is_sound_over() const { return beside_ && sound_is_over_; }

    Result<void> seek(Duration position);

private:
    FilmSource(std::filesystem::path name, Demuxer film, Access access);

    void choose_own(const SoundChoice& choice);
    void open_beside(const SoundChoice& choice, Duration position);
    void leave_beside();
    void seek_beside(Duration position);
    Result<Demuxer::Packet> read_film();
    Result<void> look_ahead();
    void look_ahead_beside();
    bool sound_comes_first() const;

    std::filesystem::path name_;
    Access access_;
    Demuxer film_;
    std::optional<Demuxer> beside_; // delivers the sound, instead of film_
    SoundChoice choice_;            // what is delivered
    std::optional<Error> fault_;
    bool audio_wanted_ = true;

    // Of two files, the next packet of each waits until its turn has come.
    std::optional<Demuxer::Packet> next_picture_;
    std::optional<Demuxer::Packet> next_sound_;
    bool picture_is_over_ = false;
    bool sound_is_over_ = false;
    Duration reached_{0};     // where the film's packets are, by the time of decoding
    Duration picture_end_{0}; // of the pictures that were read
};

} // namespace media
