// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/confined_path.hpp"

#include <algorithm>
#include <system_error>

namespace kiosk::content {

media::Result<std::filesystem::path> confined_path(const std::filesystem::path& folder,
                                                   const std::string& name) {
    const std::filesystem::path relative(name);
    const bool climbs = std::find(relative.begin(), relative.end(), "..") != relative.end();
    if (relative.is_absolute() || climbs || name.find('\\') != std::string::npos)
        return media::fail(media::ErrorCode::not_allowed, name);
    std::error_code error;
    const auto file = std::filesystem::canonical(folder / relative, error);
    if (error)
        return media::fail(media::ErrorCode::not_found, error.message());
    const auto root = std::filesystem::canonical(folder, error);
    const auto [end, ignored] = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
    if (error || end != root.end())
        return media::fail(media::ErrorCode::not_allowed, name);
    if (!std::filesystem::is_regular_file(file, error))
        return media::fail(media::ErrorCode::not_found, "not a regular file");
    return folder / relative;
}

} // namespace kiosk::content
