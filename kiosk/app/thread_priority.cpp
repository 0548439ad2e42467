// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/thread_priority.hpp"

#include <spdlog/spdlog.h>

#include <sys/resource.h>

namespace kiosk::app {

// Linux keeps a niceness for each thread; POSIX would have one for the whole program.
void lower_priority(int niceness) {
    if (setpriority(PRIO_PROCESS, 0, niceness) != 0)
        spdlog::debug("a thread in the background works at the usual priority");
}

} // namespace kiosk::app
