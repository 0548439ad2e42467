// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/desk.hpp"

#include "kiosk/yaml/suggestion.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace kiosk::app {

namespace {
constexpr auto german = yaml::MessageLanguage::german;
} // namespace

content::Loaded load_for_desk(const std::filesystem::path& folder) {
    content::FileChecks checks;
    checks.for_curators = true;
    return content::load_exhibition(folder, checks);
}

std::vector<content::Language> all_languages(const content::Exhibition& exhibition) {
    std::vector<content::Language> all = exhibition.languages;
    all.insert(all.end(), exhibition.drafts.begin(), exhibition.drafts.end());
    return all;
}

void complain(const yaml::Message& problem, const yaml::Message& way_out) {
    std::fputs((problem.in(german) + "\n").c_str(), stderr);
    if (!way_out.empty())
        std::fputs((way_out.in(german) + "\n").c_str(), stderr);
}

void tell(const yaml::Message& message) {
    std::puts(message.in(german).c_str());
}

bool has_scene(const content::Loaded& loaded, const std::string& id) {
    if (loaded.as_written.contains(id))
        return true;
    std::vector<std::string> ids;
    for (const auto& [known, scene] : loaded.as_written)
        ids.push_back(known);
    complain(yaml::Message("There is no scene “{0}”.", {id}), yaml::did_you_mean(id, ids));
    return false;
}

bool has_language(const content::Loaded& loaded, const std::string& language) {
    const auto all = all_languages(loaded.exhibition);
    if (std::find(all.begin(), all.end(), language) != all.end())
        return true;
    complain(yaml::Message("The language “{0}” is not used: exhibition.yaml does not name it.", {language}),
             yaml::did_you_mean(language, all));
    return false;
}

bool has_errors(const content::Loaded& loaded, const std::filesystem::path& file) {
    const std::string name = file.lexically_normal().generic_string();
    yaml::Diagnostics errors;
    std::copy_if(loaded.diagnostics.begin(),
                 loaded.diagnostics.end(),
                 std::back_inserter(errors),
                 [&name](const yaml::Diagnostic& finding) {
                     return finding.severity == yaml::Severity::error && finding.file == name;
                 });
    std::fputs(yaml::format_text(errors, german).c_str(), stderr);
    return !errors.empty();
}

} // namespace kiosk::app
