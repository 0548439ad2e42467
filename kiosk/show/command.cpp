// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/command.hpp"

namespace kiosk::show {

Command::Command() = default;
Command::Command(const Command&) = default;
Command::Command(Command&&) noexcept = default;
Command& Command::operator=(const Command&) = default;
Command& Command::operator=(Command&&) noexcept = default;
Command::~Command() = default;

bool operator==(const Command& a, const Command& b) {
    return static_cast<const AnyCommand&>(a) == static_cast<const AnyCommand&>(b);
}

} // namespace kiosk::show
