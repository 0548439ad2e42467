// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/show/show.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/upkeep/visit_counter.hpp"

#include <optional>
#include <string>

namespace kiosk::app {

/// What the view needs to know of the show: which layer lies over the scene, page, opened entry, countdown.
/// Pure; `now` is the show's time.
ui::Moment moment_of(const show::Show& show, media::TimePoint now, const std::optional<ui::FilmMoment>& film);

/// What the visitor has chosen, as the view sees it.
ui::Visitor visitor_of(const show::Show& show);

/// What a counter of visits may see: of a loop that was only just touched and of counselling nothing.
upkeep::VisitGlance glance_of(const show::Show& show, const content::Exhibition& exhibition);

} // namespace kiosk::app
