// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace media::test {

/// How a picture lies in its file: turned clockwise by `rotation` degrees for showing, after it was mirrored
/// left to right.
struct Lie {
    int rotation = 0;
    bool mirrored = false;

    bool operator==(const Lie&) const = default;
};

/// One kind of film that an agency may deliver, as the `ffmpeg` program makes it.
struct Format {
    std::string file;     ///< its ending chooses the container
    std::string pictures; ///< encoder and options
    std::string filter = "format=yuv420p";
    std::string sound; ///< encoder and options; empty: silent
    std::string rate = "25";
    int width = 96;
    int height = 64;
    std::string sample_aspect = "1:1";
    Lie lie;
    bool interlaced = false;
    bool cover = false;
    std::string container; ///< more options of the container
};

/// Pictures in each film of the matrix.
inline constexpr int matrix_pictures = 15;

/// The kinds of film that the player promises to handle.
std::vector<Format> formats_by_codec();
std::vector<Format> formats_by_rate();
std::vector<Format> formats_by_shape();
std::vector<Format> formats_by_sound();

/// Makes a film of this kind in `folder`, of pictures that carry their number and patterns to compare. The
/// reason in words if this machine's `ffmpeg` has not got the encoder; stops the program if it failed.
std::optional<std::string> make_format(const Format& format, const std::filesystem::path& folder);

/// Writes into the header of an MP4 or QuickTime film how its pictures lie.
void write_lie(const std::filesystem::path& film, Lie lie);

} // namespace media::test
