// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ui/choice_groups.hpp"

#include <optional>

namespace kiosk::ui {

/// The way from "Sprache & Zugang" to the accessibility statement, so that it is two taps away from every
/// scene; nothing if the exhibition has none.
std::optional<ChoiceGroup> statement_link(const ViewBuilder& builder);

} // namespace kiosk::ui
