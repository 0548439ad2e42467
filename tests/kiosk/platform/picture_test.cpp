// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/picture_decoder.hpp"
#include "kiosk/platform/picture_header.hpp"
#include "kiosk/platform/pixels.hpp"
#include "tests/kiosk/platform/stage.hpp"
#include "tests/support/catch.hpp"

#include <SDL_image.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <future>
#include <sstream>

using namespace kiosk;
using namespace kiosk::platform;
using namespace kiosk::platform::test;
using media::ErrorCode;

namespace {

std::vector<std::uint8_t> bytes(const std::string& text) {
    return {text.begin(), text.end()};
}

std::string content(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string big_endian(std::uint32_t value) {
    return {static_cast<char>(value >> 24U),
            static_cast<char>(value >> 16U),
            static_cast<char>(value >> 8U),
            static_cast<char>(value)};
}

// A PNG that promises so many px and has none.
std::string png_header(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1A\n" + big_endian(13) + "IHDR" + big_endian(width) + big_endian(height) +
           std::string("\x08\x02\x00\x00\x00", 5) + "crc." + big_endian(0) + "IEND" + "crc.";
}

// Four quarters: red, green / blue, white.
Image quarters(Size size) {
    Image image = blank_image(size);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const bool right = x >= size.width / 2;
            const bool low = y >= size.height / 2;
            image.row(y)[x] = low ? (right ? 0xFFFFFFFFU : 0xFF0000FFU) : (right ? 0xFF00FF00U : 0xFFFF0000U);
        }
    }
    return image;
}

std::string jpeg_of(const Image& image, const std::filesystem::path& file) {
    SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(image.pixels.data()),
                                                              image.size.width,
                                                              image.size.height,
                                                              32,
                                                              image.size.width * 4,
                                                              SDL_PIXELFORMAT_RGB888);
    IMG_SaveJPG(surface, file.c_str(), 95);
    SDL_FreeSurface(surface);
    return content(file);
}

// The same JPEG, said to have been taken with the camera held like that.
std::string with_orientation(const std::string& jpeg, char orientation) {
    const std::string tiff = std::string("MM\0*\0\0\0\x08\0\x01", 10) +
                             std::string("\x01\x12\0\x03\0\0\0\x01\0", 9) + orientation +
                             std::string("\0\0\0\0\0\0", 6);
    const std::string segment = std::string("Exif\0\0", 6) + tiff;
    const auto length = static_cast<std::uint32_t>(segment.size() + 2);
    return jpeg.substr(0, 2) + "\xFF\xE1" + static_cast<char>(length >> 8U) + static_cast<char>(length) +
           segment + jpeg.substr(2);
}

// The strongest colour in the middle of a quarter: r, g, b or w.
char colour_at(const Image& image, double x, double y) {
    const std::uint32_t pixel =
        image.row(static_cast<int>(y * image.size.height))[static_cast<int>(x * image.size.width)];
    const bool red = (pixel >> 16U & 255U) > 128;
    const bool green = (pixel >> 8U & 255U) > 128;
    const bool blue = (pixel & 255U) > 128;
    return red && green && blue ? 'w' : red ? 'r' : green ? 'g' : blue ? 'b' : '?';
}

std::string colours(const Image& image) {
    return {colour_at(image, 0.25, 0.25),
            colour_at(image, 0.75, 0.25),
            colour_at(image, 0.25, 0.75),
            colour_at(image, 0.75, 0.75)};
}

ui::PictureFill picture(const std::string& file, Rect rect = {0, 0, 40, 20}) {
    ui::PictureFill made;
    made.file = file;
    made.rect = rect;
    return made;
}

} // namespace

TEST_CASE("a picture bomb is refused by its header, at once", "[platform][pictures]") {
    const auto begun = std::chrono::steady_clock::now();
    const auto header = read_picture_header(bytes(png_header(30'000, 30'000)));
    REQUIRE_FALSE(header);
    CHECK(header.error().code == ErrorCode::not_allowed);
    CHECK(decode_picture(bytes(png_header(0x7FFFFFFF, 0x7FFFFFFF)), {{10, 10}}).error().code ==
          ErrorCode::not_allowed);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::milliseconds(10));
    CHECK(read_picture_header(bytes(png_header(8000, 5000))));
    CHECK_FALSE(read_picture_header(bytes(png_header(8000, 5001))));
    CHECK(read_picture_header(bytes(png_header(0, 10))).error().code == ErrorCode::corrupt);
}

