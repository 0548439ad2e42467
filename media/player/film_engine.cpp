// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/film_engine.hpp"

#include "media/base/thread_name.hpp"
#include "media/timing/pacing.hpp"

#include <algorithm>
#include <utility>

namespace media {

namespace {

// With the pictures after the first: in a film that is hardly one they may lie minutes apart.
constexpr Duration picture_patience = std::chrono::milliseconds(500);

// A sound device takes up to this long to open; then the picture goes ahead and the sound joins in.
constexpr Duration sound_patience = std::chrono::milliseconds(500);

// How often the first sound is looked for: the sound callback must not make the system calls of a wakeup.
constexpr Duration sound_interval = std::chrono::milliseconds(10);

// While the file is read, so that a read that hangs is noticed. A playing film wakes the loop far more often.
constexpr Duration watch_interval = std::chrono::seconds(1);

} // namespace

FilmPlayer::Engine::Engine(FilmOptions options, OpenBytes open_bytes)
    : options_(std::move(options)), pipes_(options_.audio_rate),
      sound_(pipes_, options_.muted, options_.sound),
      captions_(options_.file, open_bytes, [this] { pipes_.wakeup(); }),
      wants_to_play_(!options_.start_paused) {
    pipes_.frames.restart(pipes_.serial.load());
    clock_.hold(options_.start);
    sought_ = options_.start;
    if (options_.captions)
        captions_.want(options_.captions);
    reader_ = std::jthread([this, open = std::move(open_bytes)](const std::stop_token& stop) {
        name_thread("film-reader");
        FilmReader(options_, open, pipes_).run(stop);
    });
    picture_worker_ = std::jthread([this](const std::stop_token& stop) {
        name_thread("film-picture");
        PictureWorker(options_, pipes_).run(stop);
    });
    sound_worker_ = std::jthread([this](const std::stop_token& stop) {
        name_thread("film-sound");
        SoundWorker(options_, pipes_).run(stop);
    });
}

void FilmPlayer::Engine::leave() {
    pipes_.wakeup.set({});
    sound_.close();
    reader_.request_stop();
    picture_worker_.request_stop();
    sound_worker_.request_stop();
    captions_.leave();
}

void FilmPlayer::Engine::play() {
    if (pace_ == Pace::ended)
        seek(options_.start);
    wants_to_play_ = true;
    hurry();
}

void FilmPlayer::Engine::pause() {
    wants_to_play_ = false;
    pipes_.ring->close(); // silent at once; the clock stops with the next update
    hurry();
}

void FilmPlayer::Engine::seek(Duration position) {
    if (pace_ == Pace::failed)
        return;
    if (state_.duration > Duration::zero())
        position = std::min(position, state_.duration);
    position = std::max(position, Duration::zero());
    const unsigned serial = pipes_.serial.load() + 1;
    const std::uint64_t generation = sound_.restart();
    pipes_.serial.store(serial);
    pipes_.frames.restart(serial);
    pipes_.orders.post([&](ReaderOrders& orders) {
        orders.seek =
            PlaceBegins{.serial = serial, .sound_generation = generation, .from = position, .lap_offset = {}};
        orders.renew_sound(generation);
    });
    pipes_.packets.interrupt();
    pace_ = Pace::waiting_for_picture;
    clock_.hold(position);
    sought_ = position;
    hurry();
}

void FilmPlayer::Engine::set_sound(SoundChoice sound) {
    if (pace_ == Pace::failed)
        return;
    // As of the last update; what is over until the new sound comes is passed over.
    if (sound_.choose(std::move(sound), sought_ ? *sought_ : state_.position + shown_.lap_offset))
        hurry();
}

void FilmPlayer::Engine::follow(const FilmState& leader, TimePoint now) {
    if (pace_ == Pace::failed)
        return;
    const FollowingDecision decision = following_.decide({.position = leader.position, .runs = leader.runs},
                                                         {.position = position_at(now),
                                                          .length = options_.end.value_or(state_.duration),
                                                          .is_seeking = sought_.has_value(),
                                                          .is_over = pace_ == Pace::ended});
    if (decision.seek)
        seek(*decision.seek);
    if (pace_ == Pace::ended)
        return;
    if (decision.play != wants_to_play_)
        hurry();
    wants_to_play_ = decision.play;
    if (!decision.clock)
        return;
    const Duration media_time = *decision.clock + shown_.lap_offset;
    if (pace_ != Pace::running)
        clock_.hold(media_time); // it is about to run from there
    else if (decision.at_once)
        clock_.run(media_time, now);
    else
        clock_.correct(media_time, now, now);
}

FilmState FilmPlayer::Engine::update(TimePoint now) {
    hurried_ = false;
    take_news();
    if (pace_ != Pace::failed) {
        watch_reader(now);
        show_due(now);
        start_or_stop(now);
    }
    describe(now);
    return state_;
}

void FilmPlayer::Engine::take_news() {
    FilmNews news = pipes_.news.take();
    if (news.duration)
        state_.duration = *news.duration;
    if (news.tracks)
        tracks_ = std::move(*news.tracks);
    if (news.has_sound) {
        state_.has_sound = *news.has_sound;
        sound_.film_opened(*news.has_sound);
    }
    if (news.usual_sound)
        sound_.set_usual(*news.usual_sound);
    if (std::optional<std::vector<Cue>> cues = captions_.take())
        cues_ = std::move(*cues);
    if (news.damage)
        damage_ = std::move(news.damage);
    if (news.sound_fault)
        sound_.set_fault(std::move(*news.sound_fault));
    if (pace_ != Pace::failed)
        state_.error = damage_ ? damage_ : sound_.fault();
}

void FilmPlayer::Engine::watch_reader(TimePoint now) {
    const std::uint64_t reads = pipes_.reads.load();
    if (reads != watched_read_) {
        watched_read_ = reads;
        watched_since_ = now;
    }
    const bool is_under_way = reads % 2 == 1;
    if (is_under_way && now - watched_since_ >= stall_limit)
        fail_with({ErrorCode::stalled, options_.file.string() + " gave no data for 2 s"});
}

// Joins what the visitor wants with what the film can do.
void FilmPlayer::Engine::start_or_stop(TimePoint now) {
    if (!wants_to_play_ && (pace_ == Pace::running || pace_ == Pace::waiting_for_sound)) {
        clock_.hold(std::max(clock_.media_time(now), shown_.time));
        sound_.close();
        pace_ = Pace::standing;
    }
    // The first picture may be here long before the others, which then must not be late.
    if (wants_to_play_ && pace_ == Pace::standing && (pipes_.frames.is_full() || now >= start_deadline_)) {
        pace_ = Pace::waiting_for_sound;
        sound_deadline_ = now + sound_patience;
    }
    if (pace_ == Pace::waiting_for_sound)
        wait_for_sound(now);
    if (pace_ == Pace::running)
        sound_.follow(clock_, now);
}

void FilmPlayer::Engine::wait_for_sound(TimePoint now) {
    const Duration media_time = clock_.media_time(now);
    const bool comes_later = !sound_.is_on() || sound_.open_for(media_time, now);
    if (sound_.start_clock(clock_)) {
        pace_ = Pace::running;
    } else if (comes_later || now >= sound_deadline_) {
        // The ring is opened again, in step with the clock that now runs.
        sound_.close();
        clock_.run(media_time, now);
        pace_ = Pace::running;
    }
}

void FilmPlayer::Engine::show_due(TimePoint now) {
    if (pace_ == Pace::ended)
        return;
    const FrameQueue::Waiting waiting = pipes_.frames.waiting();
    if (pace_ == Pace::waiting_for_picture && waiting.pictures > 0) {
        show(pipes_.frames.take(0));
        clock_.hold(shown_.time);
        statistics_.shown(Duration::zero(), shown_.frame->duration());
        sought_.reset();
        pace_ = Pace::standing;
        start_deadline_ = now + picture_patience;
    } else if (pace_ == Pace::running) {
        const PacingDecision decision = pace(waiting.due_times(), clock_.media_time(now));
        if (decision.show_next) {
            show(pipes_.frames.take(decision.drop));
            statistics_.dropped(decision.drop);
            statistics_.shown(clock_.media_time(now) - shown_.time, shown_.frame->duration());
        }
    }
    take_end(now);
}

void FilmPlayer::Engine::show(FrameItem item) {
    shown_ = std::move(item);
}

// What stands behind the last picture: an error counts as soon as it is reached, the end when it is due. A
// film that is paused does not end.
void FilmPlayer::Engine::take_end(TimePoint now) {
    const FrameQueue::Waiting waiting = pipes_.frames.waiting();
    if (waiting.pictures > 0 || !waiting.end)
        return;
    const Duration media_time = clock_.media_time(now);
    const bool is_over = media_time >= *waiting.end && sound_.has_ended(media_time);
    const bool may_end = pace_ == Pace::waiting_for_picture || (is_over && wants_to_play_);
    if (!may_end && !waiting.has_failed)
        return;
    FrameItem end = pipes_.frames.take(0);
    if (end.error) {
        fail_with(std::move(*end.error));
        return;
    }
    sound_.close();
    clock_.hold(std::max(media_time, end.time));
    sought_.reset();
    wants_to_play_ = false;
    pace_ = Pace::ended;
}

void FilmPlayer::Engine::fail_with(Error error) {
    state_.error = std::move(error);
    sound_.close();
    pace_ = Pace::failed;
    reader_.request_stop();
    picture_worker_.request_stop();
    sound_worker_.request_stop();
}

Duration FilmPlayer::Engine::position_at(TimePoint now) const {
    if (sought_)
        return *sought_;
    const Duration film_time = std::max(clock_.media_time(now), shown_.time) - shown_.lap_offset;
    const Duration end = options_.end ? *options_.end : state_.duration;
    return end > Duration::zero() ? std::min(film_time, end) : film_time;
}

Playback FilmPlayer::Engine::playback() const {
    switch (pace_) {
    case Pace::waiting_for_picture:
        return !shown_.frame ? Playback::opening : wants_to_play_ ? Playback::playing : Playback::paused;
    case Pace::standing:
        return wants_to_play_ ? Playback::playing : Playback::paused;
    case Pace::waiting_for_sound:
    case Pace::running:
        return Playback::playing;
    case Pace::ended:
        return Playback::ended;
    case Pace::failed:
        break;
    }
    return Playback::failed;
}

void FilmPlayer::Engine::describe(TimePoint now) {
    state_.playback = playback();
    state_.runs = pace_ == Pace::running;
    const FrameQueue::Waiting waiting = pipes_.frames.waiting();
    const bool waits_to_start = wants_to_play_ && pace_ == Pace::standing;
    state_.starves = waits_to_start || (state_.runs && waiting.pictures == 0 && !waiting.end);
    state_.position = position_at(now);
    state_.has_picture = shown_.frame != nullptr;
    state_.frames_presented = statistics_.presented();
    state_.frames_late = statistics_.late();
    state_.frames_dropped = statistics_.dropped();
    state_.decode_errors = pipes_.decode_errors.load();
    caption_ = pace_ == Pace::failed ? std::vector<std::string>{} : lines_due(cues_, state_.position);
}

TimePoint FilmPlayer::Engine::picture_deadline(TimePoint now) const {
    const FrameQueue::Waiting waiting = pipes_.frames.waiting();
    if (waiting.pictures > 0)
        return clock_.time_of(waiting.times[0]);
    if (!waiting.end)
        return never; // the decoder calls
    const TimePoint end = clock_.time_of(*waiting.end);
    return end > now ? end : now + sound_interval; // the sound lasts longer
}

TimePoint FilmPlayer::Engine::next_deadline(TimePoint now) const {
    if (hurried_)
        return now;
    switch (pace_) {
    case Pace::standing:
        return wants_to_play_ ? start_deadline_ : never;
    case Pace::ended:
    case Pace::failed:
        return never;
    case Pace::waiting_for_picture:
        return now + watch_interval;
    case Pace::waiting_for_sound:
        return now + sound_interval;
    case Pace::running:
        break;
    }
    TimePoint deadline = std::min(picture_deadline(now), now + watch_interval);
    const Duration caption = next_change(cues_, state_.position);
    if (caption != Duration::max())
        deadline = std::min(deadline, clock_.time_of(caption + shown_.lap_offset));
    return std::max(deadline, now);
}

} // namespace media
