// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <string>
#include <vector>

namespace kiosk::platform {

/// Another program that runs: started without a shell, its words to the log thrown away. Must be waited for.
class Program {
public:
    /// Starts `arguments[0]`, looked up in PATH, and hands it `input` (at most 60 KiB, what a pipe holds) on
    /// its standard input. `not_found` if there is no such program.
    static media::Result<Program> start(const std::vector<std::string>& arguments, const std::string& input);
    Program(Program&& other) noexcept;
    Program& operator=(Program&& other) noexcept;
    /// Waits, if nobody has.
    ~Program();

    /// Its exit status; -1 if it was killed.
    int wait();

private:
    explicit Program(int id) : id_(id) {}

    int id_ = 0; // 0: it was waited for
};

} // namespace kiosk::platform
