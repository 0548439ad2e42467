// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/flashes.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/ffmpeg_program.hpp"
#include "tests/support/catch.hpp"

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

// A film of four seconds that is drawn by ffmpeg's formulas for red, green and blue (0..255).
std::filesystem::path
film_of(const TemporaryFolder& folder, const std::string& name, const std::string& formulas) {
    const std::filesystem::path file = folder / name;
    std::string failure;
    output_of({"ffmpeg",
               "-nostdin",
               "-v",
               "error",
               "-f",
               "lavfi",
               "-i",
               "color=s=256x144:r=25:d=4,format=gbrp,geq=" + formulas,
               "-c:v",
               "libx264",
               "-preset",
               "ultrafast",
               "-pix_fmt",
               "yuv420p",
               "-y",
               file.string()},
              &failure);
    INFO(failure);
    REQUIRE(std::filesystem::exists(file));
    return file;
}

std::string grey(const std::string& formula) {
    return "r='" + formula + "':g='" + formula + "':b='" + formula + "'";
}

} // namespace

TEST_CASE("flashes are found in films as the player decodes them", "[flashes]") {
    const TemporaryFolder folder;
    const auto slow = find_flashes(film_of(folder, "slow.mp4", grey("255*gte(mod(T*2,1),0.5)")));
    REQUIRE(slow);
    CHECK(slow->empty());
    const auto fast = find_flashes(film_of(folder, "fast.mp4", grey("255*gte(T,2)*gte(mod(T*4,1),0.5)")));
    REQUIRE(fast);
    REQUIRE(fast->size() == 1);
    CHECK(std::chrono::abs(fast->front() - 2s) <= 250ms);
    const auto red = find_flashes(film_of(folder, "red.mp4", "r='255*gte(mod(T*4,1),0.5)':g=0:b=0"));
    REQUIRE(red);
    CHECK(red->size() == 1);
    const auto small =
        find_flashes(film_of(folder, "small.mp4", grey("255*gte(mod(T*4,1),0.5)*lt(X,16)*lt(Y,16)")));
    REQUIRE(small);
    CHECK(small->empty());
}

TEST_CASE("a search for flashes says how far it is, and can be ended", "[flashes]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 100});
    std::vector<double> shares;
    REQUIRE(find_flashes(folder / "film.mp4",
                         {.stop = {}, .progress = [&](double share) { shares.push_back(share); }}));
    REQUIRE(shares.size() > 20);
    CHECK(std::is_sorted(shares.begin(), shares.end()));
    CHECK(shares.front() < 0.1);
    CHECK(shares.back() > 0.9);

    std::stop_source source;
    const auto stopped =
        find_flashes(folder / "film.mp4",
                     {.stop = source.get_token(), .progress = [&](double) { source.request_stop(); }});
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::stalled);
}

TEST_CASE("what is no film has neither flashes nor loudness", "[flashes]") {
    const TemporaryFolder folder;
    write_file(folder / "words.mp4", "no film");
    CHECK(find_flashes(folder / "words.mp4").error().code == ErrorCode::corrupt);
    CHECK(find_flashes(folder / "missing.mp4").error().code == ErrorCode::not_found);
}
