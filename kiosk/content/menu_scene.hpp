// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::content {

/// A tile that leads to a scene; its title is the scene's title.
struct MenuItem {
    std::string scene;
    LocalizedText line; ///< one line below the title
    std::optional<Picture> picture;
    bool large = false; ///< twice the size

    bool operator==(const MenuItem&) const = default;
};

/// Three to six large tiles.
struct MenuScene {
    std::vector<MenuItem> items;

    bool operator==(const MenuScene&) const = default;
};

} // namespace kiosk::content
