// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/findings.hpp"

#include "kiosk/app/command_line.hpp"
#include "kiosk/yaml/suggestion.hpp"

#include <spdlog/spdlog.h>

namespace kiosk::app {

namespace {
constexpr auto language = yaml::MessageLanguage::german;
} // namespace

void log_findings(const yaml::Diagnostics& findings) {
    for (const yaml::Diagnostic& finding : findings)
        spdlog::log(finding.severity == yaml::Severity::error ? spdlog::level::err : spdlog::level::warn,
                    "{}",
                    yaml::format_entry(finding, language));
}

void log_unknown_scene(const std::string& id, const content::Exhibition& exhibition) {
    std::vector<std::string> ids;
    for (const auto& [known, scene] : exhibition.scenes)
        ids.push_back(known);
    const yaml::Message problem("There is no scene “{0}”.", {id});
    const yaml::Message way_out = yaml::did_you_mean(yaml::suggestions(id, ids));
    spdlog::error("{}{}{}", problem.in(language), way_out.empty() ? "" : " ", way_out.in(language));
}

int give_up(const media::Error& error) {
    spdlog::error("{}", error.message);
    return exit_failed;
}

} // namespace kiosk::app
