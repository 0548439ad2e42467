// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/wishes.hpp"

#include "kiosk/platform/durable_file.hpp"

#include <spdlog/spdlog.h>

#include <string>
#include <system_error>

namespace kiosk::app {

namespace {

// In the order of `Wish`.
constexpr std::array<std::string_view, 5> file_names{"switch-off", "clock", "zone", "bring-back", "stick"};

} // namespace

bool Wishes::set_clock(std::chrono::seconds by, media::TimePoint now) {
    return leave(Wish::clock, std::to_string(by.count()), now);
}

bool Wishes::bring_back(std::size_t number, media::TimePoint now) {
    return leave(Wish::bring_back, std::to_string(number), now);
}

bool Wishes::leave(Wish wish, std::string_view text, media::TimePoint now) {
    if (!runtime_)
        return false;
    const auto index = static_cast<std::size_t>(wish);
    const auto left = platform::write_durably(*runtime_ / file_names.at(index), text);
    if (!left) {
        spdlog::error("nobody hears what is wanted: {}", left.error().message);
        return false;
    }
    left_.at(index) = {Answer::waiting, now};
    next_look_ = now + between_looks;
    return true;
}

void Wishes::forget(Wish wish) {
    Left& left = left_.at(static_cast<std::size_t>(wish));
    if (left.answer != Answer::waiting)
        left = {};
}

void Wishes::look(media::TimePoint now) {
    if (now < next_look_)
        return;
    next_look_ = media::never;
    for (std::size_t index = 0; index < left_.size(); ++index) {
        Left& left = left_.at(index);
        if (left.answer != Answer::waiting)
            continue;
        const std::filesystem::path file = *runtime_ / file_names.at(index);
        std::error_code error;
        if (!std::filesystem::exists(file, error)) {
            left.answer = Answer::taken;
        } else if (now - left.at < patience) {
            next_look_ = now + between_looks;
        } else {
            // Whoever takes it at this very moment is believed.
            left.answer = std::filesystem::remove(file, error) ? Answer::unheard : Answer::taken;
            if (left.answer == Answer::unheard)
                spdlog::error("nobody takes the wish {}: is its unit of systemd running?", file.string());
        }
    }
}

} // namespace kiosk::app
