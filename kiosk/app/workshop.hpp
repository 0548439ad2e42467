// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace kiosk::app {

/// A hidden folder for what is being made, gone at the end with all that is still in it.
class Workshop {
public:
    /// In the folder for what is of no use later.
    Workshop();
    /// In a folder from which what was made can be renamed to its place.
    explicit Workshop(const std::filesystem::path& parent);
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    ~Workshop();

    /// Empty if it could not be made.
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace kiosk::app
