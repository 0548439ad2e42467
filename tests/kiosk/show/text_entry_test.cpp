// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/text_entry.hpp"
#include "tests/support/catch.hpp"

#include <initializer_list>
#include <string>

using kiosk::show::TextEntry;

namespace {

TextEntry typed(std::initializer_list<const char*> letters) {
    TextEntry entry;
    for (const char* letter : letters)
        entry.press(letter);
    return entry;
}

} // namespace

TEST_CASE("a name begins with a capital, umlauts too, and shift makes one more", "[show][staff]") {
    TextEntry entry = typed({"ö", "ß", "a", " "});
    CHECK(entry.text() == "Ößa ");
    entry.shift();
    entry.press("ü");
    entry.press("1");
    CHECK(entry.text() == "Ößa Ü1");
    CHECK_FALSE(entry.is_shifted());
    TextEntry small;
    small.shift(); // no capital after all
    small.press("z");
    CHECK(small.text() == "z");
}

TEST_CASE("the last letter goes whole, however many bytes it has", "[show][staff]") {
    TextEntry entry = typed({"m", "ü"});
    entry.erase();
    CHECK(entry.text() == "M");
    entry.erase();
    CHECK(entry.text().empty());
    CHECK(entry.is_shifted());
    entry.erase();
    CHECK(entry.text().empty());
}

TEST_CASE("what stands there is gone on with, and spaces that nobody sees are not kept", "[show][staff]") {
    TextEntry entry;
    entry.begin("Bad");
    CHECK_FALSE(entry.is_shifted());
    for (const char* letter : {" ", " ", "m", " "})
        entry.press(letter);
    CHECK(entry.text() == "Bad  m ");
    CHECK(entry.tidied() == "Bad m");
    CHECK(typed({" ", " "}).tidied().empty());
    entry.clear();
    CHECK(entry.tidied().empty());
}

TEST_CASE("a line takes no more letters than are seen where it is shown", "[show][staff]") {
    TextEntry entry;
    for (std::size_t press = 0; press < TextEntry::most_letters + 5; ++press)
        entry.press("ä");
    CHECK(entry.text().size() == 2 * TextEntry::most_letters);
}

TEST_CASE("what a real keyboard writes stands there as it was written", "[show][text_entry]") {
    TextEntry entry;
    entry.begin("");
    entry.type("öd (Ähre)");
    CHECK(entry.text() == "öd (Ähre)");
    CHECK_FALSE(entry.is_shifted());
    entry.type(std::string(2 * TextEntry::most_letters, 'x'));
    entry.type("ß");
    CHECK(entry.text().size() == TextEntry::most_letters + 2); // two letters of it take two bytes
    CHECK(entry.text().back() == 'x');
}
