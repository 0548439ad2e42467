// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/fresh_content.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace kiosk::app {

FreshContent::FreshContent(Options options) : options_(std::move(options)) {
    auto watch = platform::FolderWatch::open(
        options_.folder,
        [this] { look(); },
        // Whoever copies a film writes for minutes: nothing is read before they are done.
        {.rest = options_.rest, .longest = std::chrono::hours(1)});
    if (watch)
        watch_ = std::move(*watch);
    else
        spdlog::warn("nobody looks out for changes of the exhibition: {}", watch.error().message);
}

void FreshContent::look() {
    std::optional<ChosenExhibition> read = options_.read();
    {
        const std::lock_guard lock(mutex_);
        newest_ = std::move(read); // what was good a moment ago and has a fault now is not shown, either
        ready_ = newest_.has_value();
    }
    if (ready_)
        spdlog::info("the exhibition was changed: it is shown as soon as nobody is there");
    if (ready_ && options_.on_ready)
        options_.on_ready();
}

std::optional<ChosenExhibition> FreshContent::take() {
    const std::lock_guard lock(mutex_);
    ready_ = false;
    return std::exchange(newest_, std::nullopt);
}

} // namespace kiosk::app
