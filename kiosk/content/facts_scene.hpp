// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <string>
#include <vector>

namespace kiosk::content {

/// A large figure and what it counts.
struct Fact {
    LocalizedText figure;
    LocalizedText text;

    bool operator==(const Fact&) const = default;
};

/// One to three figures with a line each.
struct FactsScene {
    std::vector<Fact> facts;

    bool operator==(const FactsScene&) const = default;
};

} // namespace kiosk::content
