// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/byte_source.hpp"
#include "media/player/film_player.hpp"
#include "media/player/picture_worker.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

/// Something that another thread calls and the test waits for.
class Bell {
public:
    void ring() {
        const std::lock_guard lock(mutex_);
        rung_ = true;
        changed_.notify_all();
    }

    /// False if nobody rang within ten real seconds.
    bool wait() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 10s, [this] { return std::exchange(rung_, false); });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool rung_ = false;
};

/// Where a film can be read up to.
class Gate {
public:
    explicit Gate(std::uint64_t closed_from, std::uint64_t open_from)
        : closed_from_(closed_from), open_from_(open_from) {}

    void open() {
        const std::lock_guard lock(mutex_);
        is_open_ = true;
        opened_.notify_all();
    }

    /// How many bytes may be read at `offset`; waits if there are none yet.
    std::size_t pass(std::uint64_t offset, std::size_t wanted) {
        std::unique_lock lock(mutex_);
        if (is_open_ || offset >= open_from_)
            return wanted;
        if (offset < closed_from_)
            return std::min<std::uint64_t>(wanted, closed_from_ - offset);
        opened_.wait_for(lock, 20s, [this] { return is_open_; });
        return wanted;
    }

private:
    std::mutex mutex_;
    std::condition_variable opened_;
    std::uint64_t closed_from_;
    std::uint64_t open_from_;
    bool is_open_ = false;
};

class GatedSource : public ByteSource {
public:
    GatedSource(std::unique_ptr<ByteSource> source, std::shared_ptr<Gate> gate)
        : source_(std::move(source)), gate_(std::move(gate)) {}

    std::int64_t read_at(std::uint64_t offset, std::span<std::uint8_t> out) override {
        return source_->read_at(offset, out.first(gate_->pass(offset, out.size())));
    }
    std::uint64_t size() const override { return source_->size(); }

private:
    std::unique_ptr<ByteSource> source_;
    std::shared_ptr<Gate> gate_;
};

Demuxer demuxer_of(const std::filesystem::path& file) {
    Result<Demuxer> demuxer = Demuxer::open(file, open_file, [] { return false; });
    REQUIRE(demuxer);
    return std::move(*demuxer);
}

/// A worker that gets its packets from the test.
class Decoding {
public:
    explicit Decoding(const Demuxer& film) {
        pipes_.frames.restart(1);
        pipes_.wakeup.set([this] { news_.ring(); });
        pipes_.packets.push(Demuxer::Stream::video, StreamBegins{film.video(), film.duration()});
        pipes_.packets.push(Demuxer::Stream::video,
                            PlaceBegins{.serial = 1, .sound_generation = 0, .from = 0ms, .lap_offset = 0ms});
        worker_ = std::jthread([this](const std::stop_token& stop) { PictureWorker({}, pipes_).run(stop); });
    }

    template <typename Item>
    void push(Item item) {
        pipes_.packets.push(Demuxer::Stream::video, std::move(item));
    }

