// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;
using kiosk::content::ReadingPhase;

namespace {

// Somebody who has switched reading aloud on and stands before that scene.
struct Listener : Rehearsal {
    explicit Listener(const std::string& scene = "about", ShowSettings settings = {})
        : Rehearsal(std::move(settings), with_beratung()) {
        tap_beside();
        tap(act::ChooseReadAloud{true});
        if (scene != "menu")
            tap(act::GoTo{scene});
    }

    static Programme with_beratung() {
        Programme programme = small_programme();
        programme.scenes["help"].beratung = true;
        return programme;
    }

    Commands speaks(Duration length = 20s) { return send(ReadingChanged{ReadingStatus::speaking, length}); }
    ReadingPhase phase() const { return show.reading().value_or(ReadingPhase::silent); }
};

} // namespace

TEST_CASE("nothing is read until somebody switches it on", "[show][reading]") {
    Rehearsal r;
    CHECK_FALSE(contains(r.tap_beside(), ReadPage{}));
    CHECK_FALSE(contains(r.tap(act::GoTo{"about"}), ReadPage{}));
    CHECK_FALSE(r.show.reading());
    CHECK(contains(r.tap(act::ChooseReadAloud{true}), ReadPage{}));
    CHECK(r.show.reading() == ReadingPhase::speaking);
}

TEST_CASE("each new scene, page, entry and sheet is read, and nothing twice", "[show][reading]") {
    Listener r;
    for (const act::Action& action :
         std::vector<act::Action>{act::TurnPage{1},
                                  act::OpenItem{2},
                                  act::OpenItem{2},
                                  act::OpenAccess{},
                                  act::OpenAccessSection{act::AccessSection::reading},
                                  act::TurnPage{1},
                                  act::ChooseLanguage{"en"},
                                  act::OpenAccess{},
                                  act::GoTo{"long"},
                                  act::Back{}}) {
        CHECK(contains(r.tap(action), ReadPage{}));
        CHECK(r.phase() == ReadingPhase::speaking);
    }
    CHECK_FALSE(contains(r.tap_beside(), ReadPage{}));
    CHECK_FALSE(contains(r.send(Tick{}), ReadPage{}));
}

TEST_CASE("any touch and any key silences the voice at once", "[show][reading]") {
    for (const Event& event : {Event(FingersDown{.on_target = false}),
                               Event(FingersDown{.on_target = true, .presses = false}),
                               Event(KeyPressed{})}) {
        Listener r;
        r.speaks();
        CHECK(contains(r.send(event), PauseReading{}));
        CHECK(r.phase() == ReadingPhase::paused);
    }
}

TEST_CASE("pause stays paused although its touch had silenced the voice already; again, it goes on",
          "[show][reading]") {
    Listener r;
    r.speaks();
    CHECK_FALSE(contains(r.tap(act::ToggleReading{}), ResumeReading{}));
    CHECK(r.phase() == ReadingPhase::paused);
    CHECK(contains(r.tap(act::ToggleReading{}), ResumeReading{}));
    CHECK(r.phase() == ReadingPhase::speaking);
    r.send(KeyPressed{act::ToggleReading{}});
    CHECK(r.phase() == ReadingPhase::paused);
}

TEST_CASE("repeat begins anew, whether the voice speaks, waits or has finished", "[show][reading]") {
    Listener r;
    r.speaks();
    CHECK(contains(r.tap(act::RepeatReading{}), ReadPage{}));
    r.tap(act::ToggleReading{});
    CHECK(contains(r.tap(act::RepeatReading{}), ReadPage{}));
    r.speaks();
    r.send(ReadingChanged{ReadingStatus::finished});
    CHECK(r.phase() == ReadingPhase::finished);
    CHECK(contains(r.tap(act::ToggleReading{}), ReadPage{}));
    CHECK(r.phase() == ReadingPhase::speaking);
}

TEST_CASE("what has no voice is said to be so, until the next page", "[show][reading]") {
    Listener r;
    r.send(ReadingChanged{ReadingStatus::missing});
    CHECK(r.phase() == ReadingPhase::missing);
    r.tap(act::TurnPage{1});
    CHECK(r.phase() == ReadingPhase::speaking);
}

