// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <chrono>
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
/// place. A folder that another is put in place of is watched on as that other one. Files that editors keep
/// for themselves (`.x.swp`, `x~`) are nobody's change.
class FolderWatch {
public:
    /// When changes are told: after `rest` without another one, or when they have gone on for `longest`.
    struct Burst {
        std::chrono::milliseconds rest{40};
        std::chrono::milliseconds longest{120};
    };
    /// `on_change` is called on a thread of its own, once a burst of changes has come to rest; it may take
    /// its time. `device` if the folder cannot be watched.
    static media::Result<std::unique_ptr<FolderWatch>>
    open(const std::filesystem::path& folder, std::function<void()> on_change, Burst burst);
    static media::Result<std::unique_ptr<FolderWatch>> open(const std::filesystem::path& folder,
                                                            std::function<void()> on_change) {
        return open(folder, std::move(on_change), Burst{});
    }
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// The files that changed since it was asked last. Main thread.
    std::set<std::filesystem::path> take();

private:
    FolderWatch(int notify,
                int stop,
                const std::filesystem::path& folder,
                std::function<void()> on_change,
                Burst burst);
    bool add(const std::filesystem::path& folder);
    bool add_all();
    void note(const std::filesystem::path& path);
    void run(const std::stop_token& stop);
    bool wait(int milliseconds) const;
    void read_changes();

    int notify_;
    int stop_;                     ///< an event that ends the wait
    std::filesystem::path folder_; ///< as it was named: changes are told below it
    std::filesystem::path place_;  ///< the whole way to it
    Burst burst_;
    int parent_ = -1; ///< the watch of the folder in which it lies
    std::function<void()> on_change_;
    std::map<int, std::filesystem::path> folders_; ///< by watch; the thread's alone once it runs
    bool noted_ = false;                           ///< something, in this burst; the thread's alone
    std::mutex mutex_;
    std::set<std::filesystem::path> changed_; ///< guarded by the mutex
    std::jthread thread_;
};

} // namespace kiosk::platform
