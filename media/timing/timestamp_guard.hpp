// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <optional>

namespace media {

/// Makes the times of a stream's pictures usable: present, ascending, and within the film. Damaged files have
/// pictures without a time, before their predecessor, or years ahead, where the player would wait for ever.
class TimestampGuard {
public:
    /// `film_duration` is what the container promises; zero if it does not know.
    explicit TimestampGuard(Duration film_duration = Duration::zero()) : film_duration_(film_duration) {}

    /// The time to use for a picture that says `pts` and `duration`.
    Duration accept(std::optional<Duration> pts, Duration duration);

    /// Forgets the predecessor: after a seek or a loop the time may lie anywhere.
    void restart() { expected_.reset(); }

private:
    Duration film_duration_;
    Duration last_{0};
    std::optional<Duration> expected_;
};

} // namespace media
