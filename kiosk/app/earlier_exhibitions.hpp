// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/kept_exhibitions.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::app {

/// A state of the exhibition that can be brought back, in German words.
struct EarlierExhibition {
    std::size_t number = 0;
    std::string when;
    std::string otherwise; ///< than it is now
    bool is_now = false;   ///< nothing is

    bool operator==(const EarlierExhibition&) const = default;
};

/// Looks which states of the exhibition are kept, and what is otherwise in each: on a thread of its own,
/// since all files are read for it. Main thread only, but for the worker inside.
class EarlierExhibitions {
public:
    /// Those in `kept`, of the exhibition in `folder`. `on_ready` is called on the worker.
    EarlierExhibitions(KeptExhibitions kept, std::filesystem::path folder, std::function<void()> on_ready);

    /// Begins anew.
    void look();
    /// What was found, the newest first: once, and nothing before.
    std::optional<std::vector<EarlierExhibition>> take();

private:
    KeptExhibitions kept_;
    std::filesystem::path folder_;
    std::function<void()> on_ready_;
    std::mutex mutex_; // guards found_; a leaf lock
    std::optional<std::vector<EarlierExhibition>> found_;
    std::jthread worker_; // last: it uses what is above
};

} // namespace kiosk::app
