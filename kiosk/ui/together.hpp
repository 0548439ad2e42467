// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <optional>

namespace kiosk::ui {

// Reading together: a counsellor and somebody who asks for advice, or a class that learns the language, read
// the same scene in two languages.

/// The language in which the scene stands beside its first one; none if nobody asked for it, or if the scene
/// has no other.
std::optional<content::Language> second_language(const ViewBuilder& builder, const content::Scene& scene);

/// Draws a scene that is read from top to bottom in both languages: side by side, each paragraph at the
/// height of its translation; in portrait one below the other. Over as many pages as it needs. False, and
/// nothing drawn: the scene is of another kind, or there is no second language.
bool draw_together(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

} // namespace kiosk::ui
