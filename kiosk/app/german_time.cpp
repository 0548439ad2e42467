// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/german_time.hpp"

#include <fmt/format.h>

namespace kiosk::app {

std::string in_german(std::time_t moment) {
    tzset(); // a technician may just have chosen another zone
    std::tm local{};
    localtime_r(&moment, &local);
    return fmt::format("{:02}.{:02}.{:04}, {:02}:{:02}",
                       local.tm_mday,
                       local.tm_mon + 1,
                       local.tm_year + 1900,
                       local.tm_hour,
                       local.tm_min);
}

} // namespace kiosk::app
