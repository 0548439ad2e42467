// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_library.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

// Counts how often a library says that it knows more.
class News {
public:
    void operator()() {
        const std::lock_guard lock(mutex_);
        ++count_;
        changed_.notify_all();
    }
    bool wait_for(int count) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 20s, [&] { return count_ >= count; });
    }
    int count() {
        const std::lock_guard lock(mutex_);
        return count_;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int count_ = 0;
};

} // namespace

TEST_CASE("of the films that can be played the library knows lengths and tracks", "[app]") {
    const test::TemporaryFolder folder;
    media::test::make_film({.file = (folder.path() / "a.mp4").string(), .pictures = 50});
    media::test::make_film({.file = (folder.path() / "c.mp4").string(), .pictures = 25});
    folder.write("b.mp4", "no film");
    News news;
    FilmLibrary library(
        {.folder = folder.path(), .files = {"a.mp4", "b.mp4", "c.mp4"}, .on_ready = [&news] { news(); }});
    const auto first = library.known();
    CHECK(first->lengths.empty());
    REQUIRE(news.wait_for(2));
    const auto later = library.known();
    REQUIRE(later->lengths.size() == 2);
    CHECK(later->lengths.at("a.mp4") == 2s);
    CHECK(later->lengths.at("c.mp4") == 1s);
    CHECK(later->tracks.contains("a.mp4"));
    CHECK_FALSE(later->tracks.contains("b.mp4"));
    CHECK(first->lengths.empty()); // what was handed out does not change
}

TEST_CASE("what a player has found out of a film is not looked up again", "[app]") {
    const test::TemporaryFolder folder;
    media::test::make_film({.file = (folder.path() / "b.mp4").string(), .pictures = 25});
    News news;
    FilmLibrary library(
        {.folder = folder.path(), .files = {"a.mp4", "b.mp4"}, .on_ready = [&news] { news(); }});
    library.learn("a.mp4", 7s, {{.kind = media::Track::Kind::subtitles, .language = "de"}}); // no such file
    library.learn("a.mp4", 9s, {});
    REQUIRE(library.known()->lengths.at("a.mp4") == 7s);
    REQUIRE(news.wait_for(1));
    const auto known = library.known();
    CHECK(known->lengths.at("a.mp4") == 7s);
    REQUIRE(known->tracks.at("a.mp4").size() == 1);
    CHECK(known->tracks.at("a.mp4").front().language == "de");
    CHECK(known->lengths.at("b.mp4") == 1s);
    CHECK(news.count() == 1);
}
