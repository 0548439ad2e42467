// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/statistics_store.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kiosk;
using namespace kiosk::app;
using upkeep::Counted;

namespace {

const std::vector<upkeep::Count> a_visit{
    {Counted::visits, ""}, {Counted::scenes, "start"}, {Counted::languages, "de"}};

std::vector<upkeep::DayCount> all_in(const std::filesystem::path& file) {
    const auto counts = read_counts(file);
    REQUIRE(counts);
    return *counts;
}

} // namespace

TEST_CASE("counts of a day and a venue add up", "[app]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "counts.sqlite";
    CHECK(all_in(file).empty());
    REQUIRE(add_counts(file, "2027-01-01", "A", a_visit));
    REQUIRE(add_counts(file, "2027-01-01", "A", a_visit));
    REQUIRE(add_counts(file, "2027-01-02", "A", {{Counted::visits, ""}}));
    REQUIRE(add_counts(file, "2027-01-01", "B", {{Counted::films, "film"}}));
    const auto counts = all_in(file);
    REQUIRE(counts.size() == 5);
    CHECK(counts[0] == upkeep::DayCount{"2027-01-01", "A", {Counted::languages, "de"}, 2});
    CHECK(counts[1] == upkeep::DayCount{"2027-01-01", "A", {Counted::scenes, "start"}, 2});
    CHECK(counts[2] == upkeep::DayCount{"2027-01-01", "A", {Counted::visits, ""}, 2});
    CHECK(counts[3] == upkeep::DayCount{"2027-01-01", "B", {Counted::films, "film"}, 1});
    CHECK(counts[4] == upkeep::DayCount{"2027-01-02", "A", {Counted::visits, ""}, 1});
}

TEST_CASE("a writer that is killed at any moment leaves whole visits alone", "[app]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "counts.sqlite";
    REQUIRE(add_counts(
        file, "2027-01-01", "A", a_visit)); // on a busy machine a killed one may never come to write
    for (unsigned turn = 0; turn < 12; ++turn) {
        const pid_t writer = fork();
        REQUIRE(writer >= 0);
        if (writer == 0) {
            while (add_counts(file, "2027-01-01", "A", a_visit)) {
            }
            _exit(1);
        }
        usleep(5000 + turn * 1700);
        kill(writer, SIGKILL);
        waitpid(writer, nullptr, 0);
    }
    const auto counts = all_in(file);
    REQUIRE(counts.size() == 3);
    CHECK(counts[0].number > 0);
    CHECK(counts[0].number == counts[1].number);
    CHECK(counts[1].number == counts[2].number);
}

TEST_CASE("a file that is no database is set aside, and counting goes on", "[app]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("counts.sqlite", std::string(5000, 'x'));
    CHECK_FALSE(read_counts(file));
    REQUIRE(add_counts(file, "2027-01-01", "A", a_visit));
    CHECK(all_in(file).size() == 3);
    CHECK(std::filesystem::exists(folder.path() / "counts.sqlite.damaged"));
}

TEST_CASE("a place that cannot be written counts nothing and says so", "[app]") {
    CHECK_FALSE(add_counts("/proc/kok-kiosk/counts.sqlite", "2027-01-01", "A", a_visit));
}
