// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/poster_page.hpp"
#include "kiosk/content/take_along.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk;
using namespace kiosk::app;

namespace {

content::LocalizedText both(const std::string& german, const std::string& english) {
    return {{{"de", german}, {"en", english}}};
}

content::Scene contact_scene(const std::string& id) {
    content::ContactScene contact;
    contact.address =
        both("Haus der Hilfe\nMusterstr. 1\n10785 Berlin", "Haus der Hilfe\nMusterstr. 1\n10785 Berlin");
    contact.phone = "030 / 263 911 76";
    contact.mail = "a@example.org";
    contact.web = "www.example.org";
    contact.codes = {{both("Internet", "Web"), "https://www.example.org"},
                     {both("Post", "Mail"), "mailto:a@example.org"}};
    content::Scene scene;
    scene.id = id;
    scene.title = both("Kontakt <b>", "Contact");
    scene.kind = contact;
    return scene;
}

content::Exhibition exhibition() {
    content::Exhibition made;
    made.languages = {"de", "en"};
    made.title = both("Ausstellung", "Exhibition");
    made.words = {{"de", content::built_in_words("de")}, {"en", content::built_in_words("en")}};
    made.scenes["kontakt"] = contact_scene("kontakt");
    content::Scene counsel;
    counsel.id = "rat";
    counsel.title = both("Rat", "Counsel");
    counsel.beratung = true;
    counsel.kind = content::InfoScene{};
    made.scenes["rat"] = counsel;
    made.helplines = {{.name = both("Büro", "Office"), .phone = "+49 30 26391176"},
                      {.name = both("Stelle", "Service"), .phone = "116 016"}};
    return made;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("an address of a code is written as people read it", "[posters]") {
    CHECK(url_in_words("https://www.kok.de/") == "www.kok.de");
    CHECK(url_in_words("https://www.kok.de/flyer/") == "www.kok.de/flyer/");
    CHECK(url_in_words("mailto:a@b.de") == "a@b.de");
    CHECK(url_in_words("tel:+49301") == "+49301");
}

TEST_CASE("whoever can be reached has a poster, and what is hidden has none", "[posters]") {
    content::Exhibition made = exhibition();
    auto posters = posters_of(made, {"de", "en"});
    REQUIRE(posters.size() == 2);
    CHECK(posters[0].titles == std::vector<PrintedText>{{"de", "Kontakt <b>"}, {"en", "Contact"}});
    REQUIRE(posters[0].codes.size() == 2);
    CHECK(posters[0].codes[0].data == "https://www.example.org");
    CHECK(posters[0].codes[1].in_words == "a@example.org");
    CHECK(posters[0].lines ==
          std::vector<std::string>{
              "Haus der Hilfe", "Musterstr. 1", "10785 Berlin", "030 / 263 911 76", "a@example.org"});
    CHECK(posters[1].codes.size() == 2);
    CHECK(posters[1].codes[1].in_words == "116 016");
    CHECK(posters[1].codes[1].data.find("TEL:116016") != std::string::npos);
    CHECK(posters_of(made, {"en"})[0].titles == std::vector<PrintedText>{{"en", "Contact"}});
    made.scenes["kontakt"].hide = true;
    CHECK(posters_of(made, {"de", "en"}).size() == 1);
    made.helplines.clear();
    CHECK(posters_of(made, {"de", "en"}).empty());
}

TEST_CASE("a card names a number once, and nobody to whom it belongs", "[posters]") {
    const auto cards = cards_of(exhibition(), {"de", "en"});
    REQUIRE(cards.size() == 4);
    CHECK(cards[0].name.text == content::built_in_words("de").contact_name_1);
    CHECK(cards[2].name.text == content::built_in_words("en").contact_name_1);
    CHECK(cards[0].place == std::vector<std::string>{"Musterstr. 1", "10785 Berlin"});
    CHECK(cards[1].phone == "116 016");
    for (const AddressCard& card : cards)
        CHECK(card.data.find("Haus der Hilfe") == std::string::npos);
}

TEST_CASE("the page to print has a sheet for each poster, card and handover", "[posters]") {
    const content::Exhibition made = exhibition();
    const std::vector<content::Language> languages{"de", "en"};
    PosterPage page{.exhibition = {{"de", "Ausstellung"}},
                    .ring = 43,
                    .posters = posters_of(made, languages),
                    .cards = cards_of(made, languages),
                    .cleaning = "Bildschirm reinigen",
                    .fault_code = "Störungscode"};
    std::string html = poster_page(page);
    CHECK(count(html, "<article class=\"page") == 2 + 4 + 1);
    CHECK(count(html, "<div class=\"card\"") == 4 * 8);
    CHECK(count(html, "<circle ") == 43);
    CHECK(html.find("Kontakt &lt;b&gt;") != std::string::npos);
    CHECK(html.find("Bildschirm reinigen") != std::string::npos);
    // Two codes beside the large one; the others on sheets of six.
    page.posters.resize(1);
    page.cards.clear();
    page.posters[0].codes.resize(10, page.posters[0].codes[0]);
    html = poster_page(page);
    CHECK(count(html, "<article class=\"page") == 3 + 1);
    CHECK(count(html, "<figure>") == 9);
}
