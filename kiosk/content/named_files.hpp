// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/draft.hpp"
#include "kiosk/content/fault.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::content {

/// Looks for the files that one YAML file names, and reports at their places what is wrong with them. Private
/// to this layer.
class NamedFiles {
public:
    /// Both are borrowed.
    NamedFiles(Draft& draft, const Origin& origin) : draft_(draft), origin_(origin) {}

    const Origin& origin() const { return origin_; }

    void
    report(const std::string& path, yaml::Severity severity, yaml::Message message, yaml::Message hint) const;
    void
    at_key(const std::string& path, yaml::Severity severity, yaml::Message message, yaml::Message hint) const;
    void error(const std::string& path, yaml::Message message, yaml::Message hint) const;
    void report(const std::string& path, Fault fault) const;

    /// Reports the key at that path if it is a language that exhibition.yaml does not name.
    void check_language(const std::string& path, const Language& language) const;

    /// The file, if it is there; else reports it. A name that leads out of the folder is emptied, so that
    /// nobody opens it. `extensions` are those of the files that may have been meant.
    std::optional<std::filesystem::path> find(const std::string& path,
                                              const std::filesystem::path& folder,
                                              std::string& name,
                                              const std::set<std::string>& extensions) const;

private:
    Draft& draft_;
    const Origin& origin_;
};

/// The names of the files in a folder; those of hidden files and of other kinds are left out.
std::vector<std::string> names_in(const std::filesystem::path& folder,
                                  const std::set<std::string>& extensions);

} // namespace kiosk::content
