// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/film_track.hpp"
#include "kiosk/yaml/input.hpp"

#include <map>
#include <set>
#include <string>

namespace kiosk::content {

/// The file that something was read from, and where in it each value stands.
struct Origin {
    yaml::SourcePtr source;
    yaml::Places places;

    /// Where the value at that path stands, or the nearest value around it, or the start of the file.
    yaml::Location find(const std::string& path) const;

    /// A key stands in the map at `path` that is none, but may be meant for `key`: that is reported already.
    bool has_misspelt(const std::string& path, const std::string& key) const;

    yaml::Diagnostic at(const std::string& path,
                        yaml::Severity severity,
                        yaml::Message message,
                        yaml::Message hint = {}) const;
    /// The same, but pointing at the key.
    yaml::Diagnostic at_key(const std::string& path,
                            yaml::Severity severity,
                            yaml::Message message,
                            yaml::Message hint = {}) const;
};

/// An exhibition while it is being read and checked. Private to this layer.
struct Draft {
    Exhibition exhibition;
    Origin origin;                           ///< of exhibition.yaml
    bool readable = false;                   ///< exhibition.yaml was
    bool languages_known = false;            ///< it names its languages, without mistakes
    std::map<std::string, Origin> origins;   ///< of each scene, by id
    std::map<Language, Origin> word_origins; ///< of the words of the controls
    std::set<std::string> broken; ///< ids of scenes that cannot be shown; their mistakes are reported
    std::map<std::string, std::string> unread; ///< files that are not read for their names' sake, by id
    std::vector<Language> left_out; ///< languages that exhibition.yaml names and nobody wants to read
    FilmTracks film_tracks;         ///< of the films that were looked into
    yaml::Diagnostics diagnostics;
};

} // namespace kiosk::content
