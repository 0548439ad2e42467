// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/action.hpp"

namespace kiosk::content {

Action::Action() = default;
Action::Action(const Action&) = default;
Action::Action(Action&&) noexcept = default;
Action& Action::operator=(const Action&) = default;
Action& Action::operator=(Action&&) noexcept = default;
Action::~Action() = default;

bool operator==(const Action& a, const Action& b) {
    return static_cast<const AnyAction&>(a) == static_cast<const AnyAction&>(b);
}

} // namespace kiosk::content
