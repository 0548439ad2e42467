// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kiosk::app {

/// Says on stderr how far long work is: on a terminal one line that is written anew and goes away at the end.
class ProgressLine {
public:
    /// What happens where no terminal is: nothing, or a line for each tenth.
    enum class Elsewhere { nothing, tenths };

    explicit ProgressLine(std::string name, Elsewhere elsewhere = Elsewhere::nothing);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    /// `share` is 0 to 1.
    void tell(double share);

private:
    std::string name_;
    bool on_terminal_;
    Elsewhere elsewhere_;
    int tenths_ = 0; ///< said so far
};

} // namespace kiosk::app