TEST_CASE("only PNG, JPEG and WebP are pictures, whatever a file calls itself", "[platform][pictures]") {
    const std::vector<std::string> others{"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
                                          "GIF89a\x01\x00\x01",
                                          "II*\x00",
                                          "BM12345678901234567890123456789",
                                          "/* XPM */ static char *x[] = {",
                                          "gimp xcf file",
                                          std::string("\x0A\x05\x01\x08", 4),
                                          "RIFF....WAVE",
                                          "",
                                          "\xFF\xD8"};
    for (const std::string& other : others) {
        INFO(other);
        CHECK(read_picture_header(bytes(other)).error().code == ErrorCode::unsupported);
    }
}

TEST_CASE("headers of WebP are read in each of its three kinds", "[platform][pictures]") {
    const auto riff = [](const std::string& chunk) {
        const std::string body = "WEBP" + chunk;
        const auto size = static_cast<unsigned>(body.size());
        return bytes("RIFF" + std::string{static_cast<char>(size), static_cast<char>(size >> 8U), 0, 0} +
                     body);
    };
    const auto extended = riff(std::string("VP8X\x0A\0\0\0\0\0\0\0\x3F\x01\0\xC7\0\0", 18));
    CHECK(read_picture_header(extended) == PictureHeader{PictureFormat::webp, {320, 200}});
    const auto lossy = riff(std::string("VP8 \x0A\0\0\0\0\0\0\x9D\x01\x2A\x40\x01\xC8\0", 18));
    CHECK(read_picture_header(lossy) == PictureHeader{PictureFormat::webp, {320, 200}});
    const auto lossless = riff(std::string("VP8L\x05\0\0\0\x2F\x3F\xC1\x31\0\0\0\0\0\0", 18));
    CHECK(read_picture_header(lossless) == PictureHeader{PictureFormat::webp, {320, 200}});
}

TEST_CASE("a file that ends early is damaged, wherever it ends", "[platform][pictures]") {
    const TemporaryFolder folder;
    REQUIRE(write_png(quarters({80, 60}), (folder.path() / "whole.png").string()));
    for (const std::string& whole :
         {content(folder.path() / "whole.png"), jpeg_of(quarters({80, 60}), folder.path() / "whole.jpg")}) {
        REQUIRE(decode_picture(bytes(whole), {{80, 60}}));
        for (std::size_t length = 3; length < whole.size() - 13; length += 7) {
            INFO(length);
            CHECK_FALSE(decode_picture(bytes(whole.substr(0, length)), {{80, 60}}));
        }
    }
}

TEST_CASE("no damage of a header does any harm", "[platform][pictures]") {
    const TemporaryFolder folder;
    const std::string whole = jpeg_of(quarters({40, 30}), folder.path() / "whole.jpg");
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        std::string broken = with_orientation(whole, 6);
        for (int change = 0; change < 3; ++change)
            broken[random() % std::min<std::size_t>(broken.size(), 300)] = static_cast<char>(random());
        const auto decoded = decode_picture(bytes(broken), {{20, 20}});
        CHECK((!decoded || decoded->size == Size{20, 20}));
    }
}

TEST_CASE("a photograph is shown upright, however the camera was held", "[platform][pictures]") {
    const TemporaryFolder folder;
    const std::string jpeg = jpeg_of(quarters({64, 32}), folder.path() / "photo.jpg");
    const std::vector<std::pair<char, std::string>> seen{{1, "rgbw"},
                                                         {2, "grwb"},
                                                         {3, "wbgr"},
                                                         {4, "bwrg"},
                                                         {5, "rbgw"},
                                                         {6, "brwg"},
                                                         {7, "wgbr"},
                                                         {8, "gwrb"}};
    for (const auto& [orientation, expected] : seen) {
        const auto file = bytes(with_orientation(jpeg, orientation));
        INFO(static_cast<int>(orientation));
        CHECK(exif_orientation(file) == orientation);
        const Size size = seen_size({64, 32}, orientation);
        const auto image = decode_picture(file, {size});
        REQUIRE(image);
        CHECK(image->size == size);
        CHECK(colours(*image) == expected);
    }
}

TEST_CASE("a picture is decoded on the side, to the px it is shown in", "[platform][pictures]") {
    Stage stage({64, 64});
    std::atomic<int> told = 0;
    Pictures pictures({.folder = stage.folder.path(), .film_still = {}, .on_ready = [&] { ++told; }});
    const ui::DrawList list{picture("field.png"), picture("tall.png", {5, 5, 7, 9})};
    CHECK_FALSE(pictures.settled(list));
    REQUIRE(pictures.settle(list, soon()));
    REQUIRE(pictures.ready(std::get<ui::PictureFill>(list[0])) != nullptr);
    CHECK(pictures.ready(std::get<ui::PictureFill>(list[0]))->size == Size{40, 20});
    CHECK(pictures.ready(std::get<ui::PictureFill>(list[1]))->size == Size{7, 9});
    CHECK(pictures.settled({}));
}

