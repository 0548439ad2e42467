// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/diagnostic.hpp"

namespace kiosk::content {

/// What is wrong with a file that a scene names, and the way out; the place is added by who knows it.
struct Fault {
    yaml::Severity severity = yaml::Severity::error;
    yaml::Message message;
    yaml::Message hint;
};

} // namespace kiosk::content
