// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/check_page.hpp"
#include "kiosk/app/commands.hpp"
#include "kiosk/app/coverage.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/film_measurements.hpp"
#include "kiosk/app/film_survey.hpp"
#include "kiosk/app/film_table.hpp"
#include "kiosk/app/glyph_check.hpp"
#include "kiosk/app/overflow_check.hpp"
#include "kiosk/app/place_here.hpp"
#include "kiosk/app/save_file.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/speech_check.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>

namespace kiosk::app {

namespace {

content::FileChecks checks_of(const CheckOptions& options, FilmSurvey& survey) {
    content::FileChecks checks;
    if (!options.quick) {
        checks = film_checks();
        checks.watch_film = [&survey](const std::filesystem::path& film) { return survey.watch(film); };
        const settings::Theme theme = read_theme(options.config).theme;
        checks.can_draw = glyph_check(theme);
        checks.overflows = overflow_check(theme);
    }
    checks.today = today();
    checks.place = place_here(options.config);
    checks.for_curators = true;
    return checks;
}

void print_json(const content::Loaded& loaded, const CheckOptions& options) {
    const std::string findings = yaml::format_json(loaded.diagnostics, options.language);
    if (!options.coverage) {
        std::fputs(findings.c_str(), stdout);
        return;
    }
    const nlohmann::ordered_json both{{"findings", nlohmann::ordered_json::parse(findings)},
                                      {"coverage", coverage_json(loaded)}};
    std::puts(both.dump(2).c_str());
}

// What somebody looks for who has changed something.
yaml::Message last_line(const content::Loaded& loaded) {
    if (yaml::is_good(loaded.diagnostics))
        return yaml::Message("No mistakes: {0} scenes in {1} languages.",
                             {std::to_string(loaded.exhibition.scenes.size()),
                              std::to_string(loaded.exhibition.languages.size())});
    const auto count = [&](yaml::Severity severity) {
        const auto of_it = [&](const yaml::Diagnostic& one) { return one.severity == severity; };
        return std::to_string(std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(), of_it));
    };
    return yaml::Message(
        "Errors: {0}. Warnings: {1}. Hints: {2}.",
        {count(yaml::Severity::error), count(yaml::Severity::warning), count(yaml::Severity::hint)});
}

void print_text(const content::Loaded& loaded, const CheckOptions& options, const FilmSurvey& survey) {
    std::fputs(yaml::format_text(loaded.diagnostics, options.language).c_str(), stdout);
    std::fputs(film_tables(loaded.exhibition, loaded.film_tracks, options.language).c_str(), stdout);
    for (const std::string& line : survey.sound_report(options.language))
        std::puts(line.c_str());
    if (options.coverage)
        std::fputs(coverage_table(loaded, options.language).c_str(), stdout);
    std::puts(last_line(loaded).in(options.language).c_str());
}

bool write_report(const content::Loaded& loaded, const CheckOptions& options, const FilmSurvey& survey) {
    const content::Exhibition& exhibition = loaded.exhibition;
    const std::string page = check_page({.title = exhibition.title.in(exhibition.languages.front()),
                                         .date = today(),
                                         .folder = options.folder,
                                         .scenes = exhibition.scenes.size(),
                                         .languages = exhibition.languages.size(),
                                         .findings = loaded.diagnostics,
                                         .films = survey.sound_report(yaml::MessageLanguage::german)});
    if (save_file(*options.report, page))
        return true;
    complain(yaml::Message("The file {0} cannot be written.", {options.report->string()}),
             yaml::Message("Check the permissions of the file and of its folder."));
    return false;
}

} // namespace

int check(const CheckOptions& options) {
    FilmSurvey survey(cache_folder());
    content::Loaded loaded = content::load_exhibition(options.folder, checks_of(options, survey));
    if (!options.quick)
        for (yaml::Diagnostic& finding : speech_findings(loaded))
            loaded.diagnostics.push_back(std::move(finding));
    if (options.json)
        print_json(loaded, options);
    else
        print_text(loaded, options, survey);
    if (options.report && !write_report(loaded, options, survey))
        return exit_failed;
    return yaml::exit_status(loaded.diagnostics);
}

} // namespace kiosk::app
