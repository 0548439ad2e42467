// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/byte_source.hpp"
#include "media/player/audio_ring.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace media {

/// How a reading stands.
struct SpeechState {
    bool measured = false;       ///< `length` and `heard_files` are known
    Duration length{0};          ///< of all that can be heard, breaks included
    std::size_t heard_files = 0; ///< that can be played
    std::optional<Error> error;  ///< of the first file that cannot
    bool finished = false;       ///< all of it was heard
};

/// Plays sound files one after the other, with a breath between them. They are opened and decoded on a thread
/// of its own; whoever plays `audio()` hears them. Its public side is for the main thread and returns at
/// once.
class SpeechPlayer {
public:
    struct Options {
        std::vector<std::filesystem::path> files;
        OpenBytes open_bytes = open_file;
        int audio_rate = 48'000;
        std::function<void()> wakeup; ///< thread-safe; called when state() changes by itself; may be empty
    };

    /// Begins at once.
    explicit SpeechPlayer(Options options);
    ~SpeechPlayer();
    SpeechPlayer(const SpeechPlayer&) = delete;
    SpeechPlayer& operator=(const SpeechPlayer&) = delete;

    std::shared_ptr<AudioRing> audio() const { return ring_; }

    /// Falls silent with the next call of the sound card, and stays where it is.
    void pause();
    void resume();

    SpeechState state() const;
    /// How much of all of it has left the loudspeaker; stands still while it is paused.
    Duration heard(TimePoint now) const;
    /// When state() may have become `finished`.
    TimePoint next_deadline(TimePoint now) const;

private:
    void work(const std::stop_token& stop);
    std::vector<std::filesystem::path> measure(const std::stop_token& stop);
    void play(const std::filesystem::path& file, const std::stop_token& stop);
    void write(std::span<const float> samples, const std::stop_token& stop);

    const Options options_;
    std::shared_ptr<AudioRing> ring_;
    bool paused_ = false;
    Duration heard_before_{0}; // when it was paused last

    mutable std::mutex mutex_; // guards what follows; a leaf lock
    SpeechState state_;
    bool all_written_ = false;

    Duration written_{0}; // the worker's own
    std::jthread worker_; // last: it uses what is above
};

} // namespace media