    /// The next picture's number; -1 at the end, nothing if none comes.
    std::optional<int> next() {
        while (true) {
            const FrameQueue::Waiting waiting = pipes_.frames.waiting();
            if (waiting.pictures > 0)
                return picture_number(*pipes_.frames.take(0).frame);
            if (waiting.end)
                return -1;
            if (!news_.wait())
                return std::nullopt;
        }
    }

private:
    Bell news_;
    FilmPipes pipes_{48'000};
    std::jthread worker_; // last: it uses what is above
};

/// A film that is read up to its second picture until the gate opens.
struct GatedFilm {
    explicit GatedFilm(const TemporaryFolder& folder) {
        FilmOptions options;
        // Its sound lies between the pictures: what is looked at to know the kind of file ends before the
        // second.
        options.file = folder / "film.mov";
        options.muted = true;
        make_film({.file = options.file, .pictures = 50, .sound_codec = "pcm_s16le", .sound_seconds = 2});
        Demuxer film = demuxer_of(options.file);
        std::vector<std::int64_t> places;
        for (Result<Demuxer::Packet> packet = film.read(); packet && packet->data; packet = film.read())
            if (packet->stream == Demuxer::Stream::video)
                places.push_back(packet->data->pos);
        REQUIRE(places.size() == 50);
        REQUIRE(std::is_sorted(places.begin(), places.end()));
        gate = std::make_shared<Gate>(static_cast<std::uint64_t>(places[1]),
                                      static_cast<std::uint64_t>(places.back()));
        player = FilmPlayer::start(
            options, [this](const std::filesystem::path& file) -> Result<std::unique_ptr<ByteSource>> {
                return open_file(file).map(
                    [this](std::unique_ptr<ByteSource> source) -> std::unique_ptr<ByteSource> {
                        return std::make_unique<GatedSource>(std::move(source), gate);
                    });
            });
        player->set_wakeup([this] { news.ring(); });
    }
    ~GatedFilm() { gate->open(); }
    GatedFilm(const GatedFilm&) = delete;
    GatedFilm& operator=(const GatedFilm&) = delete;

    Bell news;
    std::shared_ptr<Gate> gate; // a read that hangs outlives the player
    std::unique_ptr<FilmPlayer> player;
};

} // namespace

TEST_CASE("the first picture is there as soon as it can be decoded, and is not shown twice", "[player]") {
    const TemporaryFolder folder;
    make_film({.file = folder / "film.mp4", .pictures = 12});
    Demuxer film = demuxer_of(folder / "film.mp4");
    std::vector<Demuxer::Packet> packets;
    bool is_reordered = false;
    for (Result<Demuxer::Packet> packet = film.read(); packet && packet->data; packet = film.read()) {
        is_reordered = is_reordered || (!packets.empty() && packet->pts < packets.back().pts);
        packets.push_back(std::move(*packet));
    }
    REQUIRE(packets.size() == 12);
    REQUIRE(is_reordered); // or there is nothing to wait for

    Decoding decoding(film);
    decoding.push(std::move(packets.front()));
    CHECK(decoding.next() == 0);
    for (std::size_t index = 1; index < packets.size(); ++index)
        decoding.push(std::move(packets[index]));
    decoding.push(FilmEnds{});
    for (int number = 1; number < 12; ++number)
        CHECK(decoding.next() == number);
    CHECK(decoding.next() == -1);
}

TEST_CASE("a film's time begins when so many pictures are there that none is late", "[player]") {
    const TemporaryFolder folder;
    GatedFilm film(folder);
    FilmPlayer* player = film.player.get();
    Bell& news = film.news;
    Gate& gate = *film.gate;
    const TimePoint now{1h};
    FilmState state = player->update(now);
    while (!state.has_picture && news.wait())
        state = player->update(now);
    REQUIRE(state.has_picture);
    CHECK(picture_number(*player->frame()) == 0);
    CHECK(state.playback == Playback::playing);
    CHECK_FALSE(state.runs);
    CHECK_FALSE(player->update(now + 400ms).runs);
    CHECK(player->next_deadline(now + 400ms) > now + 400ms); // and it is called when there are more

    gate.open();
    state = player->update(now + 400ms);
    while (!state.runs && news.wait())
        state = player->update(now + 400ms);
    CHECK(state.runs);
    CHECK(state.position == 0s);
}

TEST_CASE("a film whose second picture is far away starts all the same", "[player]") {
    const TemporaryFolder folder;
    GatedFilm film(folder);
    const TimePoint now{1h};
    FilmState state = film.player->update(now);
    while (!state.has_picture && film.news.wait())
        state = film.player->update(now);
    REQUIRE_FALSE(film.player->update(now).runs);
    const TimePoint deadline = film.player->next_deadline(now);
    CHECK(deadline == now + 500ms);
    CHECK(film.player->update(deadline).runs);
}
