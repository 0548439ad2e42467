// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::show;
using kiosk::content::VoicePhase;

namespace {

// Somebody who stands before an interview.
struct Hearer : Rehearsal {
    Hearer() { visit("voice"); }

    void plays(Duration rest = 5min) { send(VoiceChanged{VoiceStatus::playing, rest}); }
    const Voice* voice() const {
        const auto* visiting = in<Visiting>();
        return visiting != nullptr && visiting->voice ? &*visiting->voice : nullptr;
    }
    VoicePhase phase() const { return voice()->phase; }
};

const StartVoice start{"voice"};

} // namespace

TEST_CASE("the voice of an interview speaks when somebody asks for it, pauses and goes on", "[show][voice]") {
    Hearer r;
    CHECK(r.voice() == nullptr);
    CHECK(r.tap(act::ToggleVoice{}) == Commands{start});
    r.plays();
    CHECK(r.tap_beside().empty()); // any other touch leaves it be
    CHECK(r.tap(act::ToggleVoice{}) == Commands{SetVoicePaused{true}});
    CHECK(r.phase() == VoicePhase::paused);
    CHECK(r.tap(act::ToggleVoice{}) == Commands{SetVoicePaused{false}});
    CHECK(r.phase() == VoicePhase::playing);
}

TEST_CASE("a voice is heard once more from its beginning, whether it plays, waits or has ended",
          "[show][voice]") {
    Hearer r;
    r.tap(act::ToggleVoice{});
    CHECK(r.tap(act::ReplayVoice{}) == Commands{start});
    r.tap(act::ToggleVoice{});
    CHECK(r.tap(act::ReplayVoice{}) == Commands{start});
    CHECK(r.send(VoiceChanged{VoiceStatus::ended}) == Commands{StopVoice{}});
    CHECK(r.phase() == VoicePhase::ended);
    CHECK(r.tap(act::ToggleVoice{}) == Commands{start});
}

TEST_CASE("a scene without a recording has no voice to ask for", "[show][voice]") {
    Rehearsal r;
    r.visit("about");
    CHECK(r.tap(act::ToggleVoice{}).empty());
    CHECK(r.tap(act::ReplayVoice{}).empty());
}

TEST_CASE("whatever leads away from an interview silences it", "[show][voice]") {
    for (const act::Action& way : std::vector<act::Action>{
             act::Back{}, act::GoHome{}, act::GoTo{"about"}, act::OpenBeratung{}, act::QuickExit{}}) {
        Hearer r;
        r.tap(act::ToggleVoice{});
        r.plays();
        CHECK(contains(r.tap(way), StopVoice{}));
        CHECK(r.voice() == nullptr);
    }
    Hearer r;
    r.tap(act::ToggleVoice{});
    CHECK(contains(r.send(OpeningHours{false}), StopVoice{}));
}

TEST_CASE("who listens is not asked whether they are there", "[show][voice]") {
    Hearer r;
    r.tap(act::ToggleVoice{});
    r.plays(5min);
    r.wait(5min + 20s);
    CHECK_FALSE(r.asks());
    r.send(VoiceChanged{VoiceStatus::ended});
    r.wait(61s);
    CHECK(r.asks());
}

TEST_CASE(
    "who has paused a voice is asked like anybody else, and what waits below is silenced with the visit",
    "[show][voice]") {
    Hearer r;
    r.tap(act::ToggleVoice{});
    r.plays(5min);
    r.tap(act::ToggleVoice{});
    r.wait(61s);
    REQUIRE(r.asks());
    CHECK(r.tap_beside().empty()); // the question alone is answered
    CHECK(r.phase() == VoicePhase::paused);
    r.now += 61s;
    r.send(Tick{});
    REQUIRE(r.asks());
    r.now += 20s;
    CHECK(contains(r.send(Tick{}), StopVoice{}));
    CHECK(r.in_loop());
}

TEST_CASE("a voice of which nobody hears the end does not hold the kiosk for ever", "[show][voice]") {
    Hearer r;
    r.tap(act::ToggleVoice{});
    r.plays(1min); // and then the sound card is gone
    r.wait(1min + 31s);
    CHECK(r.asks());
    r.wait(20s);
    CHECK(r.in_loop());
}

TEST_CASE("the pages follow the voice until somebody leafs, and again when they press play",
          "[show][voice]") {
    Hearer r;
    r.tap(act::ToggleVoice{});
    CHECK(r.voice()->leads);
    r.tap(act::TurnPage{0}); // from wherever the voice has led to
    CHECK_FALSE(r.voice()->leads);
    r.tap(act::ToggleVoice{});
    CHECK_FALSE(r.voice()->leads);
    r.tap(act::ToggleVoice{});
    CHECK(r.voice()->leads);
}

TEST_CASE("a voice waits while the sheet lies over it, and another language begins anew", "[show][voice]") {
    Hearer r;
    r.tap(act::ToggleVoice{});
    CHECK(r.tap(act::OpenAccess{}) == Commands{SetVoicePaused{true}});
    CHECK(r.tap(act::ToggleVoice{}).empty());
    CHECK(r.tap(act::OpenAccess{}) == Commands{SetVoicePaused{false}});
    r.tap(act::ToggleVoice{}); // paused by hand: closing a sheet does not make it speak
    r.tap(act::OpenAccess{});
    CHECK(r.tap(act::OpenAccess{}).empty());
    r.tap(act::OpenAccess{});
    CHECK(r.tap(act::ChooseLanguage{"en"}) == Commands{StopVoice{}});
    CHECK(r.voice() == nullptr);
}

TEST_CASE("a recording that cannot be played says so and holds nobody", "[show][voice]") {
    Hearer r;
    r.tap(act::ToggleVoice{});
    CHECK(r.send(VoiceChanged{VoiceStatus::failed}) == Commands{StopVoice{}});
    CHECK(r.phase() == VoicePhase::failed);
    r.wait(61s);
    CHECK(r.asks());
}

TEST_CASE("the voice of an interview and reading aloud never speak at once", "[show][voice]") {
    Hearer r;
    CHECK(contains(r.tap(act::ChooseReadAloud{true}), ReadPage{}));
    r.send(ReadingChanged{ReadingStatus::speaking, 20s});
    // What is read falls silent before the voice begins.
    CHECK(r.tap(act::ToggleVoice{}) == Commands{PauseReading{}, EndReading{}, start});
    r.plays();
    CHECK_FALSE(contains(r.send(KeyPressed{}), PauseReading{}));
    CHECK_FALSE(contains(r.send(KeyPressed{}), ReadTarget{}));
    CHECK_FALSE(contains(r.tap(act::TurnPage{1}), ReadPage{}));
    // Who pauses it wants silence, not another voice; who then leafs hears the page.
    const Commands paused = r.tap(act::ToggleVoice{});
    CHECK_FALSE(contains(paused, ReadPage{}));
    CHECK(paused.back() == Command(SetVoicePaused{true}));
    CHECK(contains(r.tap(act::TurnPage{2}), ReadPage{}));
}
