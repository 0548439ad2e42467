// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/content/reference.hpp"

#include <cstdio>

namespace kiosk::app {

int reference(const ReferenceOptions& /*options*/) {
    std::fputs(content::reference_page().c_str(), stdout);
    return 0;
}

} // namespace kiosk::app
