// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/show/rehearsal.hpp"
#include "tests/support/catch.hpp"

#include <random>

using namespace kiosk::show;

namespace {

// What the program has been told about its film so far.
struct Projector {
    bool open = false;
    bool muted = false;
    bool voice = false; ///< of an interview

    void obey(const Commands& commands) {
        for (const Command& command : commands) {
            if (const auto* start = std::get_if<StartFilm>(&command)) {
                open = true;
                muted = start->muted;
            } else if (std::holds_alternative<StopFilm>(command)) {
                REQUIRE(open);
                open = false;
            } else if (std::holds_alternative<SetFilmPaused>(command) ||
                       std::holds_alternative<SeekFilm>(command) ||
                       std::holds_alternative<SeekFilmTo>(command)) {
                REQUIRE(open);
            } else if (std::holds_alternative<StartVoice>(command)) {
                voice = true;
            } else if (std::holds_alternative<StopVoice>(command)) {
                REQUIRE(voice);
                voice = false;
            } else if (std::holds_alternative<SetVoicePaused>(command)) {
                REQUIRE(voice);
            }
        }
    }
};

class Visitors {
public:
    explicit Visitors(unsigned seed) : random_(seed) {}

    unsigned below(unsigned count) { return std::uniform_int_distribution<unsigned>(0, count - 1)(random_); }

    act::Action action() {
        static const std::vector<act::Action> actions{act::GoTo{"about"},
                                                      act::GoTo{"long"},
                                                      act::GoTo{"hard"},
                                                      act::GoTo{"film"},
                                                      act::GoTo{"voice"},
                                                      act::GoTo{"nowhere"},
                                                      act::GoHome{},
                                                      act::Back{},
                                                      act::Back{},
                                                      act::OpenBeratung{},
                                                      act::OpenAccess{},
                                                      act::OpenAccessSection{act::AccessSection::film},
                                                      act::QuickExit{},
                                                      act::ChooseLanguage{"en"},
                                                      act::ChooseSecondLanguage{"en"},
                                                      act::ChooseReach{true},
                                                      act::ChooseGroup{true},
                                                      act::ChooseTextStep{2},
                                                      act::ChooseTheme{"x"},
                                                      act::TurnPage{1},
                                                      act::LookCloser{2, 1},
                                                      act::OpenItem{1},
                                                      act::SeeSensitive{},
                                                      act::StillHere{},
                                                      act::TogglePlay{},
                                                      act::SeekBy{10},
                                                      act::SeekTo{12.5},
                                                      act::OpenChapters{},
                                                      act::ChangeVolume{1},
                                                      act::ChangeVolume{-1},
                                                      act::ToggleCaptions{},
                                                      act::ToggleAudioDescription{},
                                                      act::ToggleSignLanguage{},
                                                      act::ChooseCaptionSize{1},
                                                      act::ChooseFilmSound{"en"},
                                                      act::OpenFilmSettings{},
                                                      act::OpenTranscript{},
                                                      act::ReplayFilm{},
                                                      act::ToggleVoice{},
                                                      act::ReplayVoice{},
                                                      act::StartCleaning{},
                                                      act::DoTask{},
                                                      act::ChooseReadAloud{true},
                                                      act::ToggleReading{},
                                                      act::RepeatReading{},
                                                      act::ChooseCalmMotion{true}};
        return actions[below(static_cast<unsigned>(actions.size()))];
    }

    Event event() {
        switch (below(15)) {
        case 0:
        case 1:
            return FingersDown{below(2) == 0};
        case 2:
        case 3:
            return PressEnded{};
        case 4:
        case 5:
        case 6:
        case 7:
            return Chosen{action()};
        case 8:
            return FilmChanged{static_cast<FilmStatus>(below(5))};
        case 9:
            return below(60) == 0 ? Event(OpeningHours{below(2) == 0}) : Event(Tick{});
        case 11:
            return below(2) == 0 ? Event(FilmScrubbed{}) : Event(PressTaken{});
        case 12:
            return below(2) == 0 ? KeyPressed{} : KeyPressed{action()};
        case 10:
            return below(40) == 0 ? Event(ContentChanged{programme()}) : Event(Tick{});
        case 13:
            return VoiceChanged{static_cast<VoiceStatus>(below(3)), 40s};
        default:
            return Tick{};
        }
    }

    Duration pause() {
        const Duration longest = below(20) == 0 ? Duration(100s) : Duration(2s);
        return Duration(std::uniform_int_distribution<Duration::rep>(0, longest.count())(random_));
    }

private:
    Programme programme() {
        Programme programme = small_programme();
        if (below(3) == 0)
            programme.scenes.erase("about");
        if (below(3) == 0)
            programme.scenes["long"].sensitive = true;
        if (below(4) == 0)
            programme.loop = {"film"};
        return programme;
    }

    std::mt19937 random_;
};

void check_invariants(const Show& show, const Projector& projector) {
    const bool attract = std::holds_alternative<Attract>(show.state());
    const auto* film = std::get_if<FilmPlaying>(&show.state());
    const auto* visiting = std::get_if<Visiting>(&show.state());
    if (!show.scene_on_screen().empty())
        REQUIRE(show.programme().has(show.scene_on_screen()));
    if (attract) {
        REQUIRE(show.visit() == fresh_visit());
        REQUIRE_FALSE(show.programme().scenes.at(show.scene_on_screen()).sensitive);
        REQUIRE((!projector.open || projector.muted));
        REQUIRE_FALSE(projector.voice);
    }
    if (film != nullptr && (film->phase == FilmPhase::opening || film->phase == FilmPhase::running)) {
        REQUIRE(projector.open);
        REQUIRE_FALSE(projector.muted);
        REQUIRE((film->plays() == (film->idle_at == media::never)));
    }
    if (visiting != nullptr) {
        REQUIRE_FALSE(projector.open);
        const bool sensitive = show.programme().scenes.at(visiting->scene).sensitive;
        REQUIRE(visiting->content_note == (sensitive && !show.visit().agreed.contains(visiting->scene)));
        REQUIRE(visiting->idle_at != media::never); // somebody will always be asked
    }
    if (projector.voice && visiting != nullptr)
        REQUIRE((visiting->voice && show.programme().scenes.contains(visiting->scene)));
    if (std::holds_alternative<Closed>(show.state())) {
        REQUIRE_FALSE(projector.open);
        REQUIRE_FALSE(projector.voice);
    }
}

} // namespace

TEST_CASE("a hundred thousand events of careless visitors break no promise", "[show]") {
    const unsigned seed = std::random_device{}();
    CAPTURE(seed);
    Visitors visitors(seed);
    Rehearsal r;
    Projector projector;
    projector.obey(r.commands);
    for (int i = 0; i < 100'000; ++i) {
        CAPTURE(i);
        if (visitors.below(3) == 0 && r.show.next_deadline() != media::never) {
            r.now = std::max(r.now, r.show.next_deadline());
            projector.obey(r.send(Tick{}));
            REQUIRE(r.show.next_deadline() > r.now); // what was due is done
        } else {
            r.now += visitors.pause();
            projector.obey(r.send(visitors.event()));
            REQUIRE(r.show.next_deadline() > r.now);
        }
        check_invariants(r.show, projector);
    }
    projector.obey(r.send(OpeningHours{true}));
    projector.obey(r.send(PressEnded{}));
    if (r.in<FilmPlaying>() != nullptr)
        projector.obey(r.send(FilmChanged{FilmStatus::failed}));
    r.wait(15min); // a group is asked after ten
    CHECK(r.in_loop());
}
