// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/save_file.hpp"
#include "kiosk/content/file_kinds.hpp"
#include "kiosk/content/scene_template.hpp"
#include "kiosk/yaml/suggestion.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace kiosk::app {

namespace {

using yaml::Message;

// The files in a folder of the exhibition that a new scene could show, by their names.
std::vector<std::string> names_of_files(const std::filesystem::path& folder,
                                        const std::set<std::string>& endings) {
    std::vector<std::string> names;
    std::error_code problem;
    for (std::filesystem::directory_iterator it(folder, problem), end; !problem && it != end;
         it.increment(problem))
        if (const std::string name = it->path().filename().string();
            endings.contains(it->path().extension().string()) && name.find("@2x.") == std::string::npos)
            names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

// What a new scene can show; some kinds are nothing without.
struct Showable {
    std::vector<std::string> films;
    std::vector<std::string> pictures;
    std::vector<std::string> recordings;
    std::vector<std::string> transcripts;
};

bool has_what_it_shows(const NewOptions& options, const Showable& showable) {
    if (options.kind == content::FilmScene::kind_name && showable.films.empty()) {
        complain(Message("There is no film in {0}.", {(options.folder / "film").string()}),
                 Message("Copy the film there first."));
        return false;
    }
    if ((options.kind == content::GalleryScene::kind_name ||
         options.kind == content::DocumentScene::kind_name) &&
        showable.pictures.empty()) {
        complain(Message("There is no picture in {0}.", {(options.folder / "pictures").string()}),
                 Message("Copy the pictures there first."));
        return false;
    }
    if (options.kind == content::InterviewScene::kind_name &&
        (showable.recordings.empty() || showable.transcripts.empty())) {
        complain(Message("There is no recording with its transcript in {0}.",
                         {(options.folder / "interviews").string()}),
                 Message("Copy both there first: the sound, and a file .vtt or .srt with what is said."));
        return false;
    }
    return true;
}

// What a menu can lead to: what visitors see, but no menu, and the start last of all.
std::vector<std::string> scenes_to_name(const content::Exhibition& exhibition) {
    std::vector<std::string> ids;
    for (const auto& [id, scene] : exhibition.scenes)
        if (!scene.hide && !std::holds_alternative<content::MenuScene>(scene.kind))
            ids.push_back(id);
    if (ids.empty())
        ids.push_back(exhibition.start);
    return ids;
}

bool is_id(const std::string& id) {
    return !id.empty() && id != "exhibition" &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos;
}

} // namespace

int begin_scene(const NewOptions& options) {
    const std::filesystem::path file = options.folder / (options.id + ".yaml");
    std::error_code ignored;
    if (const auto kinds = content::scene_kinds();
        std::find(kinds.begin(), kinds.end(), options.kind) == kinds.end()) {
        complain(Message("“{0}” cannot be “{1}”.", {"KIND", options.kind}),
                 yaml::did_you_mean(options.kind, {kinds.begin(), kinds.end()}));
        return exit_wrong_use;
    }
    if (!is_id(options.id)) {
        complain(Message("“{0}” is no name for a scene.", {options.id}),
                 Message("Write small letters, digits and hyphens, such as: {0}", {"unsere-arbeit"}));
        return exit_wrong_use;
    }
    if (std::filesystem::exists(file, ignored)) {
        complain(Message("There is a file {0} already.", {file.string()}), Message("Take another name."));
        return exit_wrong_use;
    }
    const content::Loaded loaded = load_for_desk(options.folder);
    if (loaded.built_in) {
        complain(Message("There is no exhibition in {0}.", {options.folder.string()}),
                 Message("Name its folder: --scenes FOLDER"));
        return exit_wrong_use;
    }
    const Showable showable{
        .films = names_of_files(options.folder / "film", {".mp4", ".m4v", ".mkv", ".mov", ".webm"}),
        .pictures = names_of_files(options.folder / "pictures", {".png", ".jpg", ".jpeg", ".webp"}),
        .recordings = names_of_files(options.folder / "interviews", content::recording_extensions()),
        .transcripts = names_of_files(options.folder / "interviews", content::caption_extensions())};
    if (!has_what_it_shows(options, showable))
        return exit_failed;
    std::size_t shown = 0; // pictures so far
    const std::vector<std::string> scenes = scenes_to_name(loaded.exhibition);
    yaml::TemplateValues values{.value =
                                    [&](std::string_view key, std::size_t entry) {
                                        if (key == "scene")
                                            return scenes[entry % scenes.size()];
                                        if (key == "picture")
                                            return showable.pictures[shown++ % showable.pictures.size()];
                                        if (key == "audio") // one is enough, in whatever language
                                            return entry == 0 ? showable.recordings.front() : std::string();
                                        if (key == "transcript")
                                            return showable.transcripts[entry % showable.transcripts.size()];
                                        return key == "file" ? showable.films.front() : std::string();
                                    },
                                .languages = loaded.exhibition.languages,
                                .left_out = {"hide", "approved", "translated_from"}};
    // Further languages have files of their own.
    constexpr std::size_t languages_in_scene = 2;
    values.languages.resize(std::min(values.languages.size(), languages_in_scene));
    if (!save_file(file, content::scene_template(options.kind, values))) {
        complain(Message("The file {0} cannot be written.", {file.string()}),
                 Message("Check the permissions of the file and of its folder."));
        return exit_failed;
    }
    tell(Message("{0} is written. Fill in its texts, and name “{1}” in a menu or in the loop.",
                 {file.string(), options.id}));
    return 0;
}

} // namespace kiosk::app
