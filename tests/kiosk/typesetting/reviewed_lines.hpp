// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace kiosk::typesetting {

/// A line of our use: its language, what is written, and what was reviewed about it, a line each.
struct Reviewed {
    std::string language;
    std::string written;
    std::vector<std::string> seen;
};

/// The lines of a file beside this one: `de: written`, below it indented by two what is wanted; # begins a
/// comment.
inline std::vector<Reviewed> reviewed_lines(const std::string& file_name) {
    std::ifstream file(std::filesystem::path(KOK_SOURCE_DIR) / "tests/kiosk/typesetting" / file_name);
    std::vector<Reviewed> all;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("  "))
            all.back().seen.push_back(line.substr(2));
        else if (const std::size_t colon = line.find(": "); !line.empty() && line[0] != '#')
            all.push_back({line.substr(0, colon), line.substr(colon + 2), {}});
    }
    return all;
}

} // namespace kiosk::typesetting
