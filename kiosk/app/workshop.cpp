// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/workshop.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

namespace kiosk::app {

namespace {

std::filesystem::path temporary_folder() {
    std::error_code problem;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(problem);
    return problem ? "/tmp" : folder;
}

} // namespace

Workshop::Workshop() : Workshop(temporary_folder()) {}

Workshop::Workshop(const std::filesystem::path& parent) {
    std::string name = (parent / ".kok-kiosk-import-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr)
        path_ = name;
}

Workshop::~Workshop() {
    std::error_code ignored;
    if (!path_.empty())
        std::filesystem::remove_all(path_, ignored);
}

} // namespace kiosk::app
