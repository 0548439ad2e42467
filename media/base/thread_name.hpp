// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <pthread.h>
#include <string_view>

namespace media {

/// Names the thread that calls it, for whoever looks at the threads of a machine (`top -H`, a core file). At
/// most 15 characters (pthread_setname_np(3)).
inline void name_thread(const char* name) {
    assert(std::string_view(name).size() <= 15);
    pthread_setname_np(pthread_self(), name);
}

} // namespace media
