// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/chapters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace kiosk::ui {

std::vector<content::Chapter> chapters_in_order(const content::FilmScene& film) {
    std::vector<content::Chapter> chapters = film.chapters;
    std::stable_sort(chapters.begin(), chapters.end(), [](const auto& one, const auto& other) {
        return one.at < other.at;
    });
    return chapters;
}

std::optional<std::size_t> chapter_at(const std::vector<content::Chapter>& chapters,
                                      media::Duration position) {
    const double second = std::chrono::duration<double>(position).count();
    std::optional<std::size_t> running;
    for (std::size_t index = 0; index < chapters.size(); ++index)
        if (std::floor(chapters[index].at) <= second)
            running = index;
    return running;
}

std::string clock_text(media::Duration time) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (seconds >= 3600)
        return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

} // namespace kiosk::ui
