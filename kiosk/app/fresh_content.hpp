// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/choose_exhibition.hpp"
#include "kiosk/platform/folder_watch.hpp"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace kiosk::app {

/// Looks out for what curators change in the exhibition while it is shown. Once the files have come to rest
/// they are read on the watch's own thread, and kept ready if they have no fault; what has one is said in the
/// log and changes nothing. Main thread only, but for the watch inside.
class FreshContent {
public:
    struct Options {
        std::filesystem::path folder; ///< of the curators' exhibition
        /// Reads it; nothing if it has faults. Called on the watch's thread.
        std::function<std::optional<ChosenExhibition>()> read;
        std::function<void()> on_ready; ///< called on the watch's thread
        /// Somebody who copies a folder makes no longer pauses than this.
        std::chrono::milliseconds rest = std::chrono::seconds(2);
    };
    /// A folder that cannot be watched is said in the log: what it holds then counts from the next start on.
    explicit FreshContent(Options options);

    bool is_ready() const { return ready_; }
    /// The newest that was read without a fault; nothing if it was taken already.
    std::optional<ChosenExhibition> take();

private:
    void look();

    Options options_;
    std::mutex mutex_;
    std::optional<ChosenExhibition> newest_; ///< guarded by the mutex
    std::atomic<bool> ready_ = false;
    std::unique_ptr<platform::FolderWatch> watch_; ///< last: its thread uses all the others
};

} // namespace kiosk::app
