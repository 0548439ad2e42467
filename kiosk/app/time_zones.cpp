// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/time_zones.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>

namespace kiosk::app {

const std::vector<TimeZone>& time_zones() {
    using yaml::Message;
    static const std::vector<TimeZone> zones{{"Europe/Berlin", Message("Central Europe (Berlin)")},
                                             {"Europe/London", Message("Western Europe (London)")},
                                             {"Europe/Athens", Message("Eastern Europe (Athens)")}};
    return zones;
}

std::string zone_of_machine() {
    constexpr std::string_view database = "zoneinfo/";
    std::error_code ignored;
    const std::string target = std::filesystem::read_symlink("/etc/localtime", ignored).string();
    const std::size_t at = target.find(database);
    return at == std::string::npos ? "" : target.substr(at + database.size());
}

} // namespace kiosk::app
