// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/holdings.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace soak {

namespace {

std::ptrdiff_t entries_of(const char* folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

} // namespace

Holdings holdings() {
    Holdings result{.descriptors = entries_of("/proc/self/fd"), .threads = entries_of("/proc/self/task")};
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string word; rollup >> word;) {
        if (word == "Rss:")
            rollup >> result.resident_kib;
        if (word == "Anonymous:")
            rollup >> result.own_kib;
    }
    return result;
}

} // namespace soak
