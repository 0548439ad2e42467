// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/load.hpp"

#include "kiosk/content/checks.hpp"
#include "kiosk/content/consistency.hpp"
#include "kiosk/content/scene_files.hpp"

#include <system_error>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;

Loaded fall_back(yaml::Diagnostics diagnostics, const std::filesystem::path& folder) {
    diagnostics.push_back(
        {.file = folder.lexically_normal().generic_string(),
         .message = Message("There is no scene that could be shown."),
         .hint = Message("The screen shows how to reach the KOK until the exhibition is mended.")});
    return {.exhibition = built_in_exhibition(),
            .diagnostics = yaml::tidied(std::move(diagnostics)),
            .built_in = true};
}

} // namespace

Loaded load_exhibition(const std::filesystem::path& folder, const FileChecks& checks, DraftLanguages drafts) {
    std::error_code error;
    if (!std::filesystem::is_directory(folder, error))
        return fall_back({{.file = folder.lexically_normal().generic_string(),
                           .message = Message("The folder of the exhibition is missing."),
                           .hint = Message("Check the path, and whether the drive is connected.")}},
                         folder);
    Draft draft;
    draft.exhibition.folder = folder;
    draft.exhibition.place = checks.place;
    read_exhibition_file(draft, folder);
    if (drafts == DraftLanguages::leave_out)
        draft.left_out = std::exchange(draft.exhibition.drafts, {});
    read_scene_files(draft, folder);
    read_translations(draft, folder);
    read_words(draft, folder, checks);
    check_texts(draft, checks);
    check_files(draft, checks);
    check_contacts(draft);
    check_shelters(draft);
    check_structure(draft, checks);
    std::map<std::string, Scene> as_written;
    if (checks.for_curators) {
        check_approvals(draft);
        as_written = draft.exhibition.scenes;
    }
    if (!make_consistent(draft))
        return fall_back(std::move(draft.diagnostics), folder);
    check_overflows(draft, checks);
    return {.exhibition = std::move(draft.exhibition),
            .diagnostics = yaml::tidied(std::move(draft.diagnostics)),
            .film_tracks = std::move(draft.film_tracks),
            .as_written = std::move(as_written)};
}

} // namespace kiosk::content
