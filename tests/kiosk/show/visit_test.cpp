// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;

TEST_CASE("Back leads through the history to the page and tile that were open", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::OpenItem{3});
    r.tap(act::TurnPage{2});
    r.tap(act::GoTo{"long"});
    CHECK(r.in<Visiting>()->page == 0);
    r.tap(act::Back{});
    CHECK(r.scene() == "about");
    CHECK(r.in<Visiting>()->page == 2);
    CHECK(r.in<Visiting>()->open_item == 3);
    r.tap(act::Back{});
    CHECK(r.scene() == "menu");
    CHECK(r.tap(act::Back{}).empty());
    CHECK(r.scene() == "menu");
}

TEST_CASE("Back closes a contact that is taken along before it leaves the scene", "[show]") {
    Programme programme = small_programme();
    programme.scenes.at("help").contacts = true;
    Rehearsal r({}, programme);
    r.visit("about");
    r.tap(act::OpenBeratung{});
    r.tap(act::OpenItem{0});
    r.tap(act::TurnPage{1});
    r.tap(act::ChooseContactName{1});
    CHECK(r.show.visit().contact_name == 1);
    r.tap(act::Back{});
    CHECK(r.scene() == "help");
    CHECK_FALSE(r.in<Visiting>()->open_item);
    CHECK(r.in<Visiting>()->page == 0); // of the scene again
    r.tap(act::Back{});
    CHECK(r.scene() == "about");
    r.tap(act::QuickExit{});
    CHECK(r.show.visit() == fresh_visit());
}

TEST_CASE("Start forgets the history", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::GoTo{"long"});
    r.tap(act::GoHome{});
    CHECK(r.scene() == "menu");
    CHECK(r.show.visit().history.empty());
    r.tap(act::GoTo{"about"});
    r.tap(act::GoTo{"menu"}); // a tile that leads to the start menu is the same
    CHECK(r.show.visit().history.empty());
    CHECK(r.tap(act::GoHome{}).empty());
}

TEST_CASE("a tile that leads nowhere, or to where we are, does nothing", "[show]") {
    Rehearsal r;
    r.visit("about");
    const Visit before = r.show.visit();
    CHECK(r.tap(act::GoTo{"nowhere"}).empty());
    CHECK(r.tap(act::GoTo{"about"}).empty());
    CHECK(r.show.visit() == before);
}

TEST_CASE("Beratung is one tap away from everywhere, once", "[show]") {
    for (const std::string from : {"menu", "about", "film", "hard"}) {
        Rehearsal r;
        r.visit(from);
        r.tap(act::OpenBeratung{});
        CHECK(r.scene() == "help");
        const auto history = r.show.visit().history;
        r.tap(act::OpenBeratung{});
        CHECK(r.show.visit().history == history);
    }
}

TEST_CASE("the history of a long visit does not grow without end", "[show]") {
    Rehearsal r;
    r.visit("about");
    for (int i = 0; i < 300; ++i)
        r.tap(act::GoTo{i % 2 == 0 ? "long" : "about"});
    CHECK(r.show.visit().history.size() == 64);
}

TEST_CASE("the choices of the sheet hold for the visit and leave the sheet open", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::TurnPage{1});
    r.tap(act::OpenAccess{});
    r.tap(act::ChooseLanguage{"en"});
    r.tap(act::ChooseTextStep{3});
    r.tap(act::ChooseTheme{"light_on_dark"});
    r.tap(act::ChooseCalmMotion{true});
    const Visit& visit = r.show.visit();
    CHECK(visit.language == "en");
    CHECK(visit.text_step == 3);
    CHECK(visit.theme == "light_on_dark");
    CHECK(r.in<Visiting>()->access_open);
    CHECK(r.in<Visiting>()->page == 0); // the pages are others now
    r.tap(act::Back{});
    CHECK_FALSE(r.in<Visiting>()->access_open);
    CHECK(r.scene() == "about");
    CHECK(r.tap(act::GoHome{}) == Commands{cut}); // calm motion
}

TEST_CASE("choices that are not offered change nothing", "[show]") {
    Rehearsal r;
    r.visit("about");
    const Visit before = r.show.visit();
    const State state = r.show.state();
    for (const act::Action& action : std::vector<act::Action>{act::ChooseLanguage{"tlh"},
                                                              act::ChooseTextStep{4},
                                                              act::ChooseTextStep{-1},
                                                              act::SeeSensitive{},
                                                              act::StillHere{},
                                                              act::TogglePlay{},
                                                              act::SeekBy{10},
                                                              act::ReplayFilm{},
                                                              act::TurnPage{-1},
                                                              act::OpenItem{-1}})
        CHECK(r.tap(action).empty());
    CHECK(r.show.visit() == before);
    CHECK(r.in<Visiting>()->page == std::get<Visiting>(state).page);
}

