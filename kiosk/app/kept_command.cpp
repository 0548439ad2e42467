// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/kept_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace kiosk::app {

namespace {

using yaml::Message;

} // namespace

int list_kept(const KeptOptions& options) {
    std::vector<KeptExhibitions::Kept> all = KeptExhibitions(kept_folder(options.folder)).all();
    if (all.empty()) {
        tell(Message(
            "No state of {0} is kept yet. The kiosk keeps each that runs without a fault, “preview” the one "
            "with which you begin.",
            {options.folder.string()}));
        return 0;
    }
    std::reverse(all.begin(), all.end());
    for (const KeptExhibitions::Kept& kept : all)
        tell(Message("{0}  kept on {1}  {2}",
                     {fmt::format("{:>4}", kept.number),
                      when_kept(kept),
                      what_is_otherwise(differing_files(kept.folder, options.folder))
                          .in(yaml::MessageLanguage::german)}));
    tell(Message("Bring one back: kok-kiosk restore NUMBER {0}", {options.folder.string()}));
    return 0;
}

int restore(const RestoreOptions& options) {
    const std::vector<KeptExhibitions::Kept> all = KeptExhibitions(kept_folder(options.folder)).all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const KeptExhibitions::Kept& kept) {
        return kept.number == static_cast<std::size_t>(options.number);
    });
    if (found == all.end()) {
        complain(Message("No state with the number {0} is kept.", {std::to_string(options.number)}),
                 Message("See which there are: kok-kiosk kept {0}", {options.folder.string()}));
        return exit_wrong_use;
    }
    if (differing_files(found->folder, options.folder).empty()) {
        tell(Message("{0} is that already. Nothing was changed.", {options.folder.string()}));
        return 0;
    }
    const auto before = bring_back(found->folder, options.folder);
    if (!before) {
        complain(
            Message("The folder {0} cannot be exchanged. Nothing was changed.", {options.folder.string()}),
            Message("Check the permissions of the folder around it, and the room on the disk."));
        return exit_failed;
    }
    if (before->empty()) {
        tell(Message("{0} is again as it was on {1}, without its films.",
                     {options.folder.string(), when_kept(*found)}));
        return 0;
    }
    tell(Message(
        "{0} is again as it was on {1}. What stood there until now lies in {2}. The films have stayed.",
        {options.folder.string(), when_kept(*found), before->string()}));
    return 0;
}

} // namespace kiosk::app
