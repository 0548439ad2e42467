// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;

TEST_CASE("a show without content is out of order and waits for nothing", "[show]") {
    Show show({});
    CHECK(std::holds_alternative<OutOfOrder>(show.state()));
    CHECK(show.next_deadline() == media::never);
    CHECK(show.handle(ContentChanged{}, TimePoint{1h}).size() == 1);
    CHECK(std::holds_alternative<OutOfOrder>(show.state()));
    CHECK(show.scene_on_screen().empty());
    show.handle(FingersDown{}, TimePoint{1h});
    show.handle(Chosen{act::GoHome{}}, TimePoint{1h});
    show.handle(PressEnded{}, TimePoint{1h});
    CHECK(std::holds_alternative<OutOfOrder>(show.state()));
}

TEST_CASE("the loop shows each scene for its time and begins again", "[show]") {
    Rehearsal r;
    CHECK(r.scene() == "hello");
    r.wait(9999ms);
    CHECK(r.scene() == "hello");
    r.now += 1ms;
    CHECK(r.send(Tick{}) == Commands{fade, StartFilm{"film", true, false}});
    CHECK(r.scene() == "film");
    r.wait(14999ms);
    CHECK(r.scene() == "film");
    r.now += 1ms;
    CHECK(r.send(Tick{}) == Commands{fade, StopFilm{}});
    CHECK(r.scene() == "together");
    r.now += 8s;
    CHECK(r.send(Tick{}) == Commands{fade});
    CHECK(r.scene() == "hello");
}

TEST_CASE("a film without a part for the loop is shown to its end, muted", "[show]") {
    Programme programme = small_programme();
    programme.scenes["film"].loop_part.reset();
    programme.loop = {"film", "hello"};
    Rehearsal r({}, programme);
    CHECK(contains(r.commands, StartFilm{"film", true, false}));
    CHECK(r.show.next_deadline() == media::never);
    r.now += 5min;
    CHECK(r.send(FilmChanged{FilmStatus::ended}) == Commands{fade, StopFilm{}});
    CHECK(r.scene() == "hello");
}

TEST_CASE("a film that fails in the loop is closed and left out for an hour", "[show]") {
    Rehearsal r;
    r.wait(10s);
    REQUIRE(r.scene() == "film");
    CHECK(r.send(FilmChanged{FilmStatus::failed}) == Commands{StopFilm{}, fade});
    CHECK(r.scene() == "together");
    r.wait(8s);
    CHECK(r.scene() == "hello");
    r.wait(10s);
    CHECK(r.scene() == "together");
    r.wait(1h);
    r.tap_beside();
    r.wait(2min); // the visitor has left
    REQUIRE(r.scene() == "hello");
    r.wait(10s);
    CHECK(r.scene() == "film");
}

TEST_CASE("a film that fails and has nothing beside it leaves its words and is tried again in an hour",
          "[show]") {
    Programme programme = small_programme();
    programme.loop = {"film"};
    Rehearsal r({}, programme);
    CHECK(r.send(FilmChanged{FilmStatus::failed}) == Commands{StopFilm{}});
    CHECK(r.in<Attract>()->film_failed);
    r.now += 1h;
    CHECK(contains(r.send(Tick{}), StartFilm{"film", true, false}));
    CHECK_FALSE(r.in<Attract>()->film_failed);
}

TEST_CASE("a loop of one scene never fades into itself and costs nothing", "[show]") {
    Programme programme = small_programme();
    programme.loop = {"hello"};
    Rehearsal still({}, programme);
    CHECK(still.show.next_deadline() == media::never);

    programme.loop = {"film"};
    Rehearsal part({}, programme);
    part.now += 15s;
    CHECK(part.send(Tick{}) == Commands{StartFilm{"film", true, false}});

    programme.scenes["film"].loop_part.reset();
    Rehearsal whole({}, programme);
    CHECK(contains(whole.commands, StartFilm{"film", true, true})); // the player loops it without a gap
    CHECK(whole.show.next_deadline() == media::never);
}

TEST_CASE("sensitive and unknown scenes never stand in the loop", "[show]") {
    Programme programme = small_programme();
    programme.loop = {"hard", "nowhere", "together", "hard"};
    Rehearsal r({}, programme);
    CHECK(r.show.programme().loop == std::vector<std::string>{"together"});
    CHECK(r.scene() == "together");
}

TEST_CASE("without a loop the start menu rests on the screen and waits for nothing", "[show]") {
    Programme programme = small_programme();
    programme.loop = {"hard"};
    Rehearsal r({}, programme);
    CHECK(r.scene() == "menu");
    CHECK(r.show.next_deadline() == media::never);
}

TEST_CASE("a scene to start with opens at once, and idle time begins with the first touch", "[show]") {
    Rehearsal r({.start_scene = "about"});
    CHECK(r.scene() == "about");
    CHECK(r.show.next_deadline() == media::never);
    r.tap(act::OpenItem{1});
    r.tap(act::Back{});
    CHECK(r.scene() == "menu");
    r.wait(60s);
    CHECK(r.asks());
    r.wait(20s);
    CHECK(r.scene() == "about");
    CHECK(r.show.next_deadline() == media::never);
    CHECK(r.show.visit().history.empty());
    CHECK_FALSE(r.in<Visiting>()->open_item);
}

TEST_CASE("a film to start with plays with sound, and a sensitive scene to start with needs no note",
          "[show]") {
    Rehearsal film({.start_scene = "film"});
    CHECK(contains(film.commands, StartFilm{"film", false, false}));
    film.send(FilmChanged{FilmStatus::playing});
    film.wait(10min);
    CHECK(film.in<FilmPlaying>()->plays());
    film.send(FilmChanged{FilmStatus::ended});
    CHECK(film.show.next_deadline() == media::never); // nobody has touched anything

    Rehearsal hard({.start_scene = "hard"});
    CHECK_FALSE(hard.in<Visiting>()->content_note);
}

TEST_CASE("outside the opening hours the show is closed, silent and deaf", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::ChooseTextStep{2});
    CHECK(r.send(OpeningHours{false}) == Commands{fade, StopFilm{}});
    CHECK(r.in<Closed>());
    CHECK(r.show.visit() == fresh_visit());
    r.tap(act::GoHome{});
    r.wait(10h);
    CHECK(r.in<Closed>());
    r.send(ContentChanged{small_programme()});
    CHECK(r.in<Closed>());
    r.send(OpeningHours{true});
    CHECK(r.scene() == "hello");
}

TEST_CASE("an edit of the loop keeps the scene that is shown", "[show]") {
    Rehearsal r;
    r.wait(25s);
    REQUIRE(r.scene() == "together");
    Programme programme = small_programme();
    programme.loop = {"together", "hello"};
    CHECK(r.send(ContentChanged{programme}).empty());
    CHECK(r.scene() == "together");
    programme.loop = {"hello"};
    CHECK(r.send(ContentChanged{programme}) == Commands{fade});
    CHECK(r.scene() == "hello");
    r.send(ContentChanged{});
    CHECK(r.in<OutOfOrder>());
}