TEST_CASE("the same action within 300 ms counts once, another one does not wait", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.send(Chosen{act::OpenItem{1}});
    r.now += 299ms;
    r.send(Chosen{act::OpenItem{1}});
    CHECK(r.in<Visiting>()->open_item == 1);
    r.now += 1ms;
    r.send(Chosen{act::OpenItem{1}});
    CHECK_FALSE(r.in<Visiting>()->open_item);
    r.send(Chosen{act::OpenItem{2}});
    CHECK(r.in<Visiting>()->open_item == 2);
}

TEST_CASE("a note stands before a sensitive scene, once a visit", "[show]") {
    Rehearsal r;
    r.visit("hard");
    CHECK(r.in<Visiting>()->content_note);
    r.tap(act::TurnPage{1});
    CHECK(r.in<Visiting>()->page == 1); // of the note, where its words are large and the screen is low
    r.tap(act::Back{});                 // something else
    CHECK(r.scene() == "menu");
    r.tap(act::GoTo{"hard"});
    CHECK(r.in<Visiting>()->content_note);
    r.tap(act::SeeSensitive{});
    CHECK(r.scene() == "hard");
    CHECK(r.in<Visiting>()->page == 0);
    CHECK_FALSE(r.in<Visiting>()->content_note);
    r.tap(act::GoTo{"about"});
    r.tap(act::Back{});
    CHECK_FALSE(r.in<Visiting>()->content_note);
    r.tap(act::QuickExit{});
    r.wait(2s);
    r.visit("hard");
    CHECK(r.in<Visiting>()->content_note);
}

TEST_CASE("who leaves a note for another scene does not come back to it", "[show]") {
    Rehearsal r;
    r.visit("hard");
    r.tap(act::OpenBeratung{});
    r.tap(act::Back{});
    CHECK(r.scene() == "menu");
}

TEST_CASE("a sensitive film plays only after its note", "[show]") {
    Programme programme = small_programme();
    programme.scenes["film"].sensitive = true;
    Rehearsal r({}, programme);
    r.visit("film");
    CHECK(r.in<Visiting>()->content_note);
    CHECK(contains(r.tap(act::SeeSensitive{}), StartFilm{"film", false, false}));
}

TEST_CASE("the quick exit cuts to the neutral scene, silent, with nothing left of the visit", "[show]") {
    Rehearsal r;
    r.play_film();
    r.tap(act::ChooseTextStep{2});
    r.tap(act::ChooseLanguage{"en"});
    r.send(FingersDown{.on_target = true});
    CHECK(r.send(Chosen{act::QuickExit{}}) == Commands{cut, StopFilm{}});
    CHECK(r.scene() == "hello");
    CHECK(r.show.visit() == fresh_visit());
    r.send(PressEnded{});
    CHECK(r.in_loop());
    r.now += 200ms;
    r.tap_beside(); // a hasty second tap
    CHECK(r.in_loop());
    r.now += 1s;
    r.tap_beside();
    CHECK(r.scene() == "menu");
    CHECK(r.tap(act::Back{}).empty());
    CHECK(r.scene() == "menu");
}

TEST_CASE("an edit keeps the visitor's scene if it can and leads home if not", "[show]") {
    Rehearsal r;
    r.visit("about");
    r.tap(act::ChooseLanguage{"en"});
    r.tap(act::TurnPage{1});
    Programme programme = small_programme();
    CHECK(r.send(ContentChanged{programme}).empty());
    CHECK(r.in<Visiting>()->page == 1);
    CHECK(r.show.visit().language == "en");
    programme.languages = {"de"};
    programme.scenes.erase("about");
    r.send(ContentChanged{programme});
    CHECK(r.scene() == "menu");
    CHECK(r.show.visit().language == "de");
    programme.scenes["menu"].sensitive = true;
    r.send(ContentChanged{programme});
    CHECK(r.in<Visiting>()->content_note);
    programme.scenes.clear();
    r.send(ContentChanged{programme});
    CHECK(r.in<OutOfOrder>());
}

TEST_CASE("who looks closer sees another part of the same page, and the next page from its beginning",
          "[show]") {
    Rehearsal r;
    r.visit("about");
    CHECK(r.tap(act::LookCloser{1, 0}) == Commands{fade});
    CHECK(r.tap(act::LookCloser{1, 2}) == Commands{fade});
    CHECK(r.in<Visiting>()->zoom == act::LookCloser{1, 2});
    r.tap(act::TurnPage{1});
    CHECK(r.in<Visiting>()->zoom == act::LookCloser{1, 0});
    CHECK(r.tap(act::LookCloser{3, 0}).empty());
    CHECK(r.tap(act::LookCloser{1, -1}).empty());
    r.tap(act::GoTo{"long"});
    CHECK(r.in<Visiting>()->zoom == act::LookCloser{});
}

TEST_CASE("the next picture of a gallery is seen whole, however closely the one before was looked at",
          "[show]") {
    Programme programme = small_programme();
    programme.scenes["about"].pictures = true;
    Rehearsal r({}, programme);
    r.visit("about");
    r.tap(act::LookCloser{2, 1});
    r.tap(act::TurnPage{1});
    CHECK(r.in<Visiting>()->zoom == act::LookCloser{});
}
