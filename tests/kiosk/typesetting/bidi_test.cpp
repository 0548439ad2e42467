// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/direction.hpp"
#include "kiosk/typesetting/paginate.hpp"
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/kiosk/typesetting/reviewed_lines.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace kiosk::typesetting;

namespace {

std::string with_plain_spaces(std::string text) {
    for (const std::string space : {"\u00A0", "\u202F"})
        for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos;)
            text.replace(at, space.size(), " ");
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// Runs of one direction that stand beside each other are one piece.
std::vector<std::string> pieces(const Line& line) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < line.runs.size();) {
        const Direction direction = line.runs[i].direction;
        std::string words;
        for (; i < line.runs.size() && line.runs[i].direction == direction; ++i)
            words =
                direction == Direction::left_to_right ? words + line.runs[i].text : line.runs[i].text + words;
        words = with_plain_spaces(words);
        if (!words.empty())
            found.push_back((direction == Direction::left_to_right ? "> " : "< ") + words);
    }
    return found;
}

TextStyle style_of(const std::string& language) {
    return {.font = {.size_px = em}, .language = language};
}

int right_edge(const Line& line) {
    return line.runs.back().x + line.runs.back().width;
}

// Each script has a family of its own, as with real fonts; nobody has a flag.
class ManyFamilies final : public EvenMetrics {
public:
    bool has_glyph(char32_t character, const Font& font) const override {
        return family_of(character) == font.family || character == U' ';
    }
    std::optional<std::string> family_for(std::u32string_view characters, const Font&) const override {
        const std::string family = family_of(characters.empty() ? U' ' : characters.front());
        return family == "none" ? std::nullopt : std::optional(family);
    }

private:
    static std::string family_of(char32_t character) {
        if (character >= 0x1F000)
            return "none";
        if (character >= 0x10A0 && character < 0x1100)
            return "Georgian";
        return character >= 0x600 && character < 0x700 ? "Arabic" : "";
    }
};

const std::string arabic_text =
    "الاستشارة سرية ومجانية وبلغات عدة، اتصلوا بنا على 030 / 263 911 76 أو راسلونا.";

} // namespace

TEST_CASE("lines of our use are seen as they were reviewed", "[bidi]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    const std::vector<Reviewed> lines = reviewed_lines("bidi_lines.txt");
    CHECK(lines.size() >= 60);
    for (const Reviewed& line : lines) {
        INFO(line.language << ": " << line.written);
        const TextBlock block = typesetter.plain(line.written, style_of(line.language), 5000);
        REQUIRE(block.lines.size() == 1);
        CHECK(pieces(block.lines[0]) == line.seen);
    }
}

TEST_CASE("a language is read in the direction of its script", "[bidi]") {
    for (const std::string language : {"ar", "fa", "ur", "ckb", "he", "ps", "ar-SY", "qps-plocm"})
        CHECK(direction_of(language) == Direction::right_to_left);
    for (const std::string language : {"de", "de-x-ls", "en", "uk", "ku", "ka", "qps-ploc", "", "??"})
        CHECK(direction_of(language) == Direction::left_to_right);
}

TEST_CASE("directions set by hand are left alone", "[bidi]") {
    const EvenMetrics metrics;
    const TextBlock block =
        Typesetter(metrics).plain("\u202Eabc 030 / 263 911\u202C", style_of("qps-plocm"), 5000);
    CHECK(pieces(block.lines[0]) == std::vector<std::string>{"< abc 030 / 263 911"});
}

TEST_CASE("lines from right to left end at the block's right edge, and pages and joined blocks with them",
          "[bidi]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    const TextBlock block = typesetter.plain(arabic_text, style_of("ar"), 19 * character);
    REQUIRE(block.lines.size() > 3);
    CHECK(block.direction == Direction::right_to_left);
    CHECK(block.width <= 20 * character);
    for (const Line& line : block.lines)
        CHECK(right_edge(line) == block.width);
    for (const TextBlock& page : paginate(block, 2 * block.lines[0].height)) {
        CHECK(page.direction == block.direction);
        for (const Line& line : page.lines)
            CHECK(right_edge(line) == page.width);
    }
    const TextBlock both = joined(typesetter.plain("مرحبا", style_of("ar"), 400), block, 10);
    CHECK(right_edge(both.lines.front()) == both.width);
    CHECK(right_edge(both.lines.back()) == both.width);
}

TEST_CASE("words of the other direction break over lines in their own order", "[bidi]") {
    const EvenMetrics metrics;
    const TextBlock block = Typesetter(metrics).plain(
        "العنوان: Lützowstr. 102-104, 10785 Berlin", style_of("ar"), 19 * character);
    REQUIRE(block.lines.size() == 3);
    CHECK(pieces(block.lines[1]) == std::vector<std::string>{"> Lützowstr. 102-104,"});
    CHECK(pieces(block.lines[2]) == std::vector<std::string>{"> 10785 Berlin"});
    CHECK(right_edge(block.lines[2]) == block.width);
}

TEST_CASE("the bullets and numbers of a list from right to left stand at the right", "[bidi]") {
    const EvenMetrics metrics;
    const TextBlock block = Typesetter(metrics).markdown("9. نستشير\n10. نحمي", style_of("ar"), 400);
    REQUIRE(block.lines.size() == 2);
    for (const Line& line : block.lines) {
        CHECK(right_edge(line) == block.width);
        CHECK(line.runs.front().script == "Arab");
        CHECK(line.runs.front().x + line.runs.front().width < block.width - em);
    }
    CHECK(pieces(block.lines[1]) == std::vector<std::string>{"< .نحمي", "> 10"});
}

TEST_CASE("Arabic script is larger and its lines stand further apart", "[bidi]") {
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    const TextBlock arabic = typesetter.plain("مرحبا KOK", style_of("ar"), 400);
    CHECK(arabic.lines[0].height == 39); // 1.7 of 23 px
    CHECK(arabic.lines[0].runs.back().font.size_px == 23);
    CHECK(arabic.lines[0].runs.front().font.size_px == em);
    CHECK(typesetter.plain("KOK", german(), 400).lines[0].height == 30);
    CHECK(typesetter.plain("10785 Berlin", style_of("ar"), 400).lines[0].height == 30);
}

TEST_CASE("each script takes the font that has it, and nothing that is seen as one is divided", "[bidi]") {
    const ManyFamilies metrics;
    Typesetter typesetter(metrics);
    const auto families = [&](std::string_view text) {
        std::vector<std::string> found;
        const TextBlock block = typesetter.plain(text, german(), 4000);
        for (const GlyphRun& run : block.lines[0].runs)
            found.push_back(run.font.family + ":" + run.text);
        return found;
    };
    CHECK(families("Auf ქართული gut") == std::vector<std::string>{":Auf ", "Georgian:ქართული ", ":gut"});
    CHECK(families("ქ\u0301ა") == std::vector<std::string>{"Georgian:ქ\u0301ა"});
    CHECK(families("a\u0301 b") == std::vector<std::string>{":a\u0301 b"});
    CHECK(families("\U0001F1E9\U0001F1EA x") == std::vector<std::string>{":\U0001F1E9\U0001F1EA x"});
}
