// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <string>
#include <vector>

namespace kiosk::ui {

/// A piece of a scene's text that stands beside its translation.
struct Passage {
    std::string text;
    typesetting::TextStyle style;
    bool markdown = false;
    bool heading = false; ///< in the accent colour, and never alone at the foot of a page
};

/// What is read of a scene, in the builder's language: in parts that every language has, each with its
/// passages. Empty for kinds that are not read from top to bottom (menu, contact, film).
std::vector<std::vector<Passage>> passages_of(const ViewBuilder& builder, const content::Scene& scene);

} // namespace kiosk::ui
