// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"

#include <optional>
#include <vector>

namespace kiosk::content {

/// One tile that opens a sentence.
struct ListItem {
    LocalizedText title;
    LocalizedText text;
    std::optional<Picture> picture;

    bool operator==(const ListItem&) const = default;
};

/// Tiles that open one sentence each; `as_ring` sets them around the Kreis.
struct ListScene {
    std::vector<ListItem> items;
    bool as_ring = false;

    bool operator==(const ListScene&) const = default;
};

} // namespace kiosk::content
