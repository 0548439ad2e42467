// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/paginate.hpp"
#include "tests/support/catch.hpp"

#include <string>

using namespace kiosk::typesetting;

namespace {

// A line for each sign, 10 px high: a letter is a line, a capital the last of its paragraph, # a heading, a
// colon the only line of a paragraph that announces a list, a hyphen a line that parts a word.
TextBlock block_of(const std::string& signs) {
    TextBlock block;
    for (const char sign : signs) {
        Line line{.width = 50, .top = block.height, .height = 10, .baseline = block.height + 8};
        line.heading = sign == '#';
        line.announces = sign == ':';
        line.parts_a_word = sign == '-';
        line.ends_paragraph = sign == '#' || sign == ':' || (sign >= 'A' && sign <= 'Z');
        line.runs.push_back({.text = std::string(1, sign)});
        block.lines.push_back(line);
        block.height += 10;
    }
    block.width = 50;
    return block;
}

std::string pages(const std::string& signs, int lines) {
    std::string result;
    for (const TextBlock& page : paginate(block_of(signs), lines * 10)) {
        CHECK(page.lines.front().top == 0);
        CHECK(page.lines.front().baseline == 8);
        CHECK(page.height == static_cast<int>(page.lines.size()) * 10);
        result += result.empty() ? "" : "|";
        for (const Line& line : page.lines)
            result += line.runs[0].text;
    }
    return result;
}

} // namespace

TEST_CASE("what fits is one page, and nothing is one empty page", "[paginate]") {
    CHECK(pages("aabbB", 5) == "aabbB");
    CHECK(paginate({}, 100).size() == 1);
    CHECK(paginate({}, 0).size() == 1);
}

TEST_CASE("pages are filled from the top", "[paginate]") {
    CHECK(pages("aaaaaaaA", 4) == "aaaa|aaaA");
    CHECK(pages("ABCDE", 2) == "AB|CD|E");
}

TEST_CASE("no heading stands alone at the foot of a page", "[paginate]") {
    CHECK(pages("aA#bB", 3) == "aA|#bB");
    CHECK(pages("aA#bbB", 4) == "aA|#bbB");
    CHECK(pages("AB##cC", 4) == "AB|##cC");
}

TEST_CASE("no paragraph leaves its first line behind or its last line alone", "[paginate]") {
    CHECK(pages("aaAbbB", 4) == "aaA|bbB");
    CHECK(pages("bbbbB", 4) == "bbb|bB");
    CHECK(pages("AbbB", 3) == "A|bbB");
}

TEST_CASE("pages are about equally full and end where paragraphs do", "[paginate]") {
    CHECK(pages("ABCDEF", 5) == "ABC|DEF");
    CHECK(pages("ABcCD", 4) == "AB|cCD");
    CHECK(pages("AB#CDE", 5) == "AB|#CDE");
}

TEST_CASE("what announces a list goes with it to the next page", "[paginate]") {
    CHECK(pages("ABC:DE", 4) == "ABC|:DE");
    CHECK(pages("AB:CDE", 3) == "AB|:C|DE");
}

TEST_CASE("no word goes over two pages", "[paginate]") {
    CHECK(pages("aa-aA", 3) == "aa|-aA");
}

TEST_CASE("if nothing helps, pages break where they are full", "[paginate]") {
    CHECK(pages("####", 2) == "##|##");
    CHECK(pages("aaA", 1) == "a|a|A");
    CHECK(pages("aaA", 0) == "a|a|A"); // a page holds at least one line
}