TEST_CASE("a picture that fails is settled, and tried again only after forgetting", "[platform][pictures]") {
    Stage stage({64, 64});
    stage.folder.write("pictures/bomb.png", png_header(30'000, 30'000));
    stage.folder.write("secret.png", content(stage.folder.path() / "pictures" / "field.png"));
    const ui::DrawList list{picture("missing.png"),
                            picture("bomb.png"),
                            picture("../secret.png"),
                            picture("/etc/hostname"),
                            picture("")};
    REQUIRE(stage.pictures->settle(list, soon()));
    for (const ui::DrawItem& item : list)
        CHECK(stage.pictures->ready(std::get<ui::PictureFill>(item)) == nullptr);

    stage.folder.write("pictures/missing.png", content(stage.folder.path() / "pictures" / "field.png"));
    REQUIRE(stage.pictures->settle(list, soon()));
    CHECK(stage.pictures->ready(std::get<ui::PictureFill>(list[0])) == nullptr);
    stage.pictures->forget();
    REQUIRE(stage.pictures->settle(list, soon()));
    CHECK(stage.pictures->ready(std::get<ui::PictureFill>(list[0])) != nullptr);
}

TEST_CASE("pictures of another exhibition are shown from the one folder that was named for them",
          "[platform][pictures]") {
    const Stage stage({64, 64});
    const TemporaryFolder other;
    const std::string field = content(stage.folder.path() / "pictures" / "field.png");
    const auto proof = other.write("report/pages-1/a.png", field);
    const auto secret = other.write("secret.png", field);
    Pictures pictures({.folder = stage.folder.path(), .proofs = other.path() / "report"});
    const ui::DrawList list{picture(proof.string()),
                            picture(secret.string()),
                            picture((other.path() / "report/../secret.png").string()),
                            picture("field.png")};
    REQUIRE(pictures.settle(list, soon()));
    CHECK(pictures.ready(std::get<ui::PictureFill>(list[0])) != nullptr);
    CHECK(pictures.ready(std::get<ui::PictureFill>(list[1])) == nullptr);
    CHECK(pictures.ready(std::get<ui::PictureFill>(list[2])) == nullptr);
    CHECK(pictures.ready(std::get<ui::PictureFill>(list[3])) != nullptr);
}

TEST_CASE("what is asked for again while it is decoded and was forgotten comes all the same",
          "[platform][pictures]") {
    std::promise<void> begun;
    std::promise<void> go_on;
    std::atomic<int> asked = 0;
    const TemporaryFolder folder;
    Pictures pictures({.folder = folder.path(), .film_still = [&](const std::string&) {
                           if (++asked == 1) {
                               begun.set_value();
                               go_on.get_future().wait();
                           }
                           return media::fail(media::ErrorCode::corrupt, "no film");
                       }});
    const ui::DrawList list{ui::FilmStill{.file = "film.mp4", .rect = {0, 0, 40, 20}}};
    pictures.request(list);
    begun.get_future().wait();
    pictures.forget();
    pictures.request(list);
    go_on.set_value();
    CHECK(pictures.settle(list, soon()));
    CHECK(asked == 2);
}

TEST_CASE("the larger file is taken where the smaller has too few px", "[platform][pictures]") {
    Stage stage({64, 64});
    const auto folder = stage.folder.path() / "pictures";
    Image red = blank_image({20, 20});
    std::fill(red.pixels.begin(), red.pixels.end(), 0xFFFF0000U);
    Image green = blank_image({40, 40});
    std::fill(green.pixels.begin(), green.pixels.end(), 0xFF00FF00U);
    REQUIRE(write_png(red, (folder / "two.png").string()));
    REQUIRE(write_png(green, (folder / "two@2x.png").string()));
    const ui::DrawList list{picture("two.png", {0, 0, 20, 20}), picture("two.png", {0, 0, 30, 30})};
    REQUIRE(stage.pictures->settle(list, soon()));
    CHECK(stage.pictures->ready(std::get<ui::PictureFill>(list[0]))->pixels[0] == 0xFFFF0000U);
    CHECK(stage.pictures->ready(std::get<ui::PictureFill>(list[1]))->pixels[0] == 0xFF00FF00U);
}

