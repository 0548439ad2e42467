// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/subtitles/cue.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace media {

/// Makes cues of the packets of a subtitle stream, as they lie in a film: each is one caption.
class CueTrack {
public:
    /// How a packet holds its text.
    enum class Coding {
        plain,    ///< SubRip and WebVTT in Matroska: nothing but the text
        prefixed, ///< MP4: two bytes of length, the text, then boxes about its looks
    };

    /// What is shown when; `duration` is missing where the container does not say.
    struct Packet {
        std::string_view bytes;
        Duration start{0};
        std::optional<Duration> duration;
    };

    explicit CueTrack(Coding coding) : coding_(coding) {}

    /// Takes a packet in. One without text is a pause; one whose text is no UTF-8 is left out.
    void add(const Packet& packet);

    /// No more is taken in: a film would have to hold a library.
    bool is_full() const;

    /// What came so far, ascending by start.
    std::vector<Cue> cues() const;

private:
    Coding coding_;
    std::vector<Cue> cues_; // an end of Duration::max() is not known yet
    std::size_t bytes_ = 0;
};

} // namespace media
