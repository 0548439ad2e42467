// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/scene_files.hpp"

#include "kiosk/content/checks.hpp"
#include "kiosk/content/limits.hpp"
#include "kiosk/content/localized_text_input.hpp"
#include "kiosk/content/translation_reader.hpp"
#include "kiosk/yaml/reader.hpp"
#include "kiosk/yaml/suggestion.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

/// The entries of a folder, sorted; empty if it is none.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> entries;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        entries.push_back(it->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

/// Files of editors and systems (`.kok.yaml.swp`, `kok.yaml~`) are nobody's mistake.
bool is_yaml_file(const std::filesystem::path& path) {
    return path.extension() == ".yaml" && !path.filename().string().starts_with('.');
}

/// The id that was probably meant by `kreis.yml`, `kreis.YAML` or the `kreis.yaml.txt` of an editor.
std::optional<std::string> id_of_misnamed(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    for (const std::string_view end : {".yml", ".YAML", ".YML", ".yaml.txt", ".yml.txt"})
        if (name.ends_with(end) && !name.starts_with('.'))
            return name.substr(0, name.size() - end.size());
    return std::nullopt;
}

/// An id stands in other files and in commands: small letters, digits and hyphens.
bool is_good_id(const std::string& id) {
    return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
}

yaml::Diagnostic
about_file(const std::filesystem::path& file, Severity severity, Message message, Message hint) {
    return {.severity = severity,
            .file = file.lexically_normal().generic_string(),
            .message = std::move(message),
            .hint = std::move(hint)};
}

void add(Draft& draft, const yaml::Diagnostics& more) {
    draft.diagnostics.insert(draft.diagnostics.end(), more.begin(), more.end());
}

/// True if the map has that key, or one that is probably meant for it.
bool names_key(const yaml::Node& map, const std::string& key) {
    return std::any_of(map.children.begin(), map.children.end(), [&key](const yaml::Node& child) {
        return child.key == key || !yaml::suggestions(child.key, {key}).empty();
    });
}

void read_scene_file(Draft& draft, const std::filesystem::path& file) {
    const std::string id = file.stem().string();
    if (!is_good_id(id))
        draft.diagnostics.push_back(
            about_file(file,
                       Severity::error,
                       Message("The file name of a scene has small letters, digits and hyphens only."),
                       Message("Rename the file, and use the new name in menus and in the loop.")));
    const yaml::Document document = yaml::Document::load(file);
    Scene scene;
    scene.id = id;
    // If the value cannot be read or the key is misspelt, the careful choice holds.
    scene.sensitive = names_key(document.root, "sensitive");
    scene.hide = names_key(document.root, "hide");
    Origin origin{.source = document.source};
    // A mistake in the YAML itself may hide anything, such as a line with "sensitive: true".
    if (!document.clean) {
        add(draft, document.diagnostics);
        draft.broken.insert(id);
        return;
    }
    // Broken or not: what there is of it is checked, so that one run finds all mistakes.
    if (!yaml::read_document(document, scene, draft.diagnostics, origin.places))
        draft.broken.insert(id);
    draft.origins[id] = std::move(origin);
    draft.exhibition.scenes[id] = std::move(scene);
}

std::vector<std::string> scene_ids(const Draft& draft) {
    std::vector<std::string> ids;
    for (const auto& [id, scene] : draft.exhibition.scenes)
        ids.push_back(id);
    return ids;
}

/// Whether the scene's own file has errors: what a translation then lacks or has too much may be their
/// consequence.
bool has_errors(const Draft& draft, const std::string& id) {
    const auto origin = draft.origins.find(id);
    return draft.broken.contains(id) ||
           (origin != draft.origins.end() &&
            std::any_of(draft.diagnostics.begin(), draft.diagnostics.end(), [&](const yaml::Diagnostic& one) {
                return one.severity == Severity::error && one.file == origin->second.source->file();
            }));
}

void read_translation(Draft& draft, const std::filesystem::path& file, const Language& language) {
    const std::string id = file.stem().string();
    const bool consequences = has_errors(draft, id);
    const auto scene = draft.exhibition.scenes.find(id);
    if (scene == draft.exhibition.scenes.end()) {
        if (!draft.broken.contains(id))
            draft.diagnostics.push_back(
                about_file(file,
                           Severity::error,
                           Message("There is no scene “{0}” that this could translate.", {id}),
                           yaml::did_you_mean(yaml::suggestions(id, scene_ids(draft)))));
        return;
    }
    const yaml::Document document = yaml::Document::load(file);
    draft.diagnostics.insert(
        draft.diagnostics.end(), document.diagnostics.begin(), document.diagnostics.end());
    if (!document.readable)
        return;
    yaml::Places places;
    yaml::Diagnostics found;
    const yaml::Reading reading{document.source, found, places};
    yaml::check_version(reading, document.root);
    TranslationReader reader(reading, document.root, "", language);
    describe(reader, scene->second);
    reader.finish();
    if (!consequences)
        add(draft, found);
    for (auto& [path, location] : places)
        if (path.ends_with("." + language))
            draft.origins[id].places[path] = std::move(location);
}

/// Hands `describe` on to a reader, but nothing has to be there.
struct OptionalForm {
    yaml::Reader& reader;

