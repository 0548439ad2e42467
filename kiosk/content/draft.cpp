// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/draft.hpp"

#include "kiosk/yaml/suggestion.hpp"

#include <utility>

namespace kiosk::content {

yaml::Location Origin::find(const std::string& path) const {
    for (std::string around = path; !around.empty();) {
        if (const auto found = places.find(around); found != places.end())
            return found->second;
        const std::size_t end = around.find_last_of(".[");
        around.resize(end == std::string::npos ? 0 : end);
    }
    return {.source = source, .key = {}, .value = {}};
}

bool Origin::has_misspelt(const std::string& path, const std::string& key) const {
    const std::string begin = path + ".";
    for (auto place = places.lower_bound(begin); place != places.end() && place->first.starts_with(begin);
         ++place) {
        const std::string child = place->first.substr(begin.size());
        if (child.find_first_of(".[") == std::string::npos && !yaml::suggestions(child, {key}).empty())
            return true;
    }
    return false;
}

yaml::Diagnostic Origin::at(const std::string& path,
                            yaml::Severity severity,
                            yaml::Message message,
                            yaml::Message hint) const {
    const yaml::Location location = find(path);
    return location.source->diagnostic(severity, location.value, std::move(message), std::move(hint));
}

yaml::Diagnostic Origin::at_key(const std::string& path,
                                yaml::Severity severity,
                                yaml::Message message,
                                yaml::Message hint) const {
    const yaml::Location location = find(path);
    return location.source->diagnostic(severity, location.key, std::move(message), std::move(hint));
}

} // namespace kiosk::content
