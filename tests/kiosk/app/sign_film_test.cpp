// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sign_film.hpp"
#include "media/ffmpeg/video_frame.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"

#include <chrono>
#include <memory>
#include <semaphore>
#include <string>

using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

// A film of ten seconds that is led through by hand, and the interpreter's beside it.
struct Cinema {
    media::test::TemporaryFolder folder;
    std::counting_semaphore<> news{0};
    SignFilm signs{[this] { news.release(); }};
    media::FilmState leader{.playback = media::Playback::playing, .duration = 10s};

    std::string film(const std::string& name) const {
        media::test::make_film({.file = folder / name, .pictures = 250});
        return folder / name;
    }
    // Follows the leader, which stands there, until the interpreter's picture is that of the same time.
    bool meets(media::Duration position) {
        leader.position = position;
        const auto deadline = std::chrono::steady_clock::now() + 20s;
        while (std::chrono::steady_clock::now() < deadline) {
            if (signs.follow(leader, std::chrono::steady_clock::now()))
                return false;
            const auto frame = signs.frame();
            if (frame && std::chrono::abs(frame->pts() - position) <= 100ms)
                return true;
            news.try_acquire_for(10ms);
        }
        return false;
    }
};

} // namespace

TEST_CASE("the interpreter's film stands where the film stands, forwards and back", "[film]") {
    Cinema cinema;
    cinema.signs.show(cinema.film("signs.mp4"));
    CHECK(cinema.signs.open());
    cinema.leader.playback = media::Playback::paused;
    for (const auto position :
         {media::Duration(0s), media::Duration(4s), media::Duration(1s), media::Duration(9s)})
        CHECK(cinema.meets(position));
}

TEST_CASE("an interpreter's film that cannot be played says so, and none is open after it was left",
          "[film]") {
    Cinema cinema;
    media::test::write_file(cinema.folder / "signs.mp4", "no film");
    cinema.signs.show(cinema.folder / "signs.mp4");
    CHECK_FALSE(cinema.meets(1s));
    cinema.signs.show(std::nullopt);
    CHECK_FALSE(cinema.signs.open());
    CHECK(cinema.signs.frame() == nullptr);
}

TEST_CASE("another interpreter's film takes the place of the one before, however soon", "[film]") {
    Cinema cinema;
    const std::string one = cinema.film("one.mp4");
    const std::string other = cinema.film("other.mp4");
    for (int round = 0; round < 5; ++round) {
        cinema.signs.show(one);
        cinema.signs.show(other);
    }
    cinema.leader.playback = media::Playback::paused;
    CHECK(cinema.meets(2s));
}
