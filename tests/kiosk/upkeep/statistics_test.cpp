// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/statistics.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::upkeep;
using kiosk::yaml::MessageLanguage;

namespace {

DayCount scene(const char* day, const char* venue, const char* name, long long number) {
    return {day, venue, {Counted::scenes, name}, number};
}

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("sums are per venue, the most frequent first", "[upkeep]") {
    const auto sums = sums_of({scene("2027-01-01", "A", "start", 10),
                               scene("2027-01-02", "A", "start", 7),
                               scene("2027-01-01", "A", "film", 30),
                               scene("2027-01-03", "B", "start", 6)});
    REQUIRE(sums.size() == 3);
    CHECK(sums[0] == VenueSum{"A", {Counted::scenes, "film"}, 30});
    CHECK(sums[1] == VenueSum{"A", {Counted::scenes, "start"}, 17});
    CHECK(sums[2] == VenueSum{"B", {Counted::scenes, "start"}, 6});
}

TEST_CASE("few are never shown, in no form", "[upkeep]") {
    const std::vector<DayCount> counts{scene("2027-01-01", "A", "selten", 4)};
    CHECK(sums_of(counts)[0].hidden);
    CHECK(says(table_of(counts, MessageLanguage::german), "<5  selten"));
    CHECK(csv_of(counts) == "day;venue;counted;name;number\n2027-01-01;\"A\";scenes;\"selten\";<5\n");
    CHECK(says(page_of(counts, MessageLanguage::german),
               "<td>selten<td class=n>&lt;5<td class=b><i style=\"width:0%\">"));
}

TEST_CASE("a hidden day cannot be worked out from the sum and the other days", "[upkeep]") {
    for (long long hidden = 1; hidden < fewest_shown; ++hidden) {
        const auto sums =
            sums_of({scene("2027-01-01", "A", "start", 10), scene("2027-01-02", "A", "start", hidden)});
        CHECK(sums[0].number == 10);
        CHECK(sums[0].rounded);
    }
    const auto often = sums_of(std::vector<DayCount>(30, scene("2027-01-01", "A", "start", 3)));
    CHECK(often[0].number == 90);
    CHECK_FALSE(often[0].hidden);
}

TEST_CASE("the page shows what stands in a name and does nothing with it", "[upkeep]") {
    const std::string page = page_of({scene("2027-01-01", "<script>", "a\"&b", 9)}, MessageLanguage::german);
    CHECK_FALSE(says(page, "<script>"));
    CHECK(says(page, "&lt;script&gt;"));
    CHECK(says(page, "a&quot;&amp;b"));
    CHECK_FALSE(says(page, "http"));
}

TEST_CASE("the page has the visits of each day", "[upkeep]") {
    const std::string page = page_of(
        {{"2027-01-01", "A", {Counted::visits, ""}, 20}, {"2027-01-02", "A", {Counted::visits, ""}, 10}},
        MessageLanguage::german);
    CHECK(says(page, "<td>2027-01-01<td class=n>20<td class=b><i style=\"width:100%\">"));
    CHECK(says(page, "<td>2027-01-02<td class=n>10<td class=b><i style=\"width:50%\">"));
}

TEST_CASE("quotation marks in a name do not end a field of the table", "[upkeep]") {
    CHECK(says(csv_of({scene("2027-01-01", "Haus \"Mitte\"; Saal", "start", 9)}),
               "\"Haus \"\"Mitte\"\"; Saal\""));
}

TEST_CASE("without counts there are words", "[upkeep]") {
    CHECK(table_of({}, MessageLanguage::german) == "Es wurde noch nichts gezählt.\n");
    CHECK(says(page_of({}, MessageLanguage::english), "Numbers below 5"));
}

TEST_CASE("what is counted is read by its word", "[upkeep]") {
    for (const Counted what : {Counted::visits, Counted::scenes, Counted::languages, Counted::films}) {
        Counted read = Counted::visits;
        CHECK(read_word(word_for(what), read));
        CHECK(read == what);
    }
    Counted read = Counted::films;
    CHECK_FALSE(read_word("beratung", read));
    CHECK(read == Counted::films);
}
