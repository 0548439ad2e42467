// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place that knows which Catch2 is installed: version 2 on Debian 12, version 3 on Debian 13.
#ifdef KOK_CATCH2_V2
#include <catch2/catch.hpp>
namespace Catch::Matchers {
inline auto
ContainsSubstring(const std::string& part) { // NOLINT(readability-identifier-naming): version 3's name
    return Catch::Contains(part);
}
} // namespace Catch::Matchers
#else
#include <catch2/catch_all.hpp>
using Catch::Approx;
#endif
