// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

/// Another program that runs: started without a shell. Must be waited for.
class Program {
public:
    /// Starts `arguments[0]`, looked up in PATH, and hands it `input` (at most 60 KiB, what a pipe holds) on
    /// its standard input. What it says is thrown away. `not_found` if there is no such program.
    static media::Result<Program> start(const std::vector<std::string>& arguments, const std::string& input);
    /// Starts it with nothing to read, to be listened to with `next_line`.
    static media::Result<Program> start_heard(const std::vector<std::string>& arguments);
    Program(Program&& other) noexcept;
    Program& operator=(Program&& other) noexcept;
    /// Waits, if nobody has.
    ~Program();

    /// The next line of what it says, on either output. Nothing once it has said all, or when `give_up`,
    /// asked several times a second, says so.
    std::optional<std::string> next_line(const std::function<bool()>& give_up);

    /// Ends it at once, whatever it is doing.
    void kill();

    /// Its exit status; -1 if it was killed.
    int wait();

private:
    explicit Program(int id, int words = -1) : id_(id), words_(words) {}

    int id_ = 0;     // 0: it was waited for
    int words_ = -1; // where what it says is read; -1: nowhere
    std::string unread_;
};

} // namespace kiosk::platform
