// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/choose_exhibition.hpp"

#include "kiosk/app/box_choices.hpp"
#include "kiosk/app/findings.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/content/consistency.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace kiosk::app {

namespace {

std::filesystem::path last_good(const std::filesystem::path& folder) {
    const auto state = state_folder();
    const auto kept =
        state ? KeptExhibitions(kept_in(*state)).newest_but(mark_of_exhibition(folder)) : std::nullopt;
    return kept.value_or(shipped_exhibition);
}

// Films are not opened here: the first picture does not wait for them, and the player says what is wrong.
content::Loaded load_without_drafts(const std::filesystem::path& folder, const content::Place& place) {
    return content::load_exhibition(folder, {.place = place}, content::DraftLanguages::leave_out);
}

// What is not shown on this machine.
void hide_what_stays_out(content::Exhibition& exhibition, bool stand_ins) {
    if (!stand_ins)
        content::hide_stand_ins(exhibition);
    if (const auto state = state_folder())
        if (const auto hidden = read_choices(*state).hidden; !hidden.empty())
            content::hide_scenes(exhibition, hidden);
}

} // namespace

ChosenExhibition choose_exhibition(const std::filesystem::path& folder,
                                   upkeep::Mode mode,
                                   bool stand_ins,
                                   const content::Place& place) {
    using upkeep::Mode;
    if (mode == Mode::built_in)
        return {.exhibition = content::built_in_exhibition(), .nothing_to_show = true};
    content::Loaded loaded = load_without_drafts(mode == Mode::last_good ? last_good(folder) : folder, place);
    log_findings(loaded.diagnostics);
    const int faults = static_cast<int>(yaml::count_errors(loaded.diagnostics));
    // The plug was pulled while somebody copied files, perhaps: the installed player has what stood before.
    if (loaded.built_in && mode != Mode::last_good && state_folder())
        if (content::Loaded before = load_without_drafts(last_good(folder), place); !before.built_in) {
            spdlog::error(
                "nothing in {} can be shown: showing {}", folder.string(), before.exhibition.folder.string());
            loaded.exhibition = std::move(before.exhibition);
        }
    if (mode != Mode::full)
        content::hide_films(loaded.exhibition);
    hide_what_stays_out(loaded.exhibition, stand_ins);
    return {.exhibition = std::move(loaded.exhibition),
            .faults = faults,
            .nothing_to_show = loaded.built_in,
            .faultless = mode == Mode::full && faults == 0 && !loaded.built_in};
}

std::optional<ChosenExhibition>
read_faultless(const std::filesystem::path& folder, bool stand_ins, const content::Place& place) {
    content::FileChecks checks = film_checks();
    checks.place = place;
    content::Loaded loaded = content::load_exhibition(folder, checks, content::DraftLanguages::leave_out);
    const int faults = static_cast<int>(yaml::count_errors(loaded.diagnostics));
    if (faults > 0 || loaded.built_in) {
        log_findings(loaded.diagnostics);
        spdlog::error("the exhibition was changed and has errors now: what is shown stays as it is");
        return std::nullopt;
    }
    hide_what_stays_out(loaded.exhibition, stand_ins);
    return ChosenExhibition{.exhibition = std::move(loaded.exhibition), .faultless = true};
}

void settle_at(content::Exhibition& exhibition, const content::Place& place) {
    if (!place.name.empty())
        exhibition.venue = place.name;
    // A name and a number are the same in every language.
    const auto in_all = [&exhibition](const std::string& text) {
        content::LocalizedText all;
        for (const content::Language& language : exhibition.languages)
            if (!text.empty())
                all.by_language[language] = text;
        return all;
    };
    std::vector<content::Helpline> lines;
    for (const content::NearbyCentre& centre : place.centres)
        lines.push_back({.name = in_all(centre.name), .phone = centre.phone, .hours = in_all(centre.hours)});
    exhibition.helplines.insert(exhibition.helplines.begin(), lines.begin(), lines.end());
}

} // namespace kiosk::app
