// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/stick_state.hpp"

#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::app {

/// Where the service keeps what it reads from a stick: beside the exhibition that is shown.
std::filesystem::path stick_folder(const std::filesystem::path& exhibition);

/// What is known of the exhibition on a stick.
struct StickPage {
    std::optional<StickState> state;      ///< nothing: none was asked for
    bool asked = false;                   ///< and the service has not answered yet
    bool unheard = false;                 ///< what was asked last was taken back: no service takes it
    std::optional<std::string> otherwise; ///< than in the exhibition that is shown, in German words
    std::vector<std::string> pictures;    ///< of its pages: paths, in the order of their names

    bool operator==(const StickPage&) const = default;
};

/// Follows the service that reads a stick. What is otherwise in a copy that is ready is looked up on a thread
/// of its own, since all files are read for it. Main thread only, but for the worker inside.
class StickWatch {
public:
    /// Of the exhibition in `folder`. `on_ready` is called on the worker.
    StickWatch(std::filesystem::path folder, std::function<void()> on_ready);

    /// Reads what the service says now.
    void look();
    /// It was asked for something: what it said before counts no more.
    void ask();
    /// No service has taken what it was asked for.
    void stay_unheard();

    const StickPage& page() const { return page_; }

private:
    void compare();

    std::filesystem::path folder_;
    std::filesystem::path stick_; ///< the service's own folder
    std::function<void()> on_ready_;
    StickPage page_;
    std::optional<std::filesystem::file_time_type> said_at_;    ///< by the service, when it was looked last
    std::optional<std::filesystem::file_time_type> asked_over_; ///< what it had said when it was asked
    bool compared_ = false;
    std::mutex mutex_; // guards found_; a leaf lock
    std::optional<std::string> found_;
    std::jthread worker_; // last: it uses what is above
};

} // namespace kiosk::app
