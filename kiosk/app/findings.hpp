// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/yaml/diagnostic.hpp"
#include "media/base/result.hpp"

#include <string>

namespace kiosk::app {

/// Writes each finding to the log as one entry, so that it can be found and is not cut apart. In German.
void log_findings(const yaml::Diagnostics& findings);

/// Writes to the log that the exhibition has no such scene, and which one is probably meant. In German.
void log_unknown_scene(const std::string& id, const content::Exhibition& exhibition);

/// Writes to the log why a command ends, and returns what it ends with.
int give_up(const media::Error& error);

} // namespace kiosk::app
