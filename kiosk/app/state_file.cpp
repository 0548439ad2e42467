// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/state_file.hpp"

#include "kiosk/platform/durable_file.hpp"

namespace kiosk::app {

nlohmann::json read_state(const std::filesystem::path& file, std::size_t most_bytes) {
    return upkeep::kept_object(platform::read_beginning(file, most_bytes));
}

media::Result<void> keep_state(const std::filesystem::path& file, const nlohmann::json& object) {
    return platform::write_durably(file, upkeep::kept_text(object));
}

} // namespace kiosk::app
