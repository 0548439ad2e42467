// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/yaml/message.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace kiosk::app {

/// Which scene has its texts in which language, as a table: how much is there, what is approved, and what has
/// fallen behind its original. Needs an exhibition that was loaded for curators.
std::string coverage_table(const content::Loaded& loaded, yaml::MessageLanguage language);

/// The same for machines: by scene and language `{there, needed, approved, stale}`.
nlohmann::ordered_json coverage_json(const content::Loaded& loaded);

} // namespace kiosk::app
