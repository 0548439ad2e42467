// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/wishes.hpp"

#include "kiosk/platform/durable_file.hpp"

#include <spdlog/spdlog.h>

namespace kiosk::app {

bool Wishes::leave(std::string_view name, std::string_view text) const {
    if (!runtime_)
        return false;
    const auto left = platform::write_durably(*runtime_ / name, text);
    if (!left)
        spdlog::error("nobody hears what is wanted: {}", left.error().message);
    return left.has_value();
}

} // namespace kiosk::app
