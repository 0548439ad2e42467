// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/ffmpeg/byte_source.hpp"
#include "media/player/film_options.hpp"
#include "media/subtitles/cue.hpp"

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace media {

/// Reads captions on a thread of its own, which begins with the first that are wanted: a film's own lie
/// scattered over all of its file. Its public side is for the main thread and returns at once.
class CaptionReader {
public:
    /// `has_news` is called on the reader's thread when take() has something.
    CaptionReader(std::filesystem::path film, OpenBytes open_bytes, std::function<void()> has_news);

    /// What was wanted before no longer is.
    void want(std::optional<CaptionChoice> choice);

    /// What has been read of the captions that are wanted, if there is more than at the last call. Those that
    /// cannot be read are no cues.
    std::optional<std::vector<Cue>> take();

    /// Stops without waiting; the destructor waits.
    void leave() { thread_.request_stop(); }

private:
    void run(const std::stop_token& stop);
    void read(const CaptionChoice& choice, std::uint64_t number, const std::stop_token& stop);
    void publish(std::vector<Cue> cues, std::uint64_t number);
    bool is_stale(std::uint64_t number);

    const std::filesystem::path film_;
    const OpenBytes open_bytes_;
    const std::function<void()> has_news_;

    std::mutex mutex_; // guards what follows; a leaf lock
    std::condition_variable_any wanted_;
    std::optional<CaptionChoice> choice_; // not begun yet
    std::uint64_t number_ = 0;            // of the newest wish
    std::optional<std::vector<Cue>> found_;

    std::jthread thread_; // last: it uses what is above
};

} // namespace media
