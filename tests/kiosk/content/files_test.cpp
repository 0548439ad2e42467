// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"
#include "kiosk/content/picture_header.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kiosk::content;
namespace yaml = kiosk::yaml;

namespace {

std::string big_endian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>((value >> (8 * static_cast<unsigned>(i))) & 0xFFU);
    return text;
}
std::string little_endian(std::uint32_t value, int bytes) {
    const std::string text = big_endian(value, bytes);
    return {text.rbegin(), text.rend()};
}
std::string png(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1A\n" + big_endian(13, 4) + "IHDR" + big_endian(width, 4) + big_endian(height, 4) +
           std::string(9, '\x08');
}
std::string jpeg(std::uint32_t width, std::uint32_t height) {
    const std::string application = "\xFF\xE1" + big_endian(20'000, 2) + std::string(19'998, 'x');
    return "\xFF\xD8" + application + "\xFF\xFF\xC2" + big_endian(17, 2) + "\x08" + big_endian(height, 2) +
           big_endian(width, 2) + std::string(20, 'x');
}
std::string webp(const std::string& chunk) {
    return "RIFF" + little_endian(100, 4) + "WEBP" + chunk + std::string(32, '\0');
}

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

namespace {

/// The small good exhibition with a scene that shows a picture and one that plays a film.
struct WithFiles {
    test::TemporaryFolder folder;

    WithFiles() {
        std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                              folder.path(),
                              std::filesystem::copy_options::recursive);
        folder.write("film.yaml",
                     "version: 1\nkind: film\ntitle:\n  de: T\n  en: T\nfile: a.mp4\ncaptions:\n  de: "
                     "a.vtt\nloop_seconds: 90\n"
                     "chapters:\n  - at: 70\n    title:\n      de: K\n      en: C\n");
        folder.write("film/a.mp4", "x");
        folder.write("film/a.vtt", "x");
        name_picture("kreis.png");
    }
    void name_picture(const std::string& name) const {
        folder.write(
            "bild.yaml",
            "version: 1\nkind: info\ntitle:\n  de: T\n  en: T\nbody:\n  de: B\n  en: B\npicture:\n  file: " +
                name + "\n  alt:\n    de: A\n    en: A\n  credit:\n    de: C\n    en: C\n");
    }
    Loaded load(const FileChecks& checks = {}) const { return load_exhibition(folder.path(), checks); }
    std::string text(const FileChecks& checks = {}) const {
        return format_text(load(checks).diagnostics, yaml::MessageLanguage::english);
    }
};

} // namespace

TEST_CASE("what is wrong with a picture is said, and its scene is shown all the same", "[content]") {
    const WithFiles exhibition;
    const auto says = [&](const char* words) {
        const Loaded loaded = exhibition.load();
        const std::string text = format_text(loaded.diagnostics, yaml::MessageLanguage::english);
        INFO(text);
        CHECK(text.find(words) != std::string::npos);
        CHECK(loaded.exhibition.scene("bild") != nullptr);
        CHECK(loaded.exhibition.scene("bild")->picture.has_value());
    };
    says("The file “kreis.png” is missing in the folder pictures.");
    exhibition.folder.write("pictures/Kreis.png", png(10, 10));
    says("Did you mean: Kreis.png?");
    exhibition.folder.write("pictures/kreis.png", "<svg/>");
    says("The file is not a picture of a kind that can be shown.");
    exhibition.folder.write("pictures/kreis.png", png(30'000, 30'000));
    says("The picture is too large (30000 × 30000).");
    exhibition.folder.write("pictures/kreis.png", png(0, 0));
    says("The picture is damaged.");
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    exhibition.folder.write("pictures/kreis@2x.png", png(20, 20));
    says("No scene shows this picture.");
    std::filesystem::remove(exhibition.folder.path() / "pictures/Kreis.png");
    CHECK(exhibition.text().empty());
}

TEST_CASE("a name that leads out of its folder is not followed", "[content]") {
    const WithFiles exhibition;
    const test::TemporaryFolder outside;
    outside.write("secret.png", png(10, 10));
    std::filesystem::create_directories(exhibition.folder.path() / "pictures");
    std::filesystem::create_symlink(outside.path() / "secret.png",
                                    exhibition.folder.path() / "pictures/link.png");
    std::filesystem::create_directory_symlink(outside.path(), exhibition.folder.path() / "pictures/folder");
    for (const std::string& name : {(outside.path() / "secret.png").string(),
                                    std::string("../satz.yaml"),
                                    std::string("a/../../satz.yaml"),
                                    std::string("link.png"),
                                    std::string("folder/secret.png"),
                                    std::string("a\\b.png")}) {
        INFO(name);
        exhibition.name_picture(name);
        const Loaded loaded = exhibition.load();
        CHECK(format_text(loaded.diagnostics, yaml::MessageLanguage::english)
                  .find("lies outside of the folder pictures") != std::string::npos);
        CHECK(loaded.exhibition.scene("bild")->picture->file.empty());
    }
}

TEST_CASE("a film is looked into by those who can", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    CHECK(exhibition.text().empty());

    const FileChecks short_film{.probe_film = [](const std::filesystem::path&) -> media::Result<FilmFacts> {
                                    return FilmFacts{.seconds = 60, .width = 5000, .height = 100};
                                },
                                .check_captions =
                                    [](const std::filesystem::path&) {
                                        return std::vector<CaptionProblem>{{.line = 7, .text = "00:99"}};
                                    }};
    const std::string text = exhibition.text(short_film);
    INFO(text);
    CHECK(text.find("film.yaml:6:7: error: The film has 5000 × 100 px") != std::string::npos);
    CHECK(text.find("film.yaml:9:15: warning: The film ends after 60 seconds.") != std::string::npos);
    CHECK(text.find("film.yaml:11:9: error: The film ends after 60 seconds.") != std::string::npos);
    CHECK(text.find("film/a.vtt:7:1: error: This caption cannot be shown: 00:99") != std::string::npos);

    const FileChecks broken{.probe_film = [](const std::filesystem::path&) -> media::Result<FilmFacts> {
        return media::fail(media::ErrorCode::corrupt, "moov");
    }};
    CHECK(exhibition.text(broken).find("The film cannot be played: moov") != std::string::npos);
    CHECK(exhibition.load(broken).exhibition.scene("film") != nullptr);
}

TEST_CASE("a film that is missing is an error, and its scene stays", "[content]") {
    const WithFiles exhibition;
    exhibition.folder.write("pictures/kreis.png", png(10, 10));
    std::filesystem::remove(exhibition.folder.path() / "film/a.mp4");
    const Loaded loaded = exhibition.load();
    CHECK(yaml::exit_status(loaded.diagnostics) == 78);
    CHECK(loaded.exhibition.scene("film") != nullptr);
}
