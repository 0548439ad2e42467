// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/state_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <string>

using namespace kiosk::app;
using nlohmann::json;

TEST_CASE("what is kept in a file of state is read again, and anything else is an empty object", "[app]") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "state" / "place.json";
    CHECK(read_state(file) == json::object());
    CHECK(read_state(folder.path()) == json::object());
    REQUIRE(keep_state(file, {{"town", "Musterstadt"}}));
    CHECK(read_state(file) == json{{"town", "Musterstadt"}});
    CHECK(read_state(file, 5) == json::object());
    CHECK_FALSE(keep_state(file / "below a file", json::object()));
}
