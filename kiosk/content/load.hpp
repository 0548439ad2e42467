// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/film_track.hpp"
#include "kiosk/content/place.hpp"
#include "kiosk/yaml/diagnostic.hpp"
#include "media/base/result.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// What a film is, as far as a check can see from outside.
struct FilmFacts {
    double seconds = 0;
    int width = 0;
    int height = 0;
    bool has_sound = false;
    double frame_rate = 0; ///< pictures a second; zero: unknown
    std::vector<FilmTrack> tracks;
};

/// What only going through a whole film tells.
struct WholeFilm {
    struct Sound {
        double lufs = 0;           ///< how loud the whole film is (EBU R 128)
        double true_peak_dbtp = 0; ///< its highest peak; 0 is full scale
        double too_quiet_db = 0;   ///< by how much it stays quieter than other films, as the kiosk plays it
        bool is_silent = false;
    };
    std::optional<Sound> sound;  ///< nothing if it has none
    std::vector<double> flashes; ///< seconds at which it flashes more than three times a second
};

/// What can be wrong with a captions file.
enum class CaptionFault {
    not_utf8,
    too_large,    ///< nothing of it is read
    no_header,    ///< it begins neither like WebVTT nor like SubRip
    bad_time,     ///< a line with --> whose times cannot be read
    ends_early,   ///< the caption ends before it starts
    out_of_order, ///< it starts before the one above it
    empty,        ///< it has no text
    no_cues,      ///< the file has no caption at all
    // What is hard to read (requirement of ARD, ORF, SRF and ZDF): warnings.
    long_line,  ///< `amount` characters
    many_lines, ///< `amount` lines
    too_short,  ///< on the screen for less than a second
    too_fast,   ///< `amount` characters a second
};

/// A line of a captions file that cannot be used.
struct CaptionProblem {
    CaptionFault fault = CaptionFault::bad_time;
    int line = 1;
    int amount = 0;
};

/// A text that finds no room on the screen, or that the scene does without there.
struct Overflow {
    std::string scene; ///< id
    Language language;
    std::string text;
    int text_step = 0; ///< 0..3
    int lines = 0;     ///< too many; none: it is too wide
    bool left_out = false;
};

/// What `content` cannot see or know by itself: it has no decoder, no fonts and no calendar. `app` fills
/// these in; what is empty is not checked.
struct FileChecks {
    std::function<media::Result<FilmFacts>(const std::filesystem::path&)> probe_film;
    std::function<WholeFilm(const std::filesystem::path&)>
        watch_film; ///< of a film or sound that could be probed
    std::function<std::vector<CaptionProblem>(const std::filesystem::path&)> check_captions;
    std::function<media::Result<double>(const std::filesystem::path&)>
        probe_sound;                                   ///< seconds of a file that is heard beside a film
    std::function<bool(std::u32string_view)> can_draw; ///< whether one font has all these characters
    std::function<std::vector<Overflow>(const Exhibition&)> overflows;
    std::string today;         ///< ISO date: rights that ended before it are reported
    Place place;               ///< where the exhibition stands; nowhere in particular: no scene shows it
    bool for_curators = false; ///< also hints about style, what became of approvals, and `Loaded::as_written`
};

struct Loaded {
    Exhibition exhibition;
    yaml::Diagnostics diagnostics; ///< tidied
    FilmTracks film_tracks;        ///< of the films that `probe_film` could look into
    std::map<std::string, Scene>
        as_written;        ///< all that was read, by id, before anything was left out; for curators
    bool built_in = false; ///< nothing in the folder could be shown: this is the exhibition compiled in
};

/// Whether languages that nobody has approved yet are read: the show never offers them.
enum class DraftLanguages { read, leave_out };

/// Reads the exhibition in `folder` (with `exhibition.yaml`). Never fails: what is broken is left out with a
/// diagnostic, and the rest is consistent, that is, whatever a scene, the loop or the start names exists. A
/// missing film or picture leaves its scene in. If nothing is left, the result is `built_in_exhibition()`.
Loaded load_exhibition(const std::filesystem::path& folder,
                       const FileChecks& checks = {},
                       DraftLanguages drafts = DraftLanguages::read);

/// The exhibition compiled into the program: name, address, phone number, "please call".
Exhibition built_in_exhibition();

} // namespace kiosk::content
