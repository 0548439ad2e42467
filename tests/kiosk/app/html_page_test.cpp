// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/check_page.hpp"
#include "kiosk/app/html_page.hpp"
#include "kiosk/app/poster_page.hpp"
#include "kiosk/app/sheet_page.hpp"
#include "tests/support/catch.hpp"

#include <set>
#include <string>

using namespace kiosk::app;

namespace {

// What a style asks for by a name that it never gives: a browser would ignore the whole rule.
std::set<std::string> unknown_names(const std::string& page) {
    const std::string asks = "var(";
    std::set<std::string> unknown;
    for (std::size_t at = page.find(asks); at != std::string::npos; at = page.find(asks, at + 1)) {
        const std::size_t begin = at + asks.size();
        const std::string name = page.substr(begin, page.find(')', begin) - begin);
        if (page.find(name + ":") == std::string::npos)
            unknown.insert(name);
    }
    return unknown;
}

} // namespace

TEST_CASE("the style of a page comes after the style of all", "[app][html]") {
    const std::string page = html_head("A &amp; B", "p { margin: 0; }");
    CHECK(page.find("<title>A &amp; B</title>") != std::string::npos);
    CHECK(page.find("--accent: #00545F") < page.find("p { margin: 0; }</style>"));
    CHECK(page.find("--size") == std::string::npos);
    CHECK(page.ends_with("<body>\n"));
    const std::string read = reading_head("x", ":root { --size: 15px; --width: 820px; }");
    CHECK(read.find("var(--size)") < read.find("--size: 15px"));
}

TEST_CASE("pages ask for no colour and no size that is not there", "[app][html]") {
    CHECK(unknown_names("a { color: var(--b); }") == std::set<std::string>{"--b"});
    CHECK(unknown_names(sheet_head({})).empty());
    CHECK(unknown_names(check_page({})).empty());
    CHECK(unknown_names(poster_page({})).empty());
}
