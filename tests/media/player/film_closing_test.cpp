// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <atomic>
#include <cerrno>
#include <fstream>
#include <semaphore>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

// A disk under the test's control: each read beyond `hangs_from` waits until the test lets go, or fails.
struct Disk {
    std::atomic<std::uint64_t> hangs_from{UINT64_MAX};
    std::atomic<bool> fails{false};
    std::binary_semaphore hanging{0};
    std::binary_semaphore let_go{0};
    std::binary_semaphore closed{0};
};

class SickFile final : public ByteSource {
public:
    SickFile(std::unique_ptr<ByteSource> file, std::shared_ptr<Disk> disk)
        : file_(std::move(file)), disk_(std::move(disk)) {}
    SickFile(const SickFile&) = delete;
    SickFile& operator=(const SickFile&) = delete;
    ~SickFile() override { disk_->closed.release(); }

    std::int64_t read_at(std::uint64_t offset, std::span<std::uint8_t> out) override {
        if (offset + out.size() > disk_->hangs_from.load()) {
            if (disk_->fails.load())
                return -EIO;
            disk_->hanging.release();
            disk_->let_go.acquire();
            disk_->hangs_from.store(UINT64_MAX);
        }
        return file_->read_at(offset, out);
    }

    std::uint64_t size() const override { return file_->size(); }

private:
    std::unique_ptr<ByteSource> file_;
    std::shared_ptr<Disk> disk_;
};

OpenBytes on(const std::shared_ptr<Disk>& disk) {
    return [disk](const std::filesystem::path& film) -> Result<std::unique_ptr<ByteSource>> {
        auto file = open_file(film);
        if (!file)
            return tl::make_unexpected(file.error());
        return std::make_unique<SickFile>(std::move(*file), disk);
    };
}

// Large enough that a read in its middle comes after the first picture.
void make_large_film(const std::filesystem::path& file) {
    make_film({.file = file,
               .pictures = 250,
               .width = 640,
               .height = 360,
               .sound_codec = "pcm_s16le",
               .sound_seconds = 10});
}

} // namespace

TEST_CASE("a film whose read hangs fails after two seconds and closes at once", "[player]") {
    const TemporaryFolder folder;
    make_large_film(folder / "film.mov");
    const auto disk = std::make_shared<Disk>();
    disk->hangs_from = std::filesystem::file_size(folder / "film.mov") / 2;
    FilmOptions options;
    options.file = folder / "film.mov";
    Screening film(options, on(disk));
    film.player().use_steady_clock();
    REQUIRE(film.until([&] { return disk->hanging.try_acquire(); }));
    const TimePoint hangs_since = film.now();
    FilmState state;
    for (TimePoint now = hangs_since; now < hangs_since + 3s && state.playback != Playback::failed;
         now += 20ms)
        state = film.player().update(now);
    CHECK(state.playback == Playback::failed);
    REQUIRE(state.error);
    CHECK(state.error->code == ErrorCode::stalled);
    CHECK(state.has_picture);
    film.abandon(); // must not wait for the read, which still hangs
    CHECK_FALSE(disk->closed.try_acquire());
    disk->let_go.release();
    CHECK(disk->closed.try_acquire_for(10s));
}

TEST_CASE("a film that hangs while it is opened can be left at once", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 5});
    const auto disk = std::make_shared<Disk>();
    disk->hangs_from = 0;
    FilmOptions options;
    options.file = folder / "film.mp4";
    Screening film(options, on(disk));
    CHECK(film.player().update(film.now()).playback == Playback::opening);
    film.abandon();
    disk->let_go.release();
    CHECK(disk->closed.try_acquire_for(10s));
}

TEST_CASE("a disk that fails in the middle ends the film with its reason and leaves the picture",
          "[player]") {
    const TemporaryFolder folder;
    make_large_film(folder / "film.mov");
    const auto disk = std::make_shared<Disk>();
    disk->fails = true;
    disk->hangs_from = std::filesystem::file_size(folder / "film.mov") / 2;
    FilmOptions options;
    options.file = folder / "film.mov";
    options.muted = true;
    Screening film(options, on(disk));
    REQUIRE(film.until([&] { return film.state().error.has_value(); }));
    CHECK((film.until(Playback::failed) || film.until(Playback::ended)));
    CHECK(film.state().has_picture);
    CHECK_FALSE(film.state().error->message.empty());
}

TEST_CASE("films can be opened and left at any moment", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 50, .sound_codec = "aac", .sound_seconds = 2});
    for (int i = 0; i < 40; ++i) {
        FilmOptions options;
        options.file = folder / "film.mp4";
        options.loop = i % 2 == 0;
        Screening film(options);
        film.plug_in(20ms);
        for (int step = 0; step < i; ++step) {
            if (step % 7 == 3)
                film.player().seek_by(700ms);
            if (step % 5 == 4)
                film.player().toggle();
            film.player().play();
            film.step();
        }
        const std::shared_ptr<AudioRing> ring = film.player().audio();
        const std::shared_ptr<const VideoFrame> frame = film.player().frame();
        film.abandon();
        // What others still hold stays good.
        std::vector<float> out(512);
        ring->read(out, film.now(), 0ms);
        CHECK(ring->read(out, film.now(), 0ms) == 0);
        CHECK((!frame || frame->width() == 128));
    }
}
