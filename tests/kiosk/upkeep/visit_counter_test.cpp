// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/visit_counter.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::upkeep;

namespace {

VisitGlance in(const char* scene) {
    return {.visited = true, .scene = scene, .language = "de"};
}
VisitGlance in_private(const char* scene) {
    return {.visited = true, .scene = scene, .is_private = true, .language = "de"};
}
const VisitGlance nobody{.scene = "kreis"};

using Counts = std::vector<Count>;

} // namespace

TEST_CASE("the loop counts nothing", "[upkeep]") {
    VisitCounter counter;
    CHECK(counter.look(nobody).empty());
    CHECK(counter.look({.scene = "film"}).empty());
}

TEST_CASE("a visit is handed over when it is over, in no order of its own, each scene once", "[upkeep]") {
    VisitCounter counter;
    for (const char* scene : {"start", "themen", "start", "aufgabe", "start"})
        CHECK(counter.look(in(scene)).empty());
    CHECK(counter.look(nobody) == Counts{{Counted::visits, ""},
                                         {Counted::scenes, "aufgabe"},
                                         {Counted::scenes, "start"},
                                         {Counted::scenes, "themen"},
                                         {Counted::languages, "de"}});
    CHECK(counter.look(nobody).empty());
}

TEST_CASE("a private scene leaves no trace at all", "[upkeep]") {
    VisitCounter with;
    VisitCounter without;
    with.look(in("start"));
    without.look(in("start"));
    with.look(in_private("beratung"));
    VisitGlance film = in_private("beratung");
    film.film_ended = true;
    with.look(film);
    CHECK(with.look(nobody) == without.look(nobody));
}

TEST_CASE("the language is the one in which a visit ends", "[upkeep]") {
    VisitCounter counter;
    counter.look(in("start"));
    VisitGlance arabic = in("start");
    arabic.language = "ar";
    counter.look(arabic);
    CHECK(counter.look(nobody) ==
          Counts{{Counted::visits, ""}, {Counted::scenes, "start"}, {Counted::languages, "ar"}});
}

TEST_CASE("a film counts when it was seen to its end, once a visit", "[upkeep]") {
    VisitCounter counter;
    VisitGlance film = in("film");
    counter.look(film);
    for (const bool ended : {true, true, false, true}) {
        film.film_ended = ended;
        counter.look(film);
    }
    CHECK(counter.look(nobody) == Counts{{Counted::visits, ""},
                                         {Counted::scenes, "film"},
                                         {Counted::languages, "de"},
                                         {Counted::films, "film"}});
}

TEST_CASE("one visit knows nothing of the one before", "[upkeep]") {
    VisitCounter counter;
    counter.look(in("start"));
    counter.look(nobody);
    counter.look(in("start"));
    CHECK(counter.look(nobody).size() == 3);
}
