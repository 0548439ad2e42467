// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;

TEST_CASE("opening the film's scene plays it with sound", "[show]") {
    Rehearsal r;
    r.visit("menu");
    CHECK(r.tap(act::GoTo{"film"}) == Commands{fade, StartFilm{"film", false, false}});
    CHECK(r.in<FilmPlaying>()->phase == FilmPhase::opening);
    r.send(FilmChanged{FilmStatus::playing});
    CHECK(r.in<FilmPlaying>()->plays());
}

TEST_CASE("idle time is held while the film plays", "[show]") {
    Rehearsal r;
    r.play_film();
    r.wait(30min);
    CHECK(r.in<FilmPlaying>()->plays());
    CHECK(r.show.next_deadline() == media::never);
}

TEST_CASE("idle time runs while the film is paused, and the film then stops", "[show]") {
    Rehearsal r;
    r.play_film();
    CHECK(contains(r.tap(act::TogglePlay{}), SetFilmPaused{true}));
    r.wait(60s);
    CHECK(r.asks());
    r.wait(19s);
    r.now += 1s;
    CHECK(r.send(Tick{}) == Commands{fade, StopFilm{}});
    CHECK(r.in_loop());
}

TEST_CASE("a paused film that was asked about is still paused after the answer", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::TogglePlay{});
    r.wait(65s);
    CHECK(r.tap_beside().empty());
    CHECK(r.in<FilmPlaying>()->paused);
    r.tap(act::TogglePlay{});
    CHECK(r.in<FilmPlaying>()->plays());
    r.wait(1h);
    CHECK_FALSE(r.asks());
}

TEST_CASE("idle time runs while the film opens, so that a hung one holds nobody", "[show]") {
    Rehearsal r;
    r.visit("film");
    r.wait(80s);
    CHECK(r.in_loop());
}

TEST_CASE("the end of the film leads to the quiet scene, from which idle time runs", "[show]") {
    Rehearsal r;
    r.play_film();
    r.wait(90s);
    CHECK(r.send(FilmChanged{FilmStatus::ended}) == Commands{fade, StopFilm{}});
    CHECK(r.in<FilmPlaying>()->phase == FilmPhase::ended);
    CHECK(r.scene() == "film");
    r.wait(59s);
    CHECK_FALSE(r.asks());
    r.wait(21s);
    CHECK(r.in_loop());
}

TEST_CASE("the film can be seen again from the quiet scene", "[show]") {
    Rehearsal r;
    r.play_film();
    r.send(FilmChanged{FilmStatus::ended});
    CHECK(r.tap(act::ReplayFilm{}).empty()); // a tap that was meant for the controls of the film
    CHECK(r.tap(act::ReplayFilm{}) == Commands{fade, StartFilm{"film", false, false}});
    CHECK(r.in<FilmPlaying>()->phase == FilmPhase::opening);
}

TEST_CASE("a film that fails leaves its scene with words, and idle time runs", "[show]") {
    for (const bool after_start : {false, true}) {
        Rehearsal r;
        r.visit("film");
        if (after_start)
            r.send(FilmChanged{FilmStatus::playing});
        CHECK(r.send(FilmChanged{FilmStatus::failed}) == Commands{StopFilm{}});
        CHECK(r.in<FilmPlaying>()->phase == FilmPhase::failed);
        CHECK(r.show.film_controls_visible(r.now + 1h));
        r.send(FilmChanged{FilmStatus::playing}); // too late
        CHECK(r.in<FilmPlaying>()->phase == FilmPhase::failed);
        r.wait(80s);
        CHECK(r.in_loop());
    }
}

TEST_CASE("a film that fails under the question is closed too", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::TogglePlay{});
    r.wait(65s);
    REQUIRE(r.asks());
    CHECK(r.send(FilmChanged{FilmStatus::failed}) == Commands{StopFilm{}});
    r.tap_beside();
    CHECK(r.in<FilmPlaying>()->phase == FilmPhase::failed);
}

TEST_CASE("leaving the film stops it, by whatever way", "[show]") {
    for (const act::Action& way : std::vector<act::Action>{
             act::Back{}, act::GoHome{}, act::OpenBeratung{}, act::QuickExit{}, act::GoTo{"about"}}) {
        Rehearsal r;
        r.play_film();
        CHECK(contains(r.tap(way), StopFilm{}));
        CHECK_FALSE(r.in<FilmPlaying>());
    }
}

TEST_CASE("the controls hide four seconds after the start and after each touch", "[show]") {
    Rehearsal r;
    r.play_film();
    r.wait(3999ms);
    CHECK(r.show.film_controls_visible(r.now));
    CHECK(r.show.next_deadline() == r.now + 1ms);
    r.wait(1ms);
    CHECK_FALSE(r.show.film_controls_visible(r.now));
    r.tap_beside();
    CHECK(r.show.film_controls_visible(r.now));
    r.wait(2s);
    r.tap(act::SeekBy{-10});
    r.wait(3500ms);
    CHECK(r.show.film_controls_visible(r.now));
    r.wait(500ms);
    CHECK_FALSE(r.show.film_controls_visible(r.now));
}

