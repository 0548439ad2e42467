// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/command_line.hpp"

#include <memory>
#include <optional>

namespace CLI {
class App;
}

namespace kiosk::app {

/// The commands of the curator's desk, as the command line knows them.
class DeskCommands {
public:
    /// Adds them; `app` must outlive this.
    explicit DeskCommands(CLI::App& app);
    ~DeskCommands();
    DeskCommands(const DeskCommands&) = delete;
    DeskCommands& operator=(const DeskCommands&) = delete;

    /// The one that was asked for, after the command line was parsed.
    std::optional<Invocation> chosen() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kiosk::app
