// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/film_measurements.hpp"
#include "kiosk/app/film_survey.hpp"
#include "kiosk/app/film_table.hpp"
#include "kiosk/app/glyph_check.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/speech_check.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <utility>

namespace kiosk::app {

int check(const CheckOptions& options) {
    FilmSurvey survey(cache_folder());
    content::FileChecks checks = film_checks();
    checks.watch_film = [&survey](const std::filesystem::path& film) { return survey.watch(film); };
    checks.can_draw = glyph_check(read_theme(options.config).theme);
    checks.today = today();
    content::Loaded loaded = content::load_exhibition(options.folder, checks);
    for (yaml::Diagnostic& finding : speech_findings(loaded))
        loaded.diagnostics.push_back(std::move(finding));
    const yaml::Diagnostics& findings = loaded.diagnostics;
    const std::string words = options.json ? yaml::format_json(findings, options.language)
                                           : yaml::format_text(findings, options.language);
    std::fputs(words.c_str(), stdout);
    if (!options.json && findings.empty()) {
        const yaml::Message good("No mistakes: {0} scenes in {1} languages.",
                                 {std::to_string(loaded.exhibition.scenes.size()),
                                  std::to_string(loaded.exhibition.languages.size())});
        std::puts(good.in(options.language).c_str());
    }
    if (!options.json)
        std::fputs(film_tables(loaded.exhibition, loaded.film_tracks, options.language).c_str(), stdout);
    if (!options.json)
        for (const std::string& line : survey.sound_report(options.language))
            std::puts(line.c_str());
    return yaml::exit_status(findings);
}

} // namespace kiosk::app