TEST_CASE("a tap on the picture hides the controls again, on release", "[show]") {
    Rehearsal r;
    r.play_film();
    r.send(FingersDown{.on_target = false});
    CHECK(r.show.film_controls_visible(r.now));
    r.send(FingersDown{.on_target = false, .presses = false}); // a second finger changes nothing
    r.send(PressEnded{});
    CHECK_FALSE(r.show.film_controls_visible(r.now));
    CHECK(r.show.next_deadline() == media::never);
    r.send(FingersDown{.on_target = false});
    r.send(FingersDown{.on_target = false, .presses = false});
    r.send(PressEnded{});
    CHECK(r.show.film_controls_visible(r.now));
}

TEST_CASE("the controls of a paused film stay, and no tap on the picture hides them", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::TogglePlay{});
    r.tap_beside();
    r.wait(30s);
    CHECK(r.show.film_controls_visible(r.now));
}

TEST_CASE("seeking and captions reach the film, captions are on at first", "[show]") {
    Rehearsal r;
    r.play_film();
    CHECK(r.tap(act::SeekBy{10}) == Commands{SeekFilm{10s}});
    CHECK(r.tap(act::SeekBy{-10}) == Commands{SeekFilm{-10s}});
    CHECK(r.show.visit().captions);
    r.tap(act::ToggleCaptions{});
    CHECK_FALSE(r.show.visit().captions);
    r.send(FilmChanged{FilmStatus::ended});
    CHECK(r.tap(act::SeekBy{10}).empty());
}

TEST_CASE("the film waits while the sheet lies over it and goes on if it had played", "[show]") {
    Rehearsal r;
    r.play_film();
    CHECK(r.tap(act::OpenAccess{}) == Commands{SetFilmPaused{true}});
    r.tap(act::ChooseTextStep{1});
    r.wait(60s);
    CHECK(r.asks());
    r.tap_beside();
    CHECK(r.tap(act::OpenAccess{}) == Commands{SetFilmPaused{false}});
    CHECK(r.in<FilmPlaying>()->plays());

    r.tap(act::TogglePlay{});
    CHECK(r.tap(act::OpenAccess{}).empty());
    CHECK(r.tap(act::Back{}).empty()); // closes the sheet
    CHECK(r.in<FilmPlaying>()->paused);
}

TEST_CASE("a place chosen on the progress line reaches the film, paused or not", "[show]") {
    Rehearsal r;
    r.visit("film");
    CHECK(r.tap(act::SeekTo{5}).empty()); // there is no picture yet
    r.send(FilmChanged{FilmStatus::playing});
    CHECK(r.tap(act::SeekTo{12.5}) == Commands{SeekFilmTo{12500ms}});
    CHECK(r.in<FilmPlaying>()->plays());
    r.tap(act::TogglePlay{});
    CHECK(r.tap(act::SeekTo{3}) == Commands{SeekFilmTo{3s}});
    CHECK(r.in<FilmPlaying>()->paused);
    r.send(FilmChanged{FilmStatus::ended});
    CHECK(r.tap(act::SeekTo{3}).empty());
}

TEST_CASE("the controls stay while a finger scrubs, also if it rests", "[show]") {
    Rehearsal r;
    r.play_film();
    r.send(FingersDown{.on_target = true});
    r.send(FilmScrubbed{});
    r.wait(19s);
    CHECK(r.show.film_controls_visible(r.now));
    r.send(FilmScrubbed{});
    r.wait(19s);
    CHECK(r.show.film_controls_visible(r.now));
    r.send(Chosen{act::SeekTo{30}});
    r.send(PressEnded{});
    r.wait(4s);
    CHECK_FALSE(r.show.film_controls_visible(r.now));
}

TEST_CASE("something that lies on the progress line does not keep the controls for ever", "[show]") {
    Rehearsal r;
    r.play_film();
    r.send(FingersDown{.on_target = true});
    r.send(FilmScrubbed{});
    r.wait(20s);
    CHECK_FALSE(r.show.film_controls_visible(r.now));
}

TEST_CASE("scrubbing a paused film is no idle time", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::TogglePlay{});
    r.send(FingersDown{.on_target = true});
    for (int second = 0; second < 200; ++second) {
        r.send(FilmScrubbed{});
        r.wait(1s);
    }
    CHECK_FALSE(r.asks());
    r.wait(60s);
    CHECK(r.asks());
}

TEST_CASE("the film waits under the list of chapters and goes on at the chosen one", "[show]") {
    Rehearsal r;
    r.play_film();
    CHECK(r.tap(act::OpenChapters{}) == Commands{SetFilmPaused{true}});
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::chapters);
    CHECK(r.tap(act::SeekTo{60}) == Commands{SeekFilmTo{60s}, SetFilmPaused{false}});
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::none);
    CHECK(r.in<FilmPlaying>()->plays());

    r.tap(act::TogglePlay{});
    CHECK(r.tap(act::OpenChapters{}).empty());
    CHECK(r.tap(act::OpenChapters{}).empty()); // closed without a choice: still paused
    CHECK(r.in<FilmPlaying>()->paused);
    r.tap(act::OpenChapters{});
    CHECK(contains(r.tap(act::SeekTo{10}), SetFilmPaused{false})); // who chooses wants to see it
}

