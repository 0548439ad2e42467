// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace kiosk::app {

/// What technicians want on the screen and the player may not do itself.
enum class Wish : std::uint8_t { switch_off, clock, zone, bring_back, stick };

/// Leaves wishes as files that systemd waits for, as systemd/kok-kiosk-*.path says, and sees which of them
/// are taken. Main thread only; times are the show's.
class Wishes {
public:
    /// What became of the last wish of a kind. `taken`: the service has begun; whether it succeeds is seen
    /// by what it does.
    enum class Answer : std::uint8_t { none, waiting, taken, unheard };

    /// A wish that nobody takes for so long is taken back: it must not come true when nobody expects it.
    static constexpr media::Duration patience = std::chrono::seconds(10);
    static constexpr media::Duration between_looks = std::chrono::milliseconds(500);

    /// Without a folder nobody hears them.
    explicit Wishes(std::optional<std::filesystem::path> runtime) : runtime_(std::move(runtime)) {}

    bool are_heard() const { return runtime_.has_value(); }

    // Each is false if it cannot be left.
    bool switch_off(media::TimePoint now) { return leave(Wish::switch_off, "", now); }
    /// Puts the clock forward by so much; back if it is negative.
    bool set_clock(std::chrono::seconds by, media::TimePoint now);
    bool set_zone(std::string_view name, media::TimePoint now) { return leave(Wish::zone, name, now); }
    bool bring_back(std::size_t number, media::TimePoint now);
    bool read_stick(media::TimePoint now) { return leave(Wish::stick, "read", now); }
    bool take_over(media::TimePoint now) { return leave(Wish::stick, "take", now); }
    bool discard(media::TimePoint now) { return leave(Wish::stick, "drop", now); }

    Answer answer(Wish wish) const { return of(wish).answer; }
    /// Nobody asks any more what became of it, unless it still waits.
    void forget(Wish wish);

    /// Looks which were taken, and takes back what nobody hears.
    void look(media::TimePoint now);
    /// When to look again; `never` while no wish waits.
    media::TimePoint next_look() const { return next_look_; }

private:
    struct Left {
        Answer answer = Answer::none;
        media::TimePoint at{};
    };
    bool leave(Wish wish, std::string_view text, media::TimePoint now);
    const Left& of(Wish wish) const { return left_.at(static_cast<std::size_t>(wish)); }

    std::optional<std::filesystem::path> runtime_;
    std::array<Left, 5> left_{};
    media::TimePoint next_look_ = media::never;
};

} // namespace kiosk::app
