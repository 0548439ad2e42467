// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/save_file.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/content/scene_texts.hpp"
#include "kiosk/yaml/entry_edit.hpp"
#include "kiosk/yaml/source.hpp"
#include "kiosk/yaml/written.hpp"

#include <fmt/format.h>

#include <system_error>

namespace kiosk::app {

namespace {

using yaml::Message;

constexpr std::size_t most_scene_bytes = std::size_t{512} * 1024; // more than a scene may have

// Where the text of a language is, its approval is noted: in a file of its own, or in the scene.
std::filesystem::path file_of(const ApproveOptions& options, bool& translation) {
    const std::filesystem::path own = options.folder / options.language / (options.scene + ".yaml");
    std::error_code ignored;
    translation = std::filesystem::exists(own, ignored);
    return translation ? own : options.folder / (options.scene + ".yaml");
}

std::optional<std::string> noted(const std::string& text,
                                 const ApproveOptions& options,
                                 const content::SceneTexts& texts,
                                 const content::Language& original,
                                 bool translation) {
    const std::string_view entry = translation ? std::string_view() : std::string_view(options.language);
    const std::string approval = fmt::format("{{ by: {}, on: {}, text: {} }}",
                                             yaml::quoted(options.by),
                                             today(),
                                             yaml::quoted(texts.fingerprint(options.language).digits));
    auto edited = yaml::with_entry(text, {"approved", entry, approval});
    if (edited && options.language != original)
        edited = yaml::with_entry(
            *edited, {"translated_from", entry, yaml::quoted(texts.fingerprint(original).digits)});
    return edited;
}

} // namespace

int approve(const ApproveOptions& options) {
    const content::Loaded loaded = load_for_desk(options.folder);
    if (!has_scene(loaded, options.scene) || !has_language(loaded, options.language))
        return exit_wrong_use;
    bool translation = false;
    const std::filesystem::path file = file_of(options, translation);
    if (has_errors(loaded, file) || has_errors(loaded, options.folder / (options.scene + ".yaml")))
        return exit_faulty_content;
    const content::SceneTexts texts = content::texts_of(loaded.as_written.at(options.scene));
    if (const auto share = texts.share(options.language); !share.complete()) {
        complain(Message("In the language {0}, {1} of {2} texts of this scene are there: it is not complete.",
                         {options.language, std::to_string(share.there), std::to_string(share.needed)}),
                 Message("Translate the others, and then approve it."));
        return exit_failed;
    }
    const auto text = yaml::read_file(file, most_scene_bytes);
    const auto edited =
        text ? noted(*text, options, texts, loaded.exhibition.languages.front(), translation) : std::nullopt;
    if (!edited) {
        complain(
            Message("The approval cannot be noted in {0} without changing other lines.", {file.string()}),
            Message("Delete what stands there under approved and translated_from, and try again."));
        return exit_failed;
    }
    if (const auto saved = save_file(file, *edited); !saved) {
        complain(Message("The file {0} cannot be written.", {file.string()}),
                 Message("Check the permissions of the file and of its folder."));
        return exit_failed;
    }
    tell(Message("{0}: {1} stands for the text in the language {2}. The next edit of it withdraws that.",
                 {file.string(), options.by, options.language}));
    return 0;
}

} // namespace kiosk::app
