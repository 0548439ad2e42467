// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiosk::ui {

/// The keys with which the kiosk is worked without touch. Four are enough: next, activate, back and help.
enum class KeyName { next, previous, left, right, activate, back, help };

} // namespace kiosk::ui
