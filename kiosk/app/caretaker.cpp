// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/caretaker.hpp"

#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/platform/durable_file.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace kiosk::app {

namespace {
/// Between two writings: a film changes its numbers 25 times a second.
constexpr std::chrono::seconds between_writings{5};
} // namespace

Caretaker::Caretaker(Options options, StartLog& starts) : options_(std::move(options)), starts_(starts) {}

void Caretaker::picture_shown(media::TimePoint now) {
    starts_.picture_shown(now);
}

void Caretaker::set_screen(int width, int height, double px_per_mm) {
    options_.status.width = width;
    options_.status.height = height;
    options_.status.px_per_mm = px_per_mm;
}

// Asked at each turn of the loop, and compared with what was written: no words are copied for that.
Caretaker::Moving Caretaker::moving() const {
    return {.frames_presented = tally_.presented(),
            .frames_late = tally_.late(),
            .width = options_.status.width,
            .height = options_.status.height,
            .px_per_mm = options_.status.px_per_mm,
            .mark_known = mark_known_};
}

upkeep::PlayerStatus Caretaker::current() const {
    upkeep::PlayerStatus status = options_.status;
    status.frames_presented = tally_.presented();
    status.frames_late = tally_.late();
    if (mark_known_)
        status.mark = mark_;
    return status;
}

void Caretaker::exhibition_changed(std::size_t scenes) {
    options_.status.scenes = static_cast<int>(scenes);
    options_.status.faults = 0;
    options_.keeps_exhibition = true;
    worker_ = {};
    look_at_exhibition();
}

void Caretaker::turn(media::TimePoint now) {
    if (now >= starts_.proof_at()) {
        starts_.prove();
        look_at_exhibition();
    }
    if (options_.runtime && now >= write_at_)
        write_status(now);
}

// Reading all files takes a moment and keeping them longer: on a thread, when the picture stands for long.
void Caretaker::look_at_exhibition() {
    if (options_.status.exhibition.empty() || worker_.joinable())
        return;
    mark_known_ = false;
    worker_ = std::jthread([this] {
        mark_ = mark_of_exhibition(options_.status.exhibition);
        mark_known_ = true;
        if (!options_.state || !options_.keeps_exhibition)
            return;
        const auto kept = KeptExhibitions(kept_in(*options_.state)).keep(options_.status.exhibition);
        if (!kept)
            spdlog::warn("{}", kept.error().message);
    });
}

void Caretaker::write_status(media::TimePoint now) {
    const Moving now_known = moving();
    if (written_ == now_known)
        return;
    static_cast<void>(platform::write_durably(*options_.runtime / "status.json", upkeep::to_text(current())));
    written_ = now_known;
    write_at_ = now + between_writings;
}

media::TimePoint Caretaker::next_deadline() const {
    const bool has_news = options_.runtime && written_ != moving();
    return std::min(starts_.proof_at(), has_news ? write_at_ : media::never);
}

} // namespace kiosk::app
