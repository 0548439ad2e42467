// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/cache.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/icons.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <numeric>
#include <string>

using namespace kiosk;
using namespace kiosk::platform;
using typesetting::Direction;
using typesetting::Font;
using typesetting::GlyphRun;
using typesetting::Weight;

namespace {

std::unique_ptr<Fonts> house_fonts() {
    auto fonts = Fonts::open({});
    REQUIRE(fonts);
    return std::move(*fonts);
}

GlyphRun run(std::string text, int size_px) {
    GlyphRun made;
    made.text = std::move(text);
    made.font.size_px = size_px;
    return made;
}

double ink_sum(const Ink& ink) {
    return std::accumulate(ink.mask.coverage.begin(), ink.mask.coverage.end(), 0.0);
}

} // namespace

TEST_CASE("words are as wide as their ink, and bold ones wider", "[platform][fonts]") {
    const auto fonts = house_fonts();
    const GlyphRun words = run("Menschenhandel", 40);
    const int width = fonts->width(words.text, words.font);
    CHECK(width > 200);
    CHECK(std::abs(fonts->ink(words)->mask.size.width - width) <= 2);
    CHECK(fonts->width(words.text, {Weight::bold, 40, ""}) > width);
    CHECK(fonts->width(words.text, {Weight::regular, 80, ""}) == Approx(2 * width).epsilon(0.02));
    CHECK(fonts->width("", words.font) == 0);
}

TEST_CASE("a capital H is about seven tenths of the em, and the ink stands on the baseline",
          "[platform][fonts]") {
    const auto fonts = house_fonts();
    const auto heights = fonts->heights({Weight::regular, 100, ""});
    CHECK(heights.cap_height >= 68);
    CHECK(heights.cap_height <= 76);
    CHECK(heights.ascent > heights.cap_height);
    CHECK(heights.descent > 10);
    const auto ink = fonts->ink(run("H", 100));
    const auto has_ink = [&](int y) {
        return std::any_of(
            ink->mask.row(y), ink->mask.row(y) + ink->mask.size.width, [](auto c) { return c > 128; });
    };
    CHECK(has_ink(ink->ascent - 1));
    CHECK_FALSE(has_ink(ink->ascent + 1));
    CHECK(has_ink(ink->ascent - heights.cap_height + 1));
}

TEST_CASE("Arabic letters join, and other words keep their shape afterwards", "[platform][fonts]") {
    const auto fonts = house_fonts();
    const Font arabic{Weight::regular, 48, "Noto Sans Arabic"};
    if (!fonts->has_glyph(U'م', arabic)) {
        WARN("not tried: there is no Noto Sans Arabic");
        return;
    }
    const int latin = fonts->width("Hilfe", {Weight::regular, 48, ""});
    int apart = 0;
    for (const char* letter : {"م", "س", "ا", "ع", "د", "ة"})
        apart += fonts->width(letter, arabic);
    CHECK(fonts->width("مساعدة", arabic) < apart * 95 / 100);
    CHECK(fonts->width("Hilfe", {Weight::regular, 48, ""}) == latin);
}

TEST_CASE("a font says which characters it has", "[platform][fonts]") {
    const auto fonts = house_fonts();
    CHECK(fonts->has_glyph(U'ß', {}));
    CHECK_FALSE(fonts->has_glyph(U'\U0001F600', {}));
}

TEST_CASE("nothing to see is an empty ink", "[platform][fonts]") {
    const auto fonts = house_fonts();
    CHECK(ink_sum(*fonts->ink(run("", 20))) == 0);
    CHECK(ink_sum(*fonts->ink(run(" ", 20))) == 0);
    CHECK(ink_sum(*fonts->ink(run("x", 20))) > 0);
}

TEST_CASE("a font file that is missing is replaced, with bold as with regular", "[platform][fonts]") {
    settings::FontFiles files;
    files.bold = "/nowhere/Bold.ttf";
    CHECK(Fonts::open(files));
    files.regular = "/nowhere/Regular.ttf";
    const auto fonts = Fonts::open(files);
    REQUIRE(fonts);
    CHECK((*fonts)->width("Hallo", {}) > 20);
    files.regular = "/etc/hostname";
    CHECK(Fonts::open(files));
}

TEST_CASE("many sizes and many words cost no more than the caches hold", "[platform][fonts]") {
    const auto fonts = house_fonts();
    for (int size = 10; size < 90; ++size)
        CHECK(fonts->width("Beratung", {Weight::regular, size, ""}) > 0);
    const auto kept = fonts->ink(run("Beratung", 40));
    for (int i = 0; i < 400; ++i)
        fonts->ink(run("Zeile " + std::to_string(i), 60));
    CHECK(ink_sum(*kept) > 0);
    CHECK(fonts->ink(run("Beratung", 40))->mask.coverage == kept->mask.coverage);
}

TEST_CASE("a cache forgets what was used longest ago and keeps to its bytes", "[platform][cache]") {
    LruCache<int, int> cache(10);
    cache.insert(1, std::make_shared<const int>(1), 4);
    cache.insert(2, std::make_shared<const int>(2), 4);
    CHECK(cache.find(1) != nullptr);
    cache.insert(3, std::make_shared<const int>(3), 4);
    CHECK(cache.find(2) == nullptr);
    CHECK(cache.find(1) != nullptr);
    CHECK(cache.bytes() == 8);
    cache.insert(1, std::make_shared<const int>(9), 5);
    CHECK(*cache.find(1) == 9);
    CHECK(cache.bytes() == 9);
    cache.insert(4, std::make_shared<const int>(4), 100);
    CHECK(cache.size() == 1);
    CHECK(cache.find(4) != nullptr);
}

TEST_CASE("every icon that is built in can be drawn, at any size and not wholly filled",
          "[platform][icons]") {
    const Icons icons;
    REQUIRE_FALSE(Icons::names().empty());
    for (const std::string_view name : Icons::names()) {
        INFO(name);
        for (const int side : {24, 97}) {
            const auto mask = icons.mask(std::string(name), {side, side});
            REQUIRE(mask != nullptr);
            CHECK(mask->size == Size{side, side});
            const auto covered =
                std::count_if(mask->coverage.begin(), mask->coverage.end(), [](auto c) { return c > 128; });
            CHECK(covered > side);
            CHECK(covered < side * side * 9 / 10);
        }
    }
    CHECK(icons.mask("no such icon", {10, 10}) == nullptr);
    CHECK(icons.mask("home", {0, 10}) == nullptr);
}
