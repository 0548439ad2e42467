// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene_addresses.hpp"
#include "kiosk/content/scene_texts.hpp"
#include "kiosk/yaml/diagnostic.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

/// A picture of a proof sheet.
struct SheetPicture {
    std::string caption; ///< which step, theme and page
    std::string jpeg;    ///< its bytes
};

/// One scene in one language, as it is read and signed.
struct SheetEntry {
    std::string scene;
    std::string language;
    std::string title = {};         ///< of the scene, in the original
    std::string language_name = {}; ///< by its own name
    bool shown_in_other = false; ///< the language lacks the scene: the pictures are of the one that stands in
    bool hidden = false;
    std::vector<SheetPicture> pictures;
    content::SceneTexts texts;
    std::vector<content::WrittenAddress> addresses;
    yaml::Diagnostics findings; ///< of the files that the texts are in
};

/// How far a scene is in a language.
struct SheetState {
    std::string language;
    bool approved = false;
    bool missing = false;     ///< the language lacks the scene
    std::size_t findings = 0; ///< of the files that the texts are in
};

/// A line of the overview.
struct SheetLine {
    std::string scene;
    std::string title;
    std::vector<SheetState> states;
};

/// What stands at the top of the page.
struct SheetHead {
    std::string title;
    std::string date;
    std::string original; ///< language
    std::vector<std::string> language_names;
    std::vector<SheetLine> lines;
};

/// One page that needs nothing beside it: pictures, style and words are in it, and no network is asked.
/// Prints with one scene and language a sheet. Pure; its words are German.
std::string sheet_head(const SheetHead& head);
std::string sheet_section(const SheetEntry& entry, const std::string& original);
std::string sheet_end();

/// Bytes as text of four characters for each three (RFC 4648).
std::string base64(std::string_view bytes);

} // namespace kiosk::app
