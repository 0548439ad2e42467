// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_texts.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <optional>
#include <semaphore>
#include <string>

using namespace kiosk::app;

namespace {

struct Room {
    test::TemporaryFolder folder;
    std::counting_semaphore<> ready{0};
    FilmTexts texts{[this] { ready.release(); }};

    Room() {
        folder.write("de.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nGuten Tag.\n");
        folder.write("en.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nGood day.\n");
    }
    std::optional<std::string> text(const std::string& captions) {
        return texts.text(folder.path() / "a.mp4", {.file = folder.path() / captions});
    }
};

} // namespace

TEST_CASE("the words of captions are there once the worker has read them, and are read once", "[film]") {
    Room room;
    CHECK(room.text("de.vtt") == std::nullopt);
    room.ready.acquire();
    CHECK(room.text("de.vtt") == "Guten Tag.");
    CHECK(room.text("de.vtt") == "Guten Tag.");
    CHECK_FALSE(room.ready.try_acquire());
}

TEST_CASE("of the texts that are asked for one after the other the newest comes", "[film]") {
    Room room;
    for (int round = 0; round < 20; ++round) {
        room.text("de.vtt");
        room.text("en.vtt");
    }
    while (room.text("en.vtt") != "Good day.")
        room.ready.acquire();
    CHECK(room.text("en.vtt") == "Good day.");
}

TEST_CASE("captions that cannot be read have no words", "[film]") {
    Room room;
    room.text("none.vtt");
    room.ready.acquire();
    CHECK(room.text("none.vtt").value_or("").empty());
}

TEST_CASE("who leaves while captions are read does not wait for them to be asked for", "[film]") {
    for (int round = 0; round < 20; ++round) {
        Room room;
        room.text("de.vtt");
    }
    SUCCEED();
}
