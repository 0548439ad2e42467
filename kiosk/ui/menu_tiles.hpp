// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/menu_scene.hpp"
#include "kiosk/content/scene.hpp"
#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// A tile of a menu and the scene that it leads to.
struct Tile {
    const content::MenuItem* item = nullptr;
    const content::Scene* scene = nullptr;
    Rect rect;
};

/// Places the tiles: a large one takes half of the room, the others share the rest.
void lay_out(std::vector<Tile>& tiles, const Rect& room, const Measures& m);

/// How long the film of a tile is, in words; empty if it has none or nobody knows yet.
std::string length_of(const ViewBuilder& builder, const Tile& tile);

/// The title on it, in the language in which its scene will be seen.
content::Language title_language(const ViewBuilder& builder, const Tile& tile);
const std::string& title_of(const ViewBuilder& builder, const Tile& tile);

/// Title, line and length, as a voice says them: what is in the language of the title.
std::string speech_of(const ViewBuilder& builder, const Tile& tile);

} // namespace kiosk::ui
