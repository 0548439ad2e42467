// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/diagnostic.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::app {

/// What a check has found, for people without a terminal.
struct CheckReport {
    std::string title; ///< of the exhibition
    std::string date;
    std::filesystem::path folder; ///< files are named as they lie below it
    std::size_t scenes = 0;
    std::size_t languages = 0;
    yaml::Diagnostics findings;
    std::vector<std::string> films; ///< what is said of them, a line each
};

/// One page that needs nothing beside it and asks no network: mistakes first, each with its place, its line
/// and the way out. Pure; its words are German.
std::string check_page(const CheckReport& report);

} // namespace kiosk::app
