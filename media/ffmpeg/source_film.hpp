// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/display_matrix.hpp"
#include "media/ffmpeg/track.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace media {

/// Two whole numbers, as containers write rates and proportions: 30000/1001.
struct Fraction {
    int num = 0; ///< 0: unknown
    int den = 1;

    double value() const { return den == 0 ? 0 : static_cast<double>(num) / den; }
    bool operator==(const Fraction&) const = default;
};

/// A film as a camera or an agency made it, before the exhibition takes it in. Names are libav's.
struct SourceFilm {
    struct Picture {
        unsigned stream = 0; ///< in the file, counting all
        std::string codec;
        std::string profile;
        std::string format; ///< of the px, such as "yuv420p"
        int width = 0;      ///< samples, before aspect and orientation
        int height = 0;
        Fraction sample_aspect{1, 1};
        Orientation orientation;
        Fraction average_rate; ///< pictures a second
        Fraction base_rate;    ///< the one of which all times are multiples, as far as it was guessed
        bool is_interlaced = false;
        bool names_matrix = false;    ///< how luma and chroma become colours is said
        bool is_tagged_bt709 = false; ///< in every respect, and in limited range

        bool operator==(const Picture&) const = default;
    };
    struct Stream {
        unsigned stream = 0; ///< in the file, counting all
        Track track;
        std::string profile;
        int rate = 0; ///< samples a second

        bool operator==(const Stream&) const = default;
    };

    Duration duration{0};         ///< zero if the container does not know
    bool is_duration_sure = true; ///< not guessed from the size of the file
    Picture picture;
    std::vector<Stream> sounds;
    std::vector<Stream> subtitles; ///< those that are text
};

/// Looks into a film of any usual kind. `too_bright` for HDR, `unsupported` for what has no moving picture,
/// `corrupt` for what is no film. Blocks like `probe`.
Result<SourceFilm> read_source_film(const std::filesystem::path& film);

/// How the pictures of a film follow each other, from its first to its last.
struct PictureRhythm {
    Duration longest_without_key{0}; ///< from one key picture to the next, or to the end
    bool is_steady = false;          ///< each is shown equally long

    bool operator==(const PictureRhythm&) const = default;
};

/// Reads a whole film that can be played, without decoding it. Blocks.
Result<PictureRhythm> read_picture_rhythm(const std::filesystem::path& film);

} // namespace media
