// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/document_import.hpp"
#include "kiosk/app/picture_import.hpp"
#include "kiosk/app/save_file.hpp"

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

bool take_document(const ImportOptions& options,
                   const std::vector<content::Language>& languages,
                   const std::filesystem::path& file,
                   const std::string& name) {
    const std::filesystem::path scene = options.folder / (name + ".yaml");
    std::error_code ignored;
    if (std::filesystem::exists(scene, ignored))
        return refuse(file,
                      {.message = Message("There is a file {0} already.", {scene.string()}),
                       .hint = Message("Take another name: --name {0}", {name + "-2"})});
    auto taken =
        import_document(file, options.folder / "pictures", name, [](std::size_t done, std::size_t all) {
            fmt::print(stderr, "{}/{}\n", done, all);
        });
    if (const auto* fault = std::get_if<content::Fault>(&taken))
        return refuse(file, *fault);
    auto* pages = std::get_if<std::vector<content::ImportedPage>>(&taken);
    const auto silent = std::count_if(
        pages->begin(), pages->end(), [](const content::ImportedPage& page) { return page.text.empty(); });
    const content::ImportedDocument document{.title = file.stem().string(),
                                             .pages = std::move(*pages),
                                             .languages = languages,
                                             .text_language = options.language.value_or(languages.front())};
    if (!save_file(scene, content::scene_of_document(document)))
        return refuse(file,
                      {.message = Message("The file {0} cannot be written.", {scene.string()}),
                       .hint = Message("Check the permissions of the file and of its folder.")});
    tell(Message("{0} is written, with {1} pages. Read its texts, and name “{2}” in a menu.",
                 {scene.string(), std::to_string(document.pages.size()), name}));
    if (silent > 0)
        tell(Message("Pages without a text to read out: {0}. Write under alt what stands on them.",
                     {std::to_string(silent)}));
    return true;
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
        else if (is_document(file))
            all = take_document(options, languages, file, name) && all;
        else
            all = take_picture(options, file, name) && all;
    }
    return all ? 0 : exit_failed;
}

} // namespace kiosk::app
