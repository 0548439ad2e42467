// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/kept_exhibitions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <string>
#include <vector>

namespace kiosk::app {

namespace {

using yaml::Message;

// As people in Germany write a time.
std::string written(std::filesystem::file_time_type time) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::file_clock::to_sys(time));
    std::tm local{};
    localtime_r(&seconds, &local);
    return fmt::format("{:02}.{:02}.{:04}, {:02}:{:02}",
                       local.tm_mday,
                       local.tm_mon + 1,
                       local.tm_year + 1900,
                       local.tm_hour,
                       local.tm_min);
}

// The names that fit into a line; how many there are besides.
Message otherwise(const std::vector<std::string>& files) {
    constexpr std::size_t named = 4;
    const std::vector<std::string> first(
        files.begin(), files.begin() + static_cast<std::ptrdiff_t>(std::min(named, files.size())));
    const std::string names = fmt::format("{}", fmt::join(first, ", "));
    if (files.empty())
        return Message("as it is now");
    if (files.size() > named)
        return Message("otherwise: {0} and {1} more", {names, std::to_string(files.size() - named)});
    return Message("otherwise: {0}", {names});
}

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
        tell(Message(
            "{0}  kept on {1}  {2}",
            {fmt::format("{:>4}", kept.number),
             written(kept.since),
             otherwise(differing_files(kept.folder, options.folder)).in(yaml::MessageLanguage::german)}));
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
                     {options.folder.string(), written(found->since)}));
        return 0;
    }
    tell(Message(
        "{0} is again as it was on {1}. What stood there until now lies in {2}. The films have stayed.",
        {options.folder.string(), written(found->since), before->string()}));
    return 0;
}

} // namespace kiosk::app
