// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/kept_json.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace kiosk::upkeep;
using nlohmann::json;

TEST_CASE("an object is read as it was kept", "[upkeep]") {
    const json object = {{"town", "Bad Müster \"an der Ö\""}, {"volume", 40}, {"stops", {1, 2}}};
    CHECK(kept_object(kept_text(object)) == object);
}

TEST_CASE("text that is no object, or was not written to its end, is an empty one", "[upkeep]") {
    const std::string whole = kept_text({{"a", 1}, {"b", "c"}});
    for (std::size_t length = 0; length + 2 <= whole.size(); ++length)
        CHECK(kept_object(whole.substr(0, length)) == json::object());
    for (const char* text : {"", "[]", "null", "3", "{\"a\": 1e400}", "{\"a\": 1} {}", "\xFF"})
        CHECK(kept_object(text) == json::object());
}

TEST_CASE("what is no UTF-8 is kept all the same", "[upkeep]") {
    CHECK(value_at<std::string>(kept_object(kept_text({{"film", "\xFF.mp4"}})), "film") == "\uFFFD.mp4");
}

TEST_CASE("a value of another type is none", "[upkeep]") {
    const json object = kept_object(R"({"text": "5", "whole": 5, "part": 5.5, "list": [5], "none": null})");
    CHECK(value_at<std::string>(object, "text") == "5");
    CHECK(value_at<int>(object, "whole") == 5);
    CHECK(value_at<double>(object, "whole") == 5);
    CHECK(value_at<double>(object, "part") == 5.5);
    REQUIRE(list_at(object, "list") != nullptr);
    CHECK(list_at(object, "list")->size() == 1);
    for (const char* key : {"missing", "whole", "list", "none"})
        CHECK_FALSE(value_at<std::string>(object, key));
    for (const char* key : {"missing", "text", "part", "list", "none"}) {
        CHECK_FALSE(value_at<int>(object, key));
        CHECK_FALSE(bounded_at(object, key, 0));
    }
    for (const char* key : {"missing", "text", "whole", "none"})
        CHECK(list_at(object, key) == nullptr);
    CHECK_FALSE(value_at<int>(json(5), "whole")); // nothing is in what is no object
    CHECK(list_at(json(5), "list") == nullptr);
}

TEST_CASE("a number beyond its bounds is the bound", "[upkeep]") {
    const json object = kept_object(
        R"({"small": -4, "good": 7, "large": 77, "huge": 99999999999, "largest": 18446744073709551615})");
    CHECK(bounded_at(object, "small", 0, 12) == 0);
    CHECK(bounded_at(object, "good", 0, 12) == 7);
    for (const char* key : {"large", "huge", "largest"})
        CHECK(bounded_at(object, key, 0, 12) == 12);
    CHECK(bounded_at(object, "huge", 0) == 2147483647);
}
