// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/film_scene.hpp"
#include "media/base/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// The chapters of a film in the order of time, whatever order the curator wrote them in.
std::vector<content::Chapter> chapters_in_order(const content::FilmScene& film);

/// Index of the chapter that runs at `position`; none before the first. Positions are shown in whole seconds,
/// so a chapter counts from the second in which it begins.
std::optional<std::size_t> chapter_at(const std::vector<content::Chapter>& chapters,
                                      media::Duration position);

/// A moment of the film as `4:07`, or `1:04:07`.
std::string clock_text(media::Duration time);

} // namespace kiosk::ui
