// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace soak {

/// What this process holds.
struct Holdings {
    long resident_kib = 0;
    long own_kib = 0; ///< of these, what no file stands behind: heap and stacks
    std::ptrdiff_t descriptors = 0;
    std::ptrdiff_t threads = 0;
};

Holdings holdings();

} // namespace soak
