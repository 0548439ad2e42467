// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

namespace kiosk::platform {

/// Says which files of a folder, and of the folders in it, a person has just changed. It watches folders, not
/// files, so that it notices every way in which an editor saves: into the file, or beside it and in its
/// place. Files that editors keep for themselves (`.x.swp`, `x~`) are nobody's change.
class FolderWatch {
public:
    /// `on_change` is called on a thread of its own, once a burst of changes has come to rest. `device` if
    /// the folder cannot be watched.
    static media::Result<std::unique_ptr<FolderWatch>> open(const std::filesystem::path& folder,
                                                            std::function<void()> on_change);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// The files that changed since it was asked last. Main thread.
    std::set<std::filesystem::path> take();

private:
    FolderWatch(int notify, int stop, std::function<void()> on_change);
    bool add(const std::filesystem::path& folder);
    void run(const std::stop_token& stop);
    bool wait(int milliseconds) const;
    void read_changes();

    int notify_;
    int stop_; ///< an event that ends the wait
    std::function<void()> on_change_;
    std::map<int, std::filesystem::path> folders_; ///< by watch; the thread's alone once it runs
    std::mutex mutex_;
    std::set<std::filesystem::path> changed_; ///< guarded by the mutex
    std::jthread thread_;
};

} // namespace kiosk::platform
