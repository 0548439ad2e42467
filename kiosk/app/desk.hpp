// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/yaml/message.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

// What the commands of the curator's desk share. They speak German.

/// The exhibition as it is written, without films, fonts and layout.
content::Loaded load_for_desk(const std::filesystem::path& folder);

/// All languages of the exhibition, with its drafts.
std::vector<content::Language> all_languages(const content::Exhibition& exhibition);

/// Says a sentence, and the way out, on stderr or stdout.
void complain(const yaml::Message& problem, const yaml::Message& way_out = {});
void tell(const yaml::Message& message);

/// Complains if the exhibition has no scene of that id, or no such language; says which may have been meant.
bool has_scene(const content::Loaded& loaded, const std::string& id);
bool has_language(const content::Loaded& loaded, const std::string& language);

/// Prints the errors of one file; true if it has any.
bool has_errors(const content::Loaded& loaded, const std::filesystem::path& file);

} // namespace kiosk::app
