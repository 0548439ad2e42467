// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"
#include "kiosk/ui/parts.hpp"

#include <vector>

namespace kiosk::ui {

/// What stands at the head of a scene, as parts for a room of that size: the sentence about a missing
/// translation, the title, and the title in the other language of two who read together.
Parts heading_of(ViewBuilder& builder, const content::Scene& scene, Size room);

/// False on a low screen, if the heading at the top of that room leaves less than `least` px below it.
bool heading_leaves(const ViewBuilder& builder, const content::Scene& scene, const Rect& room, int least);

/// What a scene needs below its heading, px.
struct BelowHeading {
    int least = 0; ///< of everything; with less than that, the heading stands on pages of its own
    int foot = 0;  ///< of what stands at the lower edge of those pages
};

/// The head of a scene. On a low screen large words can leave next to nothing below it: then it opens the
/// scene on pages of its own, and those of the words have the whole room.
struct Opening {
    std::vector<Parts> pages; ///< none: it was drawn, and stands on every page
    Rect rest;                ///< for what stands below it, or after it

    int count() const { return static_cast<int>(pages.size()); }
};
Opening
open_scene(ViewBuilder& builder, const content::Scene& scene, const Rect& room, const BelowHeading& below);

/// The same for words of that language on a sheet, whose own heading stands above: the sentence about a
/// missing translation.
Opening open_words(ViewBuilder& builder, const content::Language& shown, const Rect& room);

/// The heading on pages of its own, whatever room it leaves.
Opening open_alone(ViewBuilder& builder, const content::Scene& scene, const Rect& room, int foot);

/// The page of an opening that is shown, where nothing else follows it. Returns the number of its pages.
int draw_opening_page(ViewBuilder& builder, const Opening& opening);

/// The height of so many lines of body text, px.
int body_lines(const ViewBuilder& builder, int lines);

/// Fewer lines on a page than these are no longer read in one go.
inline constexpr int calm_lines = 3;

} // namespace kiosk::ui
