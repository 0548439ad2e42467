// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_session.hpp"
#include "media/ffmpeg/video_frame.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <thread>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

const content::FilmWishes wishes{.languages = {"de"}, .original = "de"};
const show::StartFilm by_a_visitor{.scene = "film"};

// A folder of films, and a session without a sound card.
struct Cinema {
    media::test::TemporaryFolder folder;
    platform::SoundOut sound{{}};
    FilmSession session{{.folder = folder / ".",
                         .sound = sound,
                         .sound_allowed = false,
                         .loudness = {},
                         .gain_db = {},
                         .wakeup = [] {}}};

    content::FilmScene film(const std::string& name) const {
        media::test::make_film({.file = folder / name, .pictures = 25});
        content::FilmScene scene;
        scene.file = name;
        return scene;
    }

    // Whether this program has the film's file open.
    bool holds(const std::string& name) const {
        const std::filesystem::path file = std::filesystem::canonical(folder / ".") / name;
        const auto is_it = [&](const std::filesystem::directory_entry& descriptor) {
            std::error_code error;
            const std::string target = std::filesystem::read_symlink(descriptor.path(), error).string();
            return target.starts_with(file.string()); // " (deleted)" may follow
        };
        const std::filesystem::directory_iterator all("/proc/self/fd");
        return std::any_of(begin(all), end(all), is_it);
    }
};

template <typename Condition>
bool becomes_true(Condition condition) {
    const auto deadline = std::chrono::steady_clock::now() + 10s;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::yield();
    }
    return true;
}

bool shows_a_picture(FilmSession& session) {
    return becomes_true([&] {
        session.update(std::chrono::steady_clock::now());
        return !session.pictures().empty();
    });
}

} // namespace

TEST_CASE("a film that a finger lies on is open before it starts", "[film]") {
    Cinema cinema;
    const content::FilmScene film = cinema.film("a.mp4");
    cinema.session.prepare(film, wishes);
    REQUIRE(becomes_true([&] { return cinema.holds("a.mp4"); }));
    CHECK_FALSE(cinema.session.open());
    std::filesystem::remove(cinema.folder / "a.mp4"); // nobody could open it any more
    cinema.session.start(film, by_a_visitor, wishes);
    CHECK(shows_a_picture(cinema.session));
    CHECK(becomes_true([&] {
        cinema.session.update(std::chrono::steady_clock::now());
        return cinema.session.state().runs;
    }));
}

TEST_CASE("a finger that slides off leaves no film open", "[film]") {
    Cinema cinema;
    cinema.session.prepare(cinema.film("a.mp4"), wishes);
    REQUIRE(becomes_true([&] { return cinema.holds("a.mp4"); }));
    cinema.session.forget_prepared();
    CHECK(becomes_true([&] { return !cinema.holds("a.mp4"); }));
    CHECK_FALSE(cinema.session.open());
}

TEST_CASE("what starts is what was asked for, whatever was prepared", "[film]") {
    Cinema cinema;
    cinema.session.prepare(cinema.film("a.mp4"), wishes);
    REQUIRE(becomes_true([&] { return cinema.holds("a.mp4"); }));
    cinema.session.start(cinema.film("b.mp4"), by_a_visitor, wishes);
    CHECK(shows_a_picture(cinema.session));
    CHECK(cinema.holds("b.mp4"));
    CHECK(becomes_true([&] { return !cinema.holds("a.mp4"); }));
}

TEST_CASE("an interpreter whose film is broken is offered no longer, and the film goes on", "[film]") {
    for (const auto placement : {content::SignPlacement::corner, content::SignPlacement::instead}) {
        Cinema cinema;
        content::FilmScene film = cinema.film("a.mp4");
        media::test::write_file(cinema.folder / "signs.mp4", "no film");
        film.sign_language = content::SignFilm{.file = "signs.mp4", .placement = placement};
        content::FilmWishes with_signs = wishes;
        with_signs.sign_language = true;
        cinema.session.start(film, by_a_visitor, with_signs);
        CHECK_FALSE(cinema.session.moment()->signs_failed);
        CHECK(becomes_true([&] {
            cinema.session.update(std::chrono::steady_clock::now());
            return cinema.session.moment()->signs_failed;
        }));
        CHECK(shows_a_picture(cinema.session));
        CHECK_FALSE(cinema.session.moment()->failed);
        cinema.session.start(film, by_a_visitor, wishes); // somebody may have put it right
        CHECK_FALSE(cinema.session.moment()->signs_failed);
    }
}