TEST_CASE("Back closes the list of chapters, and the access sheet takes its place", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::OpenChapters{});
    r.tap(act::TurnPage{1});
    CHECK(r.in<FilmPlaying>()->sheet_page == 1);
    CHECK(r.tap(act::OpenAccess{}).empty()); // it waits already
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::access);
    CHECK(r.in<FilmPlaying>()->sheet_page == 0);
    CHECK(r.tap(act::Back{}) == Commands{SetFilmPaused{false}});
    CHECK(r.scene() == "film");
    r.tap(act::OpenChapters{});
    CHECK(r.tap(act::Back{}) == Commands{SetFilmPaused{false}});
    CHECK(r.in<FilmPlaying>()->plays());
}

TEST_CASE("who leaves while the list of chapters is open is asked and forgotten", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::OpenChapters{});
    r.wait(60s);
    CHECK(r.asks());
    r.wait(20s);
    CHECK(r.in_loop());
}

TEST_CASE("a film that fails takes the list of chapters with it", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::OpenChapters{});
    r.send(FilmChanged{FilmStatus::failed});
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::none);
    r.tap(act::OpenChapters{});
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::none);
}

TEST_CASE("the volume goes in steps between its ends and is the device's again for the next visitor",
          "[show]") {
    Rehearsal r({.defaults = {.volume = 2}});
    r.play_film();
    CHECK(r.show.visit().volume == 2);
    for (const int expected : {3, 4, 4}) {
        r.tap(act::ChangeVolume{1});
        CHECK(r.show.visit().volume == expected);
    }
    for (int taps = 0; taps < 10; ++taps)
        r.tap(act::ChangeVolume{-1});
    CHECK(r.show.visit().volume == 0);
    r.tap(act::QuickExit{});
    CHECK(r.show.visit().volume == 2);
}

TEST_CASE("what a visitor chooses for the film is the next one's no more", "[show]") {
    Rehearsal r;
    r.play_film();
    for (const act::Action& action :
         std::vector<act::Action>{act::ToggleAudioDescription{},
                                  act::ToggleSignLanguage{},
                                  act::ChooseCaptionSize{2},
                                  act::ChooseCaptionLook{act::CaptionLook::dark_on_light},
                                  act::ChooseFilmSound{"en"}})
        CHECK(r.tap(action).empty());
    Visit chosen = fresh_visit();
    chosen.audio_description = true;
    chosen.sign_language = true;
    chosen.caption_size = 2;
    chosen.caption_look = act::CaptionLook::dark_on_light;
    chosen.film_sound = "en";
    chosen.history = r.show.visit().history;
    CHECK(r.show.visit() == chosen);
    r.tap(act::ToggleAudioDescription{});
    CHECK_FALSE(r.show.visit().audio_description);
    r.tap(act::ChooseCaptionSize{7});
    CHECK(r.show.visit().caption_size == 2);
    r.tap(act::QuickExit{});
    CHECK(r.show.visit() == fresh_visit());
}

TEST_CASE("another language of the visit is also that of the film", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::ChooseFilmSound{"de"});
    r.tap(act::OpenAccess{});
    r.tap(act::ChooseLanguage{"en"});
    CHECK_FALSE(r.show.visit().film_sound);
}

TEST_CASE("the film waits while somebody reads its text, and then goes on", "[show]") {
    Rehearsal r;
    r.play_film();
    CHECK(r.tap(act::OpenTranscript{}) == Commands{SetFilmPaused{true}});
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::transcript);
    r.tap(act::TurnPage{2});
    CHECK(r.in<FilmPlaying>()->sheet_page == 2);
    r.wait(100s); // a page of 150 words takes a slow reader so long
    CHECK_FALSE(r.asks());
    CHECK(r.tap(act::Back{}) == Commands{SetFilmPaused{false}});
    CHECK(r.in<FilmPlaying>()->plays());
    CHECK(r.tap(act::OpenFilmSettings{}) == Commands{SetFilmPaused{true}});
    CHECK(r.tap(act::OpenTranscript{}).empty()); // one sheet takes the other's place
    CHECK(r.tap(act::OpenTranscript{}) == Commands{SetFilmPaused{false}});
}

TEST_CASE("the text can be read in the quiet scene, and leads back to it", "[show]") {
    Rehearsal r;
    r.play_film();
    r.send(FilmChanged{FilmStatus::ended});
    r.now += 1s;
    CHECK(r.tap(act::OpenFilmSettings{}).empty());
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::none);
    CHECK(r.tap(act::OpenTranscript{}).empty());
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::transcript);
    CHECK(r.tap(act::Back{}).empty());
    CHECK(r.in<FilmPlaying>()->sheet == FilmSheet::none);
    CHECK(r.in<FilmPlaying>()->phase == FilmPhase::ended);
    CHECK(r.scene() == "film");
}
