// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// loop_film LOOPS silent|card: plays a clip of one second in a loop, with a clock that it drives itself, and
// prints what the process holds: one line "LOOPS RSS_KIB OWN_KIB DESCRIPTORS THREADS" every hundredth of the
// way. Ends with status 1 if a picture was lost, late or damaged.
#include "media/player/audio_ring.hpp"
#include "media/player/film_player.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/soak/holdings.hpp"
#include "tests/soak/sound_card.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

namespace {

using namespace media;
using namespace std::chrono_literals;

constexpr std::uint64_t pictures_of_lap = 25;
// Pictures come at most so far apart; a later deadline means that the player waits for something.
constexpr Duration nothing_ready = 900ms;

class Soak {
public:
    Soak(const std::filesystem::path& clip, bool with_card)
        : player_(FilmPlayer::start({.file = clip, .loop = true})) {
        player_->set_wakeup([this] {
            const std::lock_guard lock(mutex_);
            has_news_ = true;
            news_.notify_one();
        });
        if (!with_card)
            player_->use_steady_clock();
        else if (card_.emplace(); !card_->play(player_->audio()))
            std::fputs("the sound card cannot be opened\n", stderr);
    }

    /// Plays until so many pictures have been shown in all; false if the film stands or fails.
    bool play_until(std::uint64_t pictures) {
        const auto patience = 60s;
        auto moved = std::chrono::steady_clock::now();
        std::uint64_t shown = state_.frames_presented;
        while (state_.frames_presented < pictures) {
            state_ = player_->update(now_);
            if (state_.frames_presented != shown) {
                shown = state_.frames_presented;
                moved = std::chrono::steady_clock::now();
            } else if (std::chrono::steady_clock::now() > moved + patience) {
                return false;
            }
            advance();
        }
        return state_.playback == Playback::playing;
    }

    const FilmState& state() const { return state_; }

    /// With a card: what it heard last is of the loop that is seen.
    bool sound_is_in_step(std::uint64_t laps) const {
        const std::optional<AudioAnchor> heard = player_->audio()->anchor();
        return !card_ || (heard && std::chrono::abs(heard->media_time -
                                                    static_cast<std::int64_t>(laps) * Duration(1s)) < 1s);
    }

private:
    void advance() {
        const TimePoint deadline = player_->next_deadline(now_);
        if (deadline > now_ + nothing_ready) {
            wait_for_news();
            return;
        }
        if (!card_) {
            now_ = std::max(deadline, now_);
            return;
        }
        now_ = std::clamp(deadline, now_ + 1ns, std::max(next_portion_, now_ + 1ns));
        if (now_ < next_portion_)
            return;
        wait_for_sound();
        card_->take_portion(now_);
        next_portion_ = now_ + soak::SoundCard::period;
    }

    void wait_for_news() {
        std::unique_lock lock(mutex_);
        news_.wait_for(lock, 50ms, [this] { return std::exchange(has_news_, false); });
    }

    // Time runs faster than the decoder may be; a real card gives it 21 ms for 21 ms of sound.
    void wait_for_sound() const {
        const AudioRing& ring = *player_->audio();
        const auto patience = std::chrono::steady_clock::now() + 500ms;
        while (ring.is_open() && ring.buffered() < soak::SoundCard::period &&
               std::chrono::steady_clock::now() < patience)
            std::this_thread::yield();
    }

    std::mutex mutex_;
    std::condition_variable news_;
    bool has_news_ = false;
    TimePoint now_{12h};
    TimePoint next_portion_ = now_;
    FilmState state_;
    std::unique_ptr<FilmPlayer> player_;
    std::optional<soak::SoundCard> card_;
};

void print(std::uint64_t laps) {
    const soak::Holdings held = soak::holdings();
    std::printf("%llu %ld %ld %td %td\n",
                static_cast<unsigned long long>(laps),
                held.resident_kib,
                held.own_kib,
                held.descriptors,
                held.threads);
    std::fflush(stdout);
}

int run(std::uint64_t laps, bool with_card) {
    const media::test::TemporaryFolder folder;
    // The film maker writes whole portions of 1024 samples: this many end before the pictures do.
    media::test::make_film(
        {.file = folder / "clip.mov", .pictures = 25, .sound_codec = "pcm_s16le", .sound_seconds = 0.96});
    Soak soak(folder / "clip.mov", with_card);
    const std::uint64_t step = std::max<std::uint64_t>(laps / 100, 1);
    for (std::uint64_t lap = step; lap <= laps; lap += step) {
        if (!soak.play_until(lap * pictures_of_lap)) {
            std::fprintf(stderr, "the film stands in loop %llu\n", static_cast<unsigned long long>(lap));
            return 1;
        }
        print(lap);
    }
    const FilmState& end = soak.state();
    const bool good = end.frames_dropped == 0 && end.frames_late == 0 && end.decode_errors == 0 && !end.error;
    if (!good)
        std::fprintf(stderr,
                     "%llu pictures dropped, %llu late, %llu damaged\n",
                     static_cast<unsigned long long>(end.frames_dropped),
                     static_cast<unsigned long long>(end.frames_late),
                     static_cast<unsigned long long>(end.decode_errors));
    const bool heard = soak.sound_is_in_step(laps / step * step);
    if (!heard)
        std::fputs("the sound card did not hear the loops that were seen\n", stderr);
    return good && heard ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::uint64_t laps = argc == 3 ? std::strtoull(argv[1], nullptr, 10) : 0;
    const std::string_view sound = argc == 3 ? argv[2] : "";
    if (laps == 0 || (sound != "silent" && sound != "card")) {
        std::fputs("usage: loop_film LOOPS silent|card\n", stderr);
        return 2;
    }
    return run(laps, sound == "card");
}
