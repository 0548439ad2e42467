// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/csv.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/save_file.hpp"
#include "kiosk/content/nfc.hpp"
#include "kiosk/content/scene_texts.hpp"
#include "kiosk/content/translation_file.hpp"
#include "kiosk/content/walk.hpp"
#include "kiosk/yaml/source.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using content::Language;
using yaml::Message;

constexpr std::size_t most_table_bytes = std::size_t{16} * 1024 * 1024;

// The columns of a table.
enum Column : std::size_t {
    scene_column,
    place_column,
    title_column,
    original_column,
    translation_column,
    columns
};

// Where the texts of a language are in the scene itself, a table would have to change lines that a person
// wrote.
bool has_file_of_its_own(const content::Exhibition& exhibition, const Language& language) {
    const auto& offered = exhibition.languages;
    const auto end = offered.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, offered.size()));
    if (std::find(offered.begin(), end, language) == end)
        return true;
    complain(Message("The texts in the language {0} stand in the scenes themselves.", {language}),
             Message("Edit the scenes; a table is for languages with a folder of their own."));
    return false;
}

int export_texts(const content::Loaded& loaded, const TextsOptions& options) {
    const Language& original = loaded.exhibition.languages.front();
    std::vector<CsvRow> rows{{"Szene", "Stelle", "Feld", original, options.language}};
    for (const auto& [id, scene] : loaded.as_written)
        for (const content::WrittenText& written : content::texts_of(scene).texts)
            if (written.text.has(original) && !written.in_file) // times belong to it, and stay with it
                rows.push_back({id,
                                written.path,
                                written.title,
                                written.text.in(original),
                                written.text.in(options.language)});
    if (!save_file(options.file, csv_of(rows))) {
        complain(Message("The file {0} cannot be written.", {options.file.string()}),
                 Message("Check the permissions of the file and of its folder."));
        return exit_failed;
    }
    tell(Message("{0}: {1} texts to translate into {2}.",
                 {options.file.string(), std::to_string(rows.size() - 1), options.language}));
    return 0;
}

// What a table says about one scene: by place, the original that was translated, and the translation.
struct TableRow {
    std::string original;
    std::string translation;
};
using TableRows = std::map<std::string, TableRow>;

// The rows by scene; nothing, with a complaint, if one does not fit the exhibition.
std::optional<std::map<std::string, TableRows>>
rows_by_scene(const std::vector<CsvRow>& table, const content::Loaded& loaded, const TextsOptions& options) {
    std::map<std::string, TableRows> scenes;
    if (table.empty() || table.front().size() < columns ||
        table.front()[translation_column] != options.language) {
        complain(Message("{0} is no table of texts in the language {1}.",
                         {options.file.string(), options.language}),
                 Message("Make one: kok-kiosk texts export FILE --language {0}", {options.language}));
        return std::nullopt;
    }
    bool good = true;
    for (std::size_t number = 1; number < table.size(); ++number) {
        CsvRow row = table[number];
        row.resize(columns);
        for (std::string& cell : row)
            content::compose(cell); // as texts of scenes are
        const auto scene = loaded.as_written.find(row[scene_column]);
        bool known = false;
        if (scene != loaded.as_written.end())
            for (const content::WrittenText& written : content::texts_of(scene->second).texts)
                known = known || (written.path == row[place_column] && !written.in_file);
        if (!known) {
            good = false;
            complain(Message("Row {0} of the table: there is no text “{1}” in a scene “{2}”.",
                             {std::to_string(number + 1), row[place_column], row[scene_column]}));
        } else if (!row[translation_column].empty()) {
            scenes[row[scene_column]][row[place_column]] = {row[original_column], row[translation_column]};
        }
    }
    if (!good)
        return std::nullopt;
    return scenes;
}

// The scene with those translations, and a note of the original that they were made from: if that has changed
// meanwhile, `check` says so.
content::Scene
translated(content::Scene scene, const TableRows& rows, const Language& language, const Language& original) {
    content::Scene as_translated = scene;
    content::for_each<content::LocalizedText>(
        scene, [&](const std::string& path, const yaml::Field&, content::LocalizedText& text) {
            if (const auto row = rows.find(path); row != rows.end())
                text.by_language[language] = row->second.translation;
        });
    content::for_each<content::LocalizedText>(
        as_translated, [&](const std::string& path, const yaml::Field&, content::LocalizedText& text) {
            if (const auto row = rows.find(path); row != rows.end())
                text.by_language[original] = row->second.original;
        });
    scene.translated_from[language] = content::texts_of(as_translated).fingerprint(original);
    return scene;
}

// The comments at the top of the file that is there; for a new one, what each translation begins with.
std::string heading_of(const std::filesystem::path& file, const Language& language) {
    const auto text = yaml::read_file(file, most_table_bytes);
    if (!text)
        return "# yaml-language-server: $schema=../../config/schema/translation.schema.json\n"
               "# Übersetzung (" +
               language + ").\n";
    std::string heading;
    for (std::size_t at = 0; at < text->size() && (*text)[at] == '#';) {
        const std::size_t end = std::min(text->find('\n', at), text->size() - 1) + 1;
        heading += text->substr(at, end - at);
        at = end;
    }
    return heading;
}

int import_texts(const content::Loaded& loaded, const TextsOptions& options) {
    const auto text = yaml::read_file(options.file, most_table_bytes);
    if (!text) {
        complain(Message("The file {0} cannot be read.", {options.file.string()}));
        return exit_failed;
    }
    const auto table = read_csv(*text);
    if (!table) {
        complain(Message("The table cannot be understood from line {0} on.", {table.error().message}),
                 Message("Save it as CSV with the encoding UTF-8."));
        return exit_faulty_content;
    }
    const auto scenes = rows_by_scene(*table, loaded, options);
    if (!scenes)
        return exit_faulty_content;
    const std::filesystem::path folder = options.folder / options.language;
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    std::size_t changed = 0;
    for (const auto& [id, rows] : *scenes) {
        const content::Scene scene =
            translated(loaded.as_written.at(id), rows, options.language, loaded.exhibition.languages.front());
        const std::filesystem::path file = folder / (id + ".yaml");
        const std::string content =
            content::translation_file(scene, options.language, heading_of(file, options.language));
        if (const auto before = yaml::read_file(file, most_table_bytes); before && *before == content)
            continue;
        if (!save_file(file, content)) {
            complain(Message("The file {0} cannot be written.", {file.string()}),
                     Message("Check the permissions of the file and of its folder."));
            return exit_failed;
        }
        ++changed;
    }
    tell(Message("{0} of {1} scenes in {2} are new or have changed. Look at them: kok-kiosk check",
                 {std::to_string(changed), std::to_string(scenes->size()), folder.string()}));
    return 0;
}

} // namespace

int texts(const TextsOptions& options) {
    const content::Loaded loaded = load_for_desk(options.folder);
    if (!has_language(loaded, options.language) || !has_file_of_its_own(loaded.exhibition, options.language))
        return exit_wrong_use;
    return options.import ? import_texts(loaded, options) : export_texts(loaded, options);
}

} // namespace kiosk::app
