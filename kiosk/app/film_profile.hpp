// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/source_film.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

// The form in which the exhibition keeps films, and how any film gets it: H.264 and AAC in MP4, small enough
// for a mini PC, and quick to be sought in. Pure; `import_film` does it.

/// The size in px of a film that has `picture`: upright, of square px, even, at most 1920 x 1080, and never
/// enlarged.
Size kept_film_size(const media::SourceFilm::Picture& picture);

/// Pictures a second: the film's own, as a constant rate; at most 60.
media::Fraction kept_rate(const media::SourceFilm::Picture& picture);

/// Whether it may stay as it is coded. `rhythm` is nothing where nobody could look.
bool is_kept_as_it_is(const media::SourceFilm::Picture& picture,
                      const std::optional<media::PictureRhythm>& rhythm);
bool is_kept_as_it_is(const media::SourceFilm::Stream& sound);

/// Whether it is worth looking at the rhythm: all else is as it should be.
bool may_be_kept(const media::SourceFilm::Picture& picture);

/// What is made of a film.
struct FilmPlan {
    struct Sound {
        unsigned stream = 0;  ///< in the source
        std::string language; ///< BCP 47; empty: unknown
        bool description = false;
        bool kept = false; ///< as it is coded

        bool operator==(const Sound&) const = default;
    };
    struct Captions {
        unsigned stream = 0; ///< in the source
        content::Language language;

        bool operator==(const Captions&) const = default;
    };

    Size size;
    media::Fraction rate;
    bool picture_kept = false;      ///< as it is coded
    std::vector<Sound> sounds;      ///< the first is heard if nobody chooses
    std::vector<Captions> captions; ///< one for each language

    /// Whether nothing is coded again.
    bool keeps_all() const;
};

/// The sound that is heard if nobody chooses comes first; of all others, those whose language is known.
/// Subtitles that name no language are taken to be in `usual_language`.
FilmPlan plan_film(const media::SourceFilm& source,
                   const std::optional<media::PictureRhythm>& rhythm,
                   const content::Language& usual_language);

/// The names of what is made.
std::string film_name(const std::string& name);
std::string captions_name(const std::string& name, const content::Language& language);

/// How ffmpeg is called to do so: no shell, no questions, no other files than these. It writes into `folder`.
std::vector<std::string> conversion(const media::SourceFilm& source,
                                    const FilmPlan& plan,
                                    const std::filesystem::path& film,
                                    const std::filesystem::path& folder,
                                    const std::string& name);

/// How far a line of `-progress` says that ffmpeg has come; nothing if it says something else.
std::optional<media::Duration> progress_of(std::string_view line);

} // namespace kiosk::app
