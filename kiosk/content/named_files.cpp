// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/named_files.hpp"

#include "kiosk/content/confined_path.hpp"
#include "kiosk/content/nfc.hpp"
#include "kiosk/yaml/suggestion.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kiosk::content {

using yaml::Message;
using yaml::Severity;

namespace {

std::string composed_name(std::string text) {
    compose(text);
    return text;
}

} // namespace

void NamedFiles::report(const std::string& path, Severity severity, Message message, Message hint) const {
    draft_.diagnostics.push_back(origin_.at(path, severity, std::move(message), std::move(hint)));
}

void NamedFiles::at_key(const std::string& path, Severity severity, Message message, Message hint) const {
    draft_.diagnostics.push_back(origin_.at_key(path, severity, std::move(message), std::move(hint)));
}

void NamedFiles::error(const std::string& path, Message message, Message hint) const {
    report(path, Severity::error, std::move(message), std::move(hint));
}

void NamedFiles::report(const std::string& path, Fault fault) const {
    report(path, fault.severity, std::move(fault.message), std::move(fault.hint));
}

void NamedFiles::check_language(const std::string& path, const Language& language) const {
    const auto has = [&](const std::vector<Language>& all) {
        return std::find(all.begin(), all.end(), language) != all.end();
    };
    const Exhibition& exhibition = draft_.exhibition;
    if (draft_.languages_known && !has(exhibition.languages) && !has(exhibition.drafts) &&
        !has(draft_.left_out))
        at_key(path,
               Severity::error,
               Message("The language “{0}” is not used: exhibition.yaml does not name it.", {language}),
               yaml::did_you_mean(language, exhibition.languages));
}

std::optional<std::filesystem::path> NamedFiles::find(const std::string& path,
                                                      const std::filesystem::path& folder,
                                                      std::string& name,
                                                      const std::set<std::string>& extensions) const {
    const auto file = confined_path(folder, name);
    if (file)
        return *file;
    if (file.error().code == media::ErrorCode::not_allowed) {
        error(path,
              Message("The file “{0}” lies outside of the folder {1}.", {name, folder.filename().string()}),
              Message("Copy the file into this folder and write its name only."));
        name.clear();
        return std::nullopt;
    }
    std::vector<std::string> names = names_in(folder, extensions);
    // A Mac writes the ü of a file name as u and ¨: to people, that is the same name.
    for (const std::string& other : names)
        if (other != name && composed_name(other) == composed_name(name)) {
            name = other;
            return folder / name;
        }
    std::erase_if(names, [](const std::string& other) { return other.find("@2x.") != std::string::npos; });
    const auto near = yaml::suggestions(name, names);
    error(path,
          Message("The file “{0}” is missing in the folder {1}.", {name, folder.filename().string()}),
          near.empty() ? Message("Copy the file there, or correct its name.") : yaml::did_you_mean(near));
    return std::nullopt;
}

std::vector<std::string> names_in(const std::filesystem::path& folder,
                                  const std::set<std::string>& extensions) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (extensions.contains(it->path().extension().string()) &&
            !it->path().filename().string().starts_with('.'))
            names.push_back(it->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace kiosk::content
