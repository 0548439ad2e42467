// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/film_player.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <thread>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

/// Two films side by side on a clock that the test drives, at most ten times as fast as a real one; slower
/// while the follower seeks, which costs real time on a machine that may be busy.
class Pair {
public:
    Pair(FilmOptions leader, const std::filesystem::path& follower) {
        leader.muted = true;
        FilmOptions options;
        options.file = follower;
        options.muted = true;
        options.start_paused = true;
        leader_ = FilmPlayer::start(std::move(leader));
        leader_->use_steady_clock();
        follower_ = FilmPlayer::start(std::move(options));
        follower_->use_steady_clock();
    }

    FilmPlayer& leader() { return *leader_; }
    const FilmState& leader_state() const { return leading_; }
    const FilmState& follower_state() const { return following_; }
    TimePoint now() const { return now_; }

    std::optional<int> follower_number() const { return picture_number(*follower_->frame()); }

    /// How far the follower's picture is from where it should be: its time is in its number.
    Duration distance(int rate) const {
        const auto frame = follower_->frame();
        const Duration shown = Duration(1s) * picture_number(*frame).value_or(0) / rate;
        const Duration late = leading_.position - shown;
        const Duration picture = Duration(1s) / rate;
        return late < 0s ? -late : std::max(late - picture, Duration(0));
    }

    void step() {
        leading_ = leader_->update(now_);
        follower_->follow(leading_, now_);
        following_ = follower_->update(now_);
        std::this_thread::sleep_for(1ms);
        wait_for_picture(*leader_, leading_);
        wait_for_picture(*follower_, following_);
        const bool is_seeking = following_.playback == Playback::playing && !following_.runs;
        if (leading_.runs && is_seeking)
            std::this_thread::sleep_for(30ms);
        now_ += 10ms;
    }

    bool until(const std::function<bool()>& good) {
        const auto patience = std::chrono::steady_clock::now() + 10s;
        while (std::chrono::steady_clock::now() < patience) {
            step();
            if (good())
                return true;
        }
        return false;
    }

    /// The greatest distance in the next `span`.
    Duration worst_during(Duration span, int rate) {
        Duration worst{0};
        for (const TimePoint end = now_ + span; now_ < end;) {
            step();
            worst = std::max(worst, distance(rate));
        }
        return worst;
    }

private:
    // While a film has the next picture its deadline is that picture's; a decoder that is slowed by a
    // sanitizer is given time.
    void wait_for_picture(const FilmPlayer& film, const FilmState& state) const {
        for (int i = 0; i < 500 && state.runs && film.next_deadline(now_) > now_ + 900ms; ++i)
            std::this_thread::sleep_for(1ms);
    }

    TimePoint now_{std::chrono::hours(12)};
    std::unique_ptr<FilmPlayer> leader_;
    std::unique_ptr<FilmPlayer> follower_;
    FilmState leading_;
    FilmState following_;
};

FilmOptions film_at(const std::filesystem::path& file) {
    FilmOptions options;
    options.file = file;
    return options;
}

} // namespace

TEST_CASE("a film that follows another is in step, whatever its pictures and length", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 150});
    for (const auto& [rate, pictures] :
         std::vector<std::pair<int, int>>{{25, 150}, {30, 174}, {12, 75}, {50, 250}}) {
        make_film({.file = folder / "sign.mp4", .pictures = pictures, .rate = rate, .key_interval = rate});
        Pair films(film_at(folder / "film.mp4"), folder / "sign.mp4");
        INFO(rate << " pictures a second, " << pictures);
        REQUIRE(films.until([&] { return films.leader_state().runs && films.follower_state().runs; }));
        // It may have opened later: then its clock jumps once, over a picture perhaps.
        CHECK(films.until([&films, rate = rate] { return films.distance(rate) <= 20ms; }));
        CHECK(films.worst_during(1s, rate) <= 20ms);
        const std::uint64_t dropped = films.follower_state().frames_dropped;
        CHECK(films.worst_during(2s, rate) <= 20ms);
        CHECK(films.follower_state().frames_dropped == dropped);

        films.leader().pause();
        REQUIRE(films.until([&] { return films.follower_state().playback == Playback::paused; }));
        CHECK(films.worst_during(500ms, rate) <= 20ms);
        films.leader().play();
        CHECK(films.worst_during(500ms, rate) <= 20ms);
    }
}

TEST_CASE("a film that follows is in step after a seek", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 200});
    make_film({.file = folder / "sign.mp4", .pictures = 240, .rate = 30, .key_interval = 30});
    Pair films(film_at(folder / "film.mp4"), folder / "sign.mp4");
    REQUIRE(films.until([&] { return films.leader_state().runs && films.follower_state().runs; }));
    for (const Duration position : std::initializer_list<Duration>{5s, 1s, 1300ms, 6s, 5900ms, 0s}) {
        films.leader().seek(position);
        REQUIRE(films.until([&] { return films.leader_state().runs; }));
        INFO("to " << position.count() / 1'000'000 << " ms");
        CHECK(films.until([&] { return films.distance(30) <= 20ms; }));
        CHECK(films.worst_during(700ms, 30) <= 20ms);
    }
    films.leader().pause();
    for (const Duration position : std::initializer_list<Duration>{2s, 2040ms, 7s, 100ms}) {
        films.leader().seek(position);
        INFO("standing at " << position.count() / 1'000'000 << " ms");
        CHECK(films.until([&] {
            return films.leader_state().position == position && films.follower_state().position == position &&
                   films.distance(30) <= 20ms;
        }));
    }
}

TEST_CASE("a film that follows a loop begins again with it", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 50});
    for (const int pictures : {45, 50, 55}) {
        make_film({.file = folder / "sign.mp4", .pictures = pictures});
        FilmOptions options = film_at(folder / "film.mp4");
        options.loop = true;
        Pair films(options, folder / "sign.mp4");
        INFO(pictures << " pictures");
        REQUIRE(films.until([&] { return films.leader_state().runs && films.follower_state().runs; }));
        Duration worst{0};
        for (int lap = 0; lap < 4; ++lap) {
            REQUIRE(films.until([&] { return films.leader_state().position > 1s; }));
            REQUIRE(films.until([&] { return films.leader_state().position < 500ms; }));
            // A tenth of a second is allowed for finding the beginning.
            films.worst_during(100ms, 25);
            worst = std::max(worst, films.worst_during(1s, 25));
        }
        CHECK(worst <= 20ms);
    }
}

TEST_CASE("where the film is longer, the last picture of the one that follows stays", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 75});
    make_film({.file = folder / "sign.mp4", .pictures = 25});
    Pair films(film_at(folder / "film.mp4"), folder / "sign.mp4");
    REQUIRE(films.until([&] { return films.leader_state().playback == Playback::ended; }));
    CHECK(films.follower_state().playback == Playback::ended);
    CHECK(films.follower_number() == 24);
    CHECK(films.follower_state().position == 1s);
    films.leader().play();
    REQUIRE(films.until([&] { return films.leader_state().position > 200ms && films.leader_state().runs; }));
    CHECK(films.worst_during(600ms, 25) <= 20ms);
}

TEST_CASE("a follower that cannot be played is no harm", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 25});
    Pair films(film_at(folder / "film.mp4"), folder / "none.mp4");
    REQUIRE(films.until([&] { return films.leader_state().playback == Playback::ended; }));
    CHECK(films.leader_state().frames_presented == 25);
    CHECK(films.follower_state().playback == Playback::failed);
}
