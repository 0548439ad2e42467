// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/film_scene.hpp"
#include "kiosk/content/film_track.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::content {

/// What a visitor wants of a film. Whether captions are on is not among it: they are made ready in any case,
/// so that switching them on shows them at once.
struct FilmWishes {
    std::vector<Language> languages; ///< nearest first: the visit's, then those that stand in for it
    Language original;               ///< in which a film speaks that does not say its language
    std::optional<Language> sound;   ///< chosen by hand, in place of the visit's language
    bool audio_description = false;
    bool sign_language = false;

    bool operator==(const FilmWishes&) const = default;
};

/// Where a sound or captions come from.
struct TrackSource {
    std::string file;              ///< beside the film, in `scenes/film/`; empty: a track of the film itself
    std::optional<unsigned> track; ///< of the film; none: its usual one
    Language language;

    bool operator==(const TrackSource&) const = default;
};

/// The version of a film that somebody gets.
struct FilmVersion {
    std::string file;      ///< the picture
    std::string sign_file; ///< the interpreter's film in the corner; empty: none
    TrackSource sound;
    bool described = false; ///< the sound holds the audio description
    std::optional<TrackSource> captions;

    bool operator==(const FilmVersion&) const = default;
};

/// The version for these wishes. Sign language goes before a version in the visit's language: the
/// interpreter keeps the time of the original. What nothing is known of is taken from the film itself.
FilmVersion choose_version(const FilmScene& film, const FilmTracks& tracks, const FilmWishes& wishes);

/// What a film offers besides its picture: the switches that visitors find.
struct FilmOffer {
    bool captions = false;
    bool audio_description = false;
    bool sign_language = false;
    bool transcript = false;
    std::vector<Language> sounds; ///< languages that can be heard, the original first

    bool operator==(const FilmOffer&) const = default;
};
FilmOffer offer_of(const FilmScene& film, const FilmTracks& tracks, const Language& original);

/// What somebody reads who wants to read the film.
struct FilmReading {
    Language language;     ///< empty: there is nothing to read
    bool captions = false; ///< the words of the captions; else the text of the scene

    bool operator==(const FilmReading&) const = default;
};

/// The text of the scene, unless the captions are in a language that is nearer to the visitor. `captions` is
/// theirs, empty without any.
FilmReading
choose_reading(const FilmScene& film, const std::vector<Language>& languages, const Language& captions);

} // namespace kiosk::content
