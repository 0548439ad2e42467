// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_preview.hpp"
#include "media/ffmpeg/probe.hpp"
#include "media/ffmpeg/video_frame.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <semaphore>
#include <vector>

using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

// Decodes the film of this repository, one picture for each `permit`.
struct Projector {
    std::counting_semaphore<> permits{0};
    std::counting_semaphore<> begun{0};
    std::vector<media::Duration>
        decoded; // read only while the worker waits for a permit or has nothing to do

    FilmPreview::Source source() {
        return [this](media::Duration position) {
            decoded.push_back(position);
            begun.release();
            permits.acquire();
            return media::frame_at(
                std::filesystem::path(KOK_SOURCE_DIR) / "scenes" / "film" / "platzhalter.mp4", position);
        };
    }
};

struct Room {
    std::counting_semaphore<> ready{0};
    Projector projector;
    FilmPreview preview{[this] { ready.release(); }};
};

} // namespace

TEST_CASE("the preview shows the picture at the place that was asked for", "[film]") {
    Room room;
    CHECK(room.preview.picture() == nullptr);
    room.preview.open(room.projector.source());
    room.preview.want(3'200ms);
    room.projector.permits.release();
    room.ready.acquire();
    REQUIRE(room.preview.picture() != nullptr);
    const auto picture = room.preview.picture();
    CHECK(picture->pts() <= 3'000ms); // by the grain
    CHECK(picture->pts() + picture->duration() > 3'000ms);
}

TEST_CASE("of the places asked for while a picture is decoded the newest alone is decoded", "[film]") {
    Room room;
    room.preview.open(room.projector.source());
    room.preview.want(1s);
    room.projector.begun.acquire();
    room.preview.want(2s);
    room.preview.want(4s);
    room.preview.want(5s);
    room.projector.permits.release(2);
    room.ready.acquire();
    room.ready.acquire();
    CHECK(room.projector.decoded == std::vector<media::Duration>{1s, 5s});
    CHECK(room.preview.picture()->pts() > 4s);
}

TEST_CASE("places too near to tell apart are decoded once", "[film]") {
    Room room;
    room.preview.open(room.projector.source());
    room.preview.want(1'010ms);
    room.projector.begun.acquire();
    for (int step = 0; step < 40; ++step)
        room.preview.want(1'010ms + step * 10ms);
    room.preview.want(2s);
    room.projector.permits.release(2);
    room.ready.acquire();
    room.ready.acquire();
    CHECK(room.projector.decoded == std::vector<media::Duration>{1s, 2s});
}

TEST_CASE("a picture that comes after the finger lifted is thrown away", "[film]") {
    Room room;
    room.preview.open(room.projector.source());
    room.preview.want(1s);
    room.projector.begun.acquire();
    room.preview.forget();
    room.preview.want(2s);
    room.projector.permits.release(2);
    room.ready.acquire(); // that of the second finger, the only one there is
    CHECK(room.preview.picture()->pts() > 1'500ms);
    room.preview.forget();
    CHECK(room.preview.picture() == nullptr);
    CHECK_FALSE(room.ready.try_acquire());
}

TEST_CASE("a place that cannot be decoded keeps the picture before it", "[film]") {
    Room room;
    std::counting_semaphore<> failed{0};
    room.preview.open([&](media::Duration position) -> media::Result<FilmPreview::Picture> {
        if (position == 2s) {
            failed.release();
            return media::fail(media::ErrorCode::corrupt, "damaged");
        }
        return media::frame_at(std::filesystem::path(KOK_SOURCE_DIR) / "scenes" / "film" / "platzhalter.mp4",
                               position);
    });
    room.preview.want(1s);
    room.ready.acquire();
    const auto picture = room.preview.picture();
    room.preview.want(2s);
    failed.acquire();
    CHECK(room.preview.picture() == picture);
    room.preview.want(3s);
    room.ready.acquire();
    CHECK(room.preview.picture() != picture);
}
