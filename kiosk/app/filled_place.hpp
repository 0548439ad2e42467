// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/place.hpp"
#include "media/base/result.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace kiosk::app {

/// What those who put the exhibition up have typed about the place on the screen of this machine. It goes
/// before the venue's file, line by line; an empty line leaves what the file says.
struct FilledPlace {
    std::string town = {};
    std::string name = {}; ///< of the house
    std::string centre = {};
    std::string phone = {};
    std::string hours = {};
    std::string opening = {};

    bool operator==(const FilledPlace&) const = default;
};

/// A line of it, and the key under which it is kept.
struct PlaceLine {
    std::string_view key;
    std::string FilledPlace::*text;
};

/// All of them, in the order in which they are filled in.
const std::array<PlaceLine, 6>& place_lines();

/// The place with what was typed. A counselling centre stands there alone once its number was typed: the
/// file's are those of another place, perhaps.
content::Place with_filled(content::Place place, const FilledPlace& filled);

/// What is kept in the state folder; nothing is filled in if the file is not there or cannot be read.
FilledPlace read_filled_place(const std::filesystem::path& state);

/// Keeps it. Fails if the disk is full or read-only.
media::Result<void> keep_filled_place(const std::filesystem::path& state, const FilledPlace& filled);

} // namespace kiosk::app
