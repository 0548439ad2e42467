// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/document_import.hpp"
#include "kiosk/app/film_import.hpp"
#include "kiosk/app/film_survey.hpp"
#include "kiosk/app/picture_import.hpp"
#include "kiosk/app/progress_line.hpp"
#include "kiosk/app/save_file.hpp"
#include "kiosk/content/film_faults.hpp"
#include "kiosk/content/picture_header.hpp"
#include "kiosk/platform/stop_signals.hpp"
#include "media/base/ascii.hpp"
#include "media/ffmpeg/source_film.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <string_view>
#include <system_error>

namespace kiosk::app {

namespace {

using yaml::Message;

std::string px(Size size) {
    return fmt::format("{} × {}", size.width, size.height);
}

// By its first bytes, not by its name.
bool is_document(const std::filesystem::path& file) {
    constexpr std::string_view mark = "%PDF-";
    std::array<char, mark.size()> head{};
    std::ifstream stream(file, std::ios::binary);
    return stream.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == mark;
}

// What people call a film, whatever is in it.
bool is_named_as_film(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 14> endings{".mp4",
                                                       ".m4v",
                                                       ".mov",
                                                       ".mkv",
                                                       ".webm",
                                                       ".avi",
                                                       ".mpg",
                                                       ".mpeg",
                                                       ".mts",
                                                       ".m2ts",
                                                       ".wmv",
                                                       ".mxf",
                                                       ".ogv",
                                                       ".dv"};
    const std::string ending = media::in_small_letters(file.extension().string());
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

bool refuse(const std::filesystem::path& file, const content::Fault& fault) {
    std::fputs((file.string() + ": ").c_str(), stderr);
    complain(fault.message, fault.hint);
    return false;
}

bool take_picture(const ImportOptions& options, const std::filesystem::path& file, const std::string& name) {
    const std::filesystem::path pictures = options.folder / "pictures";
    const auto taken = import_picture(file, pictures, name);
    if (const auto* fault = std::get_if<content::Fault>(&taken))
        return refuse(file, *fault);
    const auto* picture = std::get_if<ImportedPicture>(&taken);
    const std::string path = (pictures / picture->name).string();
    if (picture->sharper)
        tell(Message("{0} is written ({1} px), and beside it one of {2} px.",
                     {path, px(picture->size), px(*picture->sharper)}));
    else
        tell(Message("{0} is written ({1} px).", {path, px(picture->size)}));
    return true;
}

content::Fault scene_is_there(const std::filesystem::path& scene, const std::string& name) {
    return {.message = Message("There is a file {0} already.", {scene.string()}),
            .hint = Message("Take another name: --name {0}", {name + "-2"})};
}

content::Fault no_place_for_scene(const std::filesystem::path& scene) {
    return {.message = Message("The file {0} cannot be written.", {scene.string()}),
            .hint = Message("Check the permissions of the file and of its folder.")};
}

void tell_of_film(const ImportedFilm& film, const std::filesystem::path& films) {
    const std::string path = (films / film.file).string();
    if (film.plan.keeps_all())
        tell(Message("{0} is written: a copy, since the film was as it should be ({1} px).",
                     {path, px(film.plan.size)}));
    else
        tell(Message("{0} is written ({1} px, {2} pictures a second).",
                     {path, px(film.plan.size), fmt::format("{:.4g}", film.plan.rate.value())}));
    for (const auto& [language, name] : film.captions)
        tell(Message("{0} is written: captions that were in the film.", {(films / name).string()}));
}

// Says of a film what `check` would say.
void survey_film(const std::filesystem::path& film) {
    FilmSurvey survey(cache_folder());
    const std::vector<content::Fault> faults = content::whole_film_faults(survey.watch(film));
    for (const std::string& line : survey.sound_report(yaml::MessageLanguage::german))
        fmt::print("{}\n", line);
    for (const content::Fault& fault : faults)
        complain(fault.message, fault.hint);
}

// The film and its scene, both or none. Who wants to stop the program stops it here when all is cleared up.
std::variant<ImportedFilm, content::Fault> bring_film(const FilmImport& import,
                                                      const media::SourceFilm& source,
                                                      const std::filesystem::path& scene,
                                                      content::ImportedFilmScene words) {
    const platform::StopSignals stop;
    auto taken = [&] {
        ProgressLine line(import.source.filename().string(), ProgressLine::Elsewhere::tenths);
        return import_film(
            import, source, [&](double share) { line.tell(share); }, platform::StopSignals::came);
    }();
    if (std::holds_alternative<content::Fault>(taken)) {
        // Before the program ends.
        if (platform::StopSignals::came())
            refuse(import.source, std::get<content::Fault>(taken));
        return taken;
    }
    const auto& film = std::get<ImportedFilm>(taken);
    words.file = film.file;
    words.captions = film.captions;
    if (save_file(scene, content::scene_of_film(words)))
        return taken;
    remove_film(import.films, film);
    return no_place_for_scene(scene);
}

bool take_film(const ImportOptions& options,
               const content::Exhibition& exhibition,
               const std::vector<content::Language>& languages,
               const std::filesystem::path& file,
               const media::SourceFilm& source,
               const std::string& name) {
    const std::filesystem::path scene = options.folder / (name + ".yaml");
    std::error_code ignored;
    if (std::filesystem::exists(scene, ignored))
        return refuse(file, scene_is_there(scene, name));
    const FilmImport import{.source = file,
                            .films = options.folder / "film",
                            .name = name,
                            .usual_language = options.language.value_or(languages.front())};
    const auto taken = bring_film(import,
                                  source,
                                  scene,
                                  {.title = options.name.value_or(file.stem().string()),
                                   .file = {},
                                   .captions = {},
                                   .languages = languages,
                                   .known_languages = all_languages(exhibition)});
    if (const auto* fault = std::get_if<content::Fault>(&taken))
        return refuse(file, *fault);
    const auto& film = std::get<ImportedFilm>(taken);
    tell_of_film(film, import.films);
    tell(Message("{0} is written. Write its titles, and name “{1}” in a menu.", {scene.string(), name}));
    survey_film(import.films / film.file);
    return true;
}

bool take_document(const ImportOptions& options,
                   const std::vector<content::Language>& languages,
                   const std::filesystem::path& file,
                   const std::string& name) {
    const std::filesystem::path scene = options.folder / (name + ".yaml");
    std::error_code ignored;
    if (std::filesystem::exists(scene, ignored))
        return refuse(file, scene_is_there(scene, name));
    auto taken =
        import_document(file, options.folder / "pictures", name, [](std::size_t done, std::size_t all) {
            fmt::print(stderr, "{}/{}\n", done, all);
        });
    if (const auto* fault = std::get_if<content::Fault>(&taken))
        return refuse(file, *fault);
    auto* pages = std::get_if<std::vector<content::ImportedPage>>(&taken);
    const auto silent = std::count_if(
        pages->begin(), pages->end(), [](const content::ImportedPage& page) { return page.text.empty(); });
    const content::ImportedDocument document{.title = options.name.value_or(file.stem().string()),
                                             .pages = std::move(*pages),
                                             .languages = languages,
                                             .text_language = options.language.value_or(languages.front())};
    if (!save_file(scene, content::scene_of_document(document)))
        return refuse(file, no_place_for_scene(scene));
    tell(Message("{0} is written, with {1} pages. Read its texts, and name “{2}” in a menu.",
                 {scene.string(), std::to_string(document.pages.size()), name}));
    if (silent > 0)
        tell(Message("Pages without a text to read out: {0}. Write under alt what stands on them.",
                     {std::to_string(silent)}));
    return true;
}

// By what is in it, not by its name.
bool take(const ImportOptions& options,
          const content::Exhibition& exhibition,
          const std::vector<content::Language>& languages,
          const std::filesystem::path& file,
          const std::string& name) {
    if (is_document(file))
        return take_document(options, languages, file, name);
    if (content::begins_as_picture(file))
        return take_picture(options, file, name);
    const auto film = media::read_source_film(file);
    if (film)
        return take_film(options, exhibition, languages, file, *film, name);
    if (film.error().code == media::ErrorCode::too_bright || is_named_as_film(file))
        return refuse(file, content::film_fault(file.filename().string(), film.error().code));
    return take_picture(options, file, name); // says that it is none
}

} // namespace

int import_files(const ImportOptions& options) {
    const content::Loaded loaded = load_for_desk(options.folder);
    if (loaded.built_in) {
        complain(Message("There is no exhibition in {0}.", {options.folder.string()}),
                 Message("Name its folder: --scenes FOLDER"));
        return exit_wrong_use;
    }
    // Further languages have files of their own.
    constexpr std::size_t languages_in_scene = 2;
    std::vector<content::Language> languages = loaded.exhibition.languages;
    languages.resize(std::min(languages.size(), languages_in_scene));
    if (options.language &&
        std::find(languages.begin(), languages.end(), *options.language) == languages.end()) {
        complain(Message("The texts of a scene's file are in {0} alone.",
                         {fmt::format("{}", fmt::join(languages, ", "))}));
        return exit_wrong_use;
    }
    if (options.name &&
        (options.files.size() > 1 || content::imported_name(*options.name) != *options.name)) {
        complain(Message("“{0}” is no name for a file.", {*options.name}),
                 Message("Write small letters, digits and hyphens, for one file at a time."));
        return exit_wrong_use;
    }
    bool all = true;
    for (const std::filesystem::path& file : options.files) {
        const std::string name = options.name.value_or(content::imported_name(file.stem().string()));
        if (name.empty())
            all = refuse(file,
                         {.message = Message("“{0}” is no name for a file.", {file.stem().string()}),
                          .hint = Message("Give it one: --name {0}", {"bild-1"})});
        else
            all = take(options, loaded.exhibition, languages, file, name) && all;
    }
    return all ? 0 : exit_failed;
}

} // namespace kiosk::app
