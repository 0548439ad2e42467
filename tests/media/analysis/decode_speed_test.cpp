// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/decode_speed.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace media;

TEST_CASE("a film's speed is measured over its beginning", "[analysis]") {
    const auto speed = decode_speed(KOK_SOURCE_DIR "/scenes/film/platzhalter.mp4");
    REQUIRE(speed);
    CHECK(*speed > 0.05);
}

TEST_CASE("what is no film has no speed", "[analysis]") {
    const test::TemporaryFolder folder;
    CHECK_FALSE(decode_speed(folder.path() / "missing.mp4"));
    CHECK_FALSE(decode_speed(folder.write("a.mp4", "no film")));
}