TEST_CASE("what was silenced meanwhile has no late word", "[show][reading]") {
    Listener r;
    r.speaks();
    r.send(FingersDown{});
    r.send(ReadingChanged{ReadingStatus::finished});
    CHECK(r.phase() == ReadingPhase::paused);
}

TEST_CASE("a switch says its new state, and the keys the target that they reach", "[show][reading]") {
    Listener r;
    r.tap(act::OpenAccess{});
    r.speaks();
    CHECK(contains(r.tap(act::ChooseTextStep{2}), ReadTarget{}));
    CHECK(contains(r.send(KeyPressed{}), ReadTarget{}));
    CHECK_FALSE(contains(r.send(FingersDown{}), ReadTarget{}));
    CHECK_FALSE(contains(r.send(PressEnded{}), ReadTarget{}));
    CHECK_FALSE(contains(r.tap(act::ToggleReading{}), ReadTarget{}));
    r.tap(act::ChooseReadAloud{false});
    CHECK_FALSE(contains(r.send(KeyPressed{}), ReadTarget{}));
}

TEST_CASE("switched off, the voice forgets what it read", "[show][reading]") {
    Listener r;
    r.speaks();
    CHECK(contains(r.tap(act::ChooseReadAloud{false}), EndReading{}));
    CHECK_FALSE(r.show.reading());
}

TEST_CASE("the question comes half a minute after the last word, and is read; its answer is not read again",
          "[show][reading]") {
    Listener r;
    const TimePoint begun = r.now;
    r.speaks(100s);
    r.wait(129s);
    CHECK_FALSE(r.asks());
    r.wait(2s);
    REQUIRE(r.asks());
    CHECK(r.now - begun < 135s);
    CHECK(r.phase() == ReadingPhase::speaking);
    const Commands answer = r.send(FingersDown{});
    CHECK_FALSE(contains(answer, ReadPage{}));
    CHECK(contains(answer, EndReading{}));
    CHECK(r.phase() == ReadingPhase::finished);
}

TEST_CASE("reading aloud ends with the visit", "[show][reading]") {
    Listener r("help");
    r.tap(act::ToggleReading{});
    CHECK(contains(r.tap(act::QuickExit{}), EndReading{}));
    CHECK(r.in_loop());
    CHECK(r.show.visit() == fresh_visit());
    CHECK_FALSE(r.show.reading());
    Listener left;
    left.wait(90s);
    CHECK(left.show.visit() == fresh_visit());
}

TEST_CASE("a loudspeaker reads Beratung and sensitive scenes only to those who ask there",
          "[show][reading]") {
    ShowSettings loudspeaker;
    loudspeaker.headphones = false;
    Listener r("help", loudspeaker);
    CHECK(r.phase() == ReadingPhase::asks);
    CHECK_FALSE(contains(r.send(KeyPressed{}), ReadTarget{}));
    CHECK(contains(r.tap(act::ToggleReading{}), ReadPage{}));
    CHECK(contains(r.tap(act::TurnPage{1}), ReadPage{}));
    r.tap(act::GoTo{"hard"});
    CHECK(r.phase() == ReadingPhase::speaking); // the note before it
    r.tap(act::SeeSensitive{});
    CHECK(r.phase() == ReadingPhase::asks);
    Listener alone("help");
    CHECK(alone.phase() == ReadingPhase::speaking);
}

TEST_CASE("a film that plays is not read over; its sheets and the scene after it are", "[show][reading]") {
    Listener r("menu");
    r.tap(act::GoTo{"film"});
    r.send(FilmChanged{FilmStatus::playing});
    CHECK(r.phase() == ReadingPhase::silent);
    CHECK(contains(r.tap(act::OpenTranscript{}), ReadPage{}));
    CHECK(contains(r.tap(act::OpenTranscript{}), EndReading{}));
    CHECK(r.phase() == ReadingPhase::silent);
    CHECK(contains(r.send(FilmChanged{FilmStatus::ended}), ReadPage{}));
}
