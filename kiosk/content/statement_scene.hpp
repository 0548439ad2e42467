// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

namespace kiosk::content {

/// One sentence of at most twelve words, read from three metres: the scene of the loop.
struct StatementScene {
    LocalizedText statement;

    bool operator==(const StatementScene&) const = default;
};

} // namespace kiosk::content
