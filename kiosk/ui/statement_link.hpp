// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/view_builder.hpp"

#include <optional>

namespace kiosk::ui {

/// The way from "Sprache & Zugang" to the accessibility statement, so that it is two taps away from every
/// scene; nothing if the exhibition has none.
std::optional<Button> statement_link(const ViewBuilder& builder);

} // namespace kiosk::ui