    template <typename T>
    void required(T& value, const yaml::Field& field) {
        reader.optional(value, field);
    }
    template <typename T>
    void optional(T& value, const yaml::Field& field) {
        reader.optional(value, field);
    }
};

std::vector<Language> all_languages(const Exhibition& exhibition) {
    std::vector<Language> all = exhibition.languages;
    all.insert(all.end(), exhibition.drafts.begin(), exhibition.drafts.end());
    return all;
}

/// The words of one language, on top of those that stand in for what is missing.
Words read_words_file(Draft& draft,
                      const std::filesystem::path& file,
                      const Language& language,
                      const FileChecks& checks) {
    const bool compiled_in = language == "de" || language == "en";
    Words words = compiled_in ? built_in_words(language) : draft.exhibition.words_in(language);
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        const auto& drafts = draft.exhibition.drafts;
        const bool is_draft = std::find(drafts.begin(), drafts.end(), language) != drafts.end();
        if (!compiled_in)
            draft.diagnostics.push_back(
                about_file(file,
                           is_draft ? Severity::warning : Severity::error,
                           Message("The words of the controls are missing in the language {0}.", {language}),
                           Message("Copy words/en.yaml to this name and translate it.")));
        return words;
    }
    const yaml::Document document = yaml::Document::load(file);
    draft.diagnostics.insert(
        draft.diagnostics.end(), document.diagnostics.begin(), document.diagnostics.end());
    if (!document.readable)
        return words;
    Origin origin{.source = document.source};
    const yaml::Reading reading{document.source, draft.diagnostics, origin.places};
    yaml::check_version(reading, document.root);
    yaml::Reader reader(reading, document.root, "");
    if (compiled_in) {
        OptionalForm form{reader};
        describe(form, words);
    } else {
        describe(reader, words);
    }
    reader.finish();
    check_words(words, language, origin, checks, draft.diagnostics);
    draft.word_origins[language] = std::move(origin);
    return words;
}

} // namespace

void read_exhibition_file(Draft& draft, const std::filesystem::path& folder) {
    const yaml::Document document = yaml::Document::load(folder / "exhibition.yaml");
    draft.origin.source = document.source;
    draft.readable = document.readable;
    yaml::read_document(document, draft.exhibition, draft.diagnostics, draft.origin.places);
    draft.languages_known = draft.readable && !draft.exhibition.languages.empty();
    std::vector<Language>& languages = draft.exhibition.languages;
    for (std::size_t i = languages.size(); i-- > 0;) {
        if (is_language_tag(languages[i]))
            continue;
        draft.diagnostics.push_back(draft.origin.at("languages[" + std::to_string(i) + "]",
                                                    Severity::error,
                                                    Message("“{0}” is not a language.", {languages[i]}),
                                                    Message("Languages are written as de, en or de-x-ls.")));
        draft.languages_known = false;
        languages.erase(languages.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (languages.empty())
        languages = {"de", "en"};
}

void read_scene_files(Draft& draft, const std::filesystem::path& folder) {
    std::size_t count = 0;
    for (const auto& file : entries_of(folder)) {
        if (const auto id = id_of_misnamed(file)) {
            draft.unread[*id] = file.filename().string();
            draft.diagnostics.push_back(
                about_file(file,
                           Severity::warning,
                           Message("This file is not read, because its name does not end in .yaml."),
                           Message("Rename it: {0}", {*id + ".yaml"})));
        }
        if (!is_yaml_file(file) || file.filename() == "exhibition.yaml")
            continue;
        if (++count > limits::scenes) {
            draft.diagnostics.push_back(about_file(
                file,
                Severity::error,
                Message("An exhibition has at most {0} scenes: this and the next files are not read.",
                        {std::to_string(limits::scenes)}),
                Message("Move scenes that nobody needs to another folder.")));
            break;
        }
        read_scene_file(draft, file);
    }
}

void read_translations(Draft& draft, const std::filesystem::path& folder) {
    constexpr std::array<std::string_view, 7> other_folders{
        "words", "pictures", "film", "interviews", "narration", "speech", "beispiele"};
    const std::vector<Language> languages = all_languages(draft.exhibition);
    for (const auto& entry : entries_of(folder)) {
        std::error_code error;
        const std::string name = entry.filename().string();
        if (!std::filesystem::is_directory(entry, error) || !is_language_tag(name) ||
            std::find(other_folders.begin(), other_folders.end(), name) != other_folders.end())
            continue;
        if (std::find(draft.left_out.begin(), draft.left_out.end(), name) != draft.left_out.end())
            continue;
        if (std::find(languages.begin(), languages.end(), name) == languages.end()) {
            draft.diagnostics.push_back(about_file(
                entry,
                Severity::warning,
                Message("The language “{0}” is not used: exhibition.yaml does not name it.", {name}),
                Message("Add it there under drafts or languages.")));
            continue;
        }
        for (const auto& file : entries_of(entry))
            if (is_yaml_file(file))
                read_translation(draft, file, name);
    }
}

void read_words(Draft& draft, const std::filesystem::path& folder, const FileChecks& checks) {
    for (const Language& language : all_languages(draft.exhibition))
        draft.exhibition.words[language] =
            read_words_file(draft, folder / "words" / (language + ".yaml"), language, checks);
}

} // namespace kiosk::content
