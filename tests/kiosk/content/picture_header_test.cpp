// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/picture_header.hpp"
#include "tests/kiosk/content/picture_bytes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kiosk::content;
using namespace test;

namespace {

struct Result {
    test::TemporaryFolder folder;
    media::Result<PictureHeader> of(const std::string& bytes) const {
        return read_picture_header(folder.write("picture", bytes));
    }
};

} // namespace

TEST_CASE("a picture's kind and size are read from its first bytes", "[content]") {
    const Result header;
    CHECK(header.of(png(1920, 1080)) == PictureHeader{PictureFormat::png, {1920, 1080}});
    CHECK(header.of(jpeg(4000, 3000)) == PictureHeader{PictureFormat::jpeg, {4000, 3000}});
    CHECK(header.of(webp("VP8X" + little_endian(10, 4) + little_endian(0, 4) + little_endian(799, 3) +
                         little_endian(599, 3))) == PictureHeader{PictureFormat::webp, {800, 600}});
    CHECK(header.of(webp("VP8L" + little_endian(10, 4) + "\x2F" + little_endian(799U | (599U << 14U), 4))) ==
          PictureHeader{PictureFormat::webp, {800, 600}});
    CHECK(header.of(webp("VP8 " + little_endian(10, 4) + "xxx\x9D\x01\x2A" + little_endian(800, 2) +
                         little_endian(600, 2))) == PictureHeader{PictureFormat::webp, {800, 600}});
}

TEST_CASE("a picture that would need gigabytes is refused by its header", "[content]") {
    const Result header;
    CHECK(header.of(png(30'000, 30'000)).error().code == media::ErrorCode::not_allowed);
    CHECK(header.of(png(0xFFFFFFFF, 0xFFFFFFFF)).error().code == media::ErrorCode::not_allowed);
    CHECK(header.of(png(8000, 5000)));
    CHECK(header.of(png(8000, 5001)).error().code == media::ErrorCode::not_allowed);
    CHECK(header.of(png(0, 100)).error().code == media::ErrorCode::corrupt);
}

TEST_CASE("only PNG, JPEG and WebP are pictures, whatever their name", "[content]") {
    const Result header;
    for (const char* bytes : {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                              "GIF89a",
                              "II*\0",
                              "BM",
                              "/* XPM */",
                              "gimp xcf file",
                              "FORM    ILBM",
                              "text",
                              ""}) {
        INFO(bytes);
        CHECK(header.of(bytes).error().code == media::ErrorCode::unsupported);
    }
    CHECK(read_picture_header("/dev/zero").error().code == media::ErrorCode::not_found);
}

TEST_CASE("a header that is cut off anywhere is an error, not a guess", "[content]") {
    const Result header;
    for (const std::string& whole : {png(10, 10).substr(0, 24), jpeg(10, 10).substr(0, 20'016)}) {
        REQUIRE(header.of(whole));
        for (std::size_t size = 0; size < whole.size(); size += whole.size() / 24)
            CHECK_FALSE(header.of(whole.substr(0, size)));
    }
    CHECK_FALSE(header.of("\xFF\xD8" + std::string(1000, '\xFF')));
    CHECK_FALSE(header.of(std::string("\xFF\xD8\xFF\xE0\0\0", 6) + std::string(1000, '\0')));
}

TEST_CASE("the end of a JPEG is found although it lies across two blocks", "[content]") {
    const test::TemporaryFolder folder;
    for (std::size_t added = 65'530; added < 65'540; ++added) {
        const auto file =
            folder.write("a.jpg", jpeg(10, 10) + std::string(9, 'x') + "\xFF\xD9" + std::string(added, 'm'));
        CHECK(is_complete_picture(file, PictureFormat::jpeg));
    }
}
