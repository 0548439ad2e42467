// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/picture_decoder.hpp"
#include "kiosk/platform/pixels.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "tests/kiosk/platform/stage.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// A paragraph of each script, set and drawn as the kiosk does, beside a picture that somebody has looked at.
// What FreeType and HarfBuzz of Debian 12 and 13 draw differently is far below the tolerance; letters that do
// not join, or stand in the wrong order, far above.

using namespace kiosk;
using namespace kiosk::platform;
using namespace kiosk::platform::test;

namespace {

constexpr Size canvas{1000, 300};
constexpr int margin = 30;
constexpr int em = 40;
constexpr int cell = 6;           // px that are compared as one: a letter may move by one
constexpr double tolerance = 0.2; // of the golden picture's ink

struct Script {
    std::string name;
    std::string language;
    std::string text;
};

const std::vector<Script>& scripts() {
    static const std::vector<Script> all{
        {"latin",
         "de",
         "Der \"KOK\" vernetzt Fachberatungsstellen: z. B. für Migrant*innen, die Größe und Äußeres wahren. "
         "Telefon "
         "030 / 263 911 76 - seit 1987."},
        {"cyrillic",
         "uk",
         "Спілка \"KOK\" об'єднує консультаційні центри для постраждалих від торгівлі людьми. Її ґрунт, її "
         "щит: права "
         "людини. Телефон 030 / 263 911 76."},
        {"arabic",
         "ar",
         "جمعية KOK e.V. تنسّق عمل مراكز الاستشارة المتخصصة في ألمانيا منذ عام 1987. «لكلِّ إنسانٍ حقوق». الهاتف "
         "030 / 263 911 76 (برلين)."},
        {"georgian",
         "ka",
         "\"KOK\" აერთიანებს საკონსულტაციო ცენტრებს, რომლებიც იცავენ ადამიანის უფლებებს. ტელეფონი 030 / 263 "
         "911 76, "
         "ბერლინი."}};
    return all;
}

class Studio {
public:
    Studio() : stage_({16, 16}) {}

    ui::DrawList set(const Script& script) {
        typesetting::Typesetter typesetter(*stage_.fonts);
        const auto block = typesetter.plain(
            script.text, {.font = {.size_px = em}, .language = script.language}, canvas.width - 2 * margin);
        REQUIRE(block.lines.size() >= 3);
        CHECK(block.height <= canvas.height - 2 * margin);
        ui::DrawList list{ui::Fill{{0, 0, canvas.width, canvas.height}, {255, 255, 255, 255}, 0}};
        for (const typesetting::Line& line : block.lines)
            for (const typesetting::GlyphRun& run : line.runs)
                list.push_back(ui::Words{run,
                                         {margin + run.x, margin + line.top, run.width, line.height},
                                         margin + line.baseline,
                                         {0, 0, 0, 255},
                                         {255, 255, 255, 255}});
        return list;
    }

    Image draw(const ui::DrawList& list) {
        return draw_offscreen(list, canvas, *stage_.fonts, *stage_.pictures);
    }

private:
    Stage stage_;
};

// The list with each run of words changed.
template <typename Change>
ui::DrawList changed(ui::DrawList list, Change change) {
    for (ui::DrawItem& item : list)
        if (auto* words = std::get_if<ui::Words>(&item))
            change(*words);
    return list;
}

// Ink of each cell, 0..1.
std::vector<double> ink_of(const Image& image) {
    std::vector<double> ink;
    for (int top = 0; top + cell <= image.size.height; top += cell)
        for (int left = 0; left + cell <= image.size.width; left += cell) {
            int light = 0;
            for (int y = top; y < top + cell; ++y)
                for (int x = left; x < left + cell; ++x)
                    light += static_cast<int>(image.row(y)[x] >> 8U & 255U);
            ink.push_back(1 - light / (255.0 * cell * cell));
        }
    return ink;
}

// How much ink is elsewhere than in the golden picture, as a share of all ink in it.
double difference(const Image& drawn, const Image& golden) {
    const std::vector<double> a = ink_of(drawn);
    const std::vector<double> b = ink_of(golden);
    double elsewhere = 0;
    double all = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        elsewhere += std::abs(a[i] - b[i]);
        all += b[i];
    }
    return elsewhere / all;
}

Image golden_picture(const std::string& name) {
    const auto path = std::filesystem::path(KOK_SOURCE_DIR) / "tests/golden/scripts" / (name + ".png");
    const auto bytes = read_picture_file(path.string());
    if (!bytes)
        return blank_image(canvas);
    const auto image = decode_picture(*bytes, {.size = canvas});
    REQUIRE(image);
    return *image;
}

} // namespace

TEST_CASE("each script is drawn as the picture that was looked at", "[platform][scripts]") {
    Studio studio;
    for (const Script& script : scripts()) {
        const Image drawn = studio.draw(studio.set(script));
        const double differs = difference(drawn, golden_picture(script.name));
        const auto beside = std::filesystem::temp_directory_path() / ("kok-kiosk-" + script.name + ".png");
        if (!(differs <= tolerance))
            CHECK(write_png(drawn, beside.string()));
        INFO(script.name << ": if " << beside.string() << " looks right, it belongs in tests/golden/scripts");
        CHECK(differs <= tolerance);
    }
}

TEST_CASE("letters that do not join or stand in the wrong order are no longer that picture",
          "[platform][scripts]") {
    Studio studio;
    for (const Script& script : scripts()) {
        INFO(script.name);
        const Image golden = golden_picture(script.name);
        const ui::DrawList right = studio.set(script);
        const auto mirrored =
            changed(right, [](ui::Words& words) { words.rect.x = canvas.width - words.rect.right(); });
        CHECK(difference(studio.draw(mirrored), golden) > 2 * tolerance);
        const auto backwards = changed(right, [](ui::Words& words) {
            words.run.direction = words.run.direction == typesetting::Direction::left_to_right
                                      ? typesetting::Direction::right_to_left
                                      : typesetting::Direction::left_to_right;
        });
        CHECK(difference(studio.draw(backwards), golden) > 2 * tolerance);
        if (script.language != "ar")
            continue;
        const auto apart = changed(right, [](ui::Words& words) { words.run.script = "Latn"; });
        CHECK(difference(studio.draw(apart), golden) > 2 * tolerance);
    }
}

TEST_CASE("what another FreeType may do differently is the same picture", "[platform][scripts]") {
    Studio studio;
    for (const Script& script : scripts()) {
        INFO(script.name);
        const Image golden = golden_picture(script.name);
        int run = 0;
        const auto nudged = changed(studio.set(script), [&](ui::Words& words) {
            words.rect.x += run++ % 2; // every other run one px beside
        });
        CHECK(difference(studio.draw(nudged), golden) <= tolerance);
    }
}
