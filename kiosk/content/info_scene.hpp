// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

namespace kiosk::content {

/// A page of words (or several), with the scene's picture beside them.
struct InfoScene {
    LocalizedText lead; ///< the first sentence, larger
    LocalizedText body; ///< small Markdown

    bool operator==(const InfoScene&) const = default;
};

} // namespace kiosk::content
