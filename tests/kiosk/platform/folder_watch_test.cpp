// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/folder_watch.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <fcntl.h>
#include <mutex>
#include <string>

using namespace kiosk::platform;

namespace {

/// Waits until a watch has told something; a test ends after five seconds at worst.
class Told {
public:
    void tell() {
        const std::lock_guard lock(mutex_);
        ++count_;
        condition_.notify_one();
    }
    bool wait() {
        std::unique_lock lock(mutex_);
        const bool told = condition_.wait_for(lock, std::chrono::seconds(5), [this] { return count_ > 0; });
        count_ = 0;
        return told;
    }

private:
    std::mutex mutex_;
    std::condition_variable condition_;
    int count_ = 0;
};

using Paths = std::set<std::filesystem::path>;

} // namespace

TEST_CASE("a change is told whichever way an editor saves", "[watch]") {
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.yaml", "old");
    std::filesystem::create_directory(folder.path() / "ru");
    Told told;
    auto watch = FolderWatch::open(folder.path(), [&told] { told.tell(); });
    REQUIRE(watch);
    folder.write("a.yaml", "into the file");
    REQUIRE(told.wait());
    CHECK((*watch)->take() == Paths{file});

    std::filesystem::rename(folder.write(".a.yaml.swp", "beside it"), file);
    REQUIRE(told.wait());
    CHECK((*watch)->take() == Paths{file});

    std::filesystem::rename(file, folder.path() / "a.yaml~"); // a backup, and then a new file
    folder.write("a.yaml", "new");
    REQUIRE(told.wait());
    CHECK((*watch)->take().contains(file));

    folder.write("ru/a.yaml", "in a folder of it");
    REQUIRE(told.wait());
    CHECK((*watch)->take() == Paths{folder.path() / "ru/a.yaml"});
}

TEST_CASE("a folder that is made later is watched, too", "[watch]") {
    const test::TemporaryFolder folder;
    Told told;
    auto watch = FolderWatch::open(folder.path(), [&told] { told.tell(); });
    REQUIRE(watch);
    std::filesystem::create_directory(folder.path() / "uk");
    REQUIRE(told.wait());
    (*watch)->take();
    folder.write("uk/a.yaml", "x");
    REQUIRE(told.wait());
    CHECK((*watch)->take() == Paths{folder.path() / "uk/a.yaml"});
}

TEST_CASE("a folder that another one is put in place of is watched on as that other one", "[watch]") {
    const test::TemporaryFolder folder;
    const auto watched = folder.path() / "exhibition";
    const auto fresh = folder.path() / "fresh";
    folder.write("exhibition/a.yaml", "old");
    folder.write("fresh/a.yaml", "new");
    folder.write("fresh/ru/a.yaml", "new");
    Told told;
    auto watch = FolderWatch::open(watched, [&told] { told.tell(); });
    REQUIRE(watch);
    REQUIRE(::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, watched.c_str(), RENAME_EXCHANGE) == 0);
    REQUIRE(told.wait());
    CHECK((*watch)->take() == Paths{watched});

    folder.write("fresh/a.yaml", "what was put aside is nobody's change");
    folder.write("exhibition/ru/a.yaml", "newer");
    REQUIRE(told.wait());
    CHECK((*watch)->take() == Paths{watched / "ru/a.yaml"});

    std::filesystem::rename(watched, folder.path() / "old");
    std::filesystem::rename(fresh, watched);
    REQUIRE(told.wait());
    CHECK((*watch)->take() == Paths{watched});
}

TEST_CASE("a folder that is not there cannot be watched", "[watch]") {
    CHECK_FALSE(FolderWatch::open("/does/not/exist", [] {}));
}
