// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/poster_page.hpp"
#include "kiosk/app/save_file.hpp"

#include <system_error>

namespace kiosk::app {

using yaml::Message;

int posters(const SheetOptions& options) {
    const content::Loaded loaded = load_for_desk(options.folder);
    if (loaded.built_in) {
        complain(Message("There is no exhibition in {0}.", {options.folder.string()}),
                 Message("Name its folder: --scenes FOLDER"));
        return exit_wrong_use;
    }
    for (const std::string& language : options.languages)
        if (!has_language(loaded, language))
            return exit_wrong_use;
    const content::Exhibition& exhibition = loaded.exhibition;
    const std::vector<content::Language>& languages =
        options.languages.empty() ? exhibition.languages : options.languages;
    const content::Words& words = exhibition.words_in(exhibition.languages.front());
    PosterPage page{.exhibition = {},
                    .ring = exhibition.ring,
                    .posters = posters_of(exhibition, languages),
                    .cards = cards_of(exhibition, languages),
                    .cleaning = words.staff_cleaning,
                    .fault_code = words.staff_fault_code};
    const content::Language& original = exhibition.languages.front();
    page.exhibition.push_back({original, exhibition.title.in(original)});
    const std::filesystem::path file = options.out / "aushang.html";
    std::error_code problem;
    std::filesystem::create_directories(options.out, problem);
    if (problem || !save_file(file, poster_page(page))) {
        complain(Message("The file {0} cannot be written.", {file.string()}),
                 Message("Check the permissions of the file and of its folder."));
        return exit_failed;
    }
    tell(Message("{0} is written: {1} posters, {2} sheets of cards and the handover. Print it on A4.",
                 {file.string(), std::to_string(page.posters.size()), std::to_string(page.cards.size())}));
    return 0;
}

} // namespace kiosk::app
