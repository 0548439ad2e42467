// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/show/pin_entry.hpp"

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <thread>

namespace kiosk::app {

/// Keeps the technicians' PIN as a hash in a file, and compares what is typed with it: on a thread of its
/// own, because that takes a while by intention. Main thread only, but for the worker inside.
class PinKeeper {
public:
    /// Without a file there is no PIN, and none can be kept. `on_answer` is called on the worker.
    PinKeeper(std::optional<std::filesystem::path> file, std::function<void()> on_answer);

    bool can_keep() const { return file_.has_value(); }
    /// Looks at the file: whoever has lost the PIN deletes it.
    bool is_known() const;
    /// How often in a row it was wrong when a player before this one ended.
    int wrong_before() const;
    /// Keeps how often it was wrong in a row: a new start must not forgive it.
    void keep_wrong(int count) const;
    void ask(const show::PinEntry::Request& request);
    /// Once there is one; nothing before.
    std::optional<bool> take_answer();

private:
    enum class Answer { none, yes, no };

    std::optional<std::filesystem::path> file_;
    std::function<void()> on_answer_;
    std::atomic<Answer> answer_ = Answer::none;
    std::jthread worker_;
};

} // namespace kiosk::app