TEST_CASE("a picture that is shown whole is not cut, and what is beside it is see-through",
          "[platform][pictures]") {
    const TemporaryFolder folder;
    REQUIRE(write_png(quarters({40, 20}), (folder.path() / "whole.png").string()));
    const auto file = bytes(content(folder.path() / "whole.png"));
    for (const Size frame : {Size{40, 60}, Size{100, 20}, Size{40, 20}}) {
        const auto image = decode_picture(file, {.size = frame, .whole = true});
        REQUIRE(image);
        CHECK(image->size == frame);
        CHECK(image->opaque == (frame == Size{40, 20}));
        const Rect place = fitted(2.0, {0, 0, frame.width, frame.height});
        for (int y = 0; y < frame.height; ++y)
            for (int x = 0; x < frame.width; ++x)
                CHECK((image->row(y)[x] >> 24U) == (place.contains({x, y}) ? 255U : 0U));
        CHECK(image->row(place.y)[place.x] == 0xFFFF0000U);
    }
    CHECK(decode_picture(file, {.size = {1, 400}, .whole = true})->size == Size{1, 400});
}

TEST_CASE("of a picture that is shown larger, the part around the focus is seen", "[platform][pictures]") {
    const TemporaryFolder folder;
    REQUIRE(write_png(quarters({40, 20}), (folder.path() / "page.png").string()));
    const auto file = bytes(content(folder.path() / "page.png"));
    const auto part = [&](double focus_x, double focus_y) {
        return *decode_picture(
            file, {.size = {40, 20}, .focus_x = focus_x, .focus_y = focus_y, .whole = true, .zoom = 2});
    };
    const auto whole = *decode_picture(file, {.size = {40, 20}, .whole = true});
    // Each quarter of the picture fills the frame.
    for (const auto& [x, y] : {std::pair(0, 0), std::pair(1, 0), std::pair(0, 1), std::pair(1, 1)}) {
        const Image seen = part(0.25 + 0.5 * x, 0.25 + 0.5 * y);
        CHECK(seen.size == Size{40, 20});
        CHECK(seen.row(2)[2] == whole.row(10 * y + 2)[20 * x + 2]);
        CHECK(seen.row(17)[37] == seen.row(2)[2]);
    }
    // Nobody sees beyond its edge.
    CHECK(part(0, 0).pixels == part(0.25, 0.25).pixels);
    // Where it is still narrower than the frame, it stands in its middle.
    const auto high = *decode_picture(file, {.size = {40, 100}, .whole = true, .zoom = 1.5});
    CHECK((high.row(5)[20] >> 24U) == 0U);
    CHECK((high.row(50)[20] >> 24U) == 255U);
}

TEST_CASE("a photograph that is shown whole is upright", "[platform][pictures]") {
    const TemporaryFolder folder;
    const std::string jpeg = jpeg_of(quarters({64, 32}), folder.path() / "photo.jpg");
    const auto image = decode_picture(bytes(with_orientation(jpeg, 6)), {.size = {32, 100}, .whole = true});
    REQUIRE(image);
    CHECK(image->size == Size{32, 100});
    CHECK((image->row(17)[5] >> 24U) == 0U);
    CHECK((image->row(50)[5] >> 24U) == 255U);
}

TEST_CASE("a still of a film is cut to its tile, and a film without one fails", "[platform][pictures]") {
    const TemporaryFolder folder;
    const auto still =
        [](const std::string& file) -> media::Result<std::shared_ptr<const media::VideoFrame>> {
        if (file != "film.mp4")
            return media::fail(ErrorCode::not_found, "no such film");
        return film_frame({64, 36}, 1);
    };
    Pictures pictures({.folder = folder.path(), .film_still = still, .on_ready = {}});
    ui::FilmStill good;
    good.file = "film.mp4";
    good.rect = {0, 0, 30, 30};
    ui::FilmStill bad = good;
    bad.file = "none.mp4";
    REQUIRE(pictures.settle({good, bad}, soon()));
    REQUIRE(pictures.ready(good) != nullptr);
    CHECK(pictures.ready(good)->size == Size{30, 30});
    CHECK(pictures.ready(bad) == nullptr);
}

TEST_CASE("a written PNG is read back as it was, and a full disk is an error", "[platform][pictures]") {
    const TemporaryFolder folder;
    const Image image = quarters({30, 20});
    const auto file = folder.path() / "written.png";
    REQUIRE(write_png(image, file.string()));
    const auto read = decode_picture(bytes(content(file)), {{30, 20}});
    REQUIRE(read);
    CHECK(read->pixels == image.pixels);
    CHECK_FALSE(write_png(image, "/nowhere/written.png"));
}
