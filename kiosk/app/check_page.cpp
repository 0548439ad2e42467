// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/check_page.hpp"

#include "kiosk/app/html_page.hpp"
#include "kiosk/upkeep/html_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::app {

namespace {

using upkeep::escaped_for_html;

constexpr std::string_view report_style = R"(
:root { --size: 16px; --width: 820px; }
h2 { font-size: 20px; line-height: 1.25; margin: 32px 0 4px; } h2 + p { margin-top: 0; color: var(--quiet); }
.verdict { background: #fff; border-top: 3px solid var(--accent); padding: 14px 20px; font-weight: bold; } .verdict.bad { border-color: var(--fault); }
article { background: #fff; margin: 12px 0; padding: 12px 20px; } article p { margin: 4px 0; overflow-wrap: anywhere; }
.place { font-size: 14px; color: var(--quiet); } .way-out { color: var(--accent); }
pre { font: 14px/1.45 "Noto Sans Mono", monospace; background: var(--note); padding: 6px 10px; margin: 6px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@page { size: A4; margin: 14mm; }
@media print { article, .verdict { border: 1px solid var(--line); break-inside: avoid; } }
)";

std::string german_words(const yaml::Message& message) {
    return escaped_for_html(message.in(yaml::MessageLanguage::german));
}

std::string number_of(std::size_t count, const char* one, const char* more) {
    return fmt::format("{} {}", count, count == 1 ? one : more);
}

// As a person finds it who has the folder before them.
std::string place_of(const yaml::Diagnostic& finding, const std::filesystem::path& folder) {
    const std::string below = std::filesystem::path(finding.file).lexically_relative(folder).generic_string();
    const std::string name = below.empty() || below.starts_with("..") ? finding.file : below;
    if (finding.source_line.empty())
        return escaped_for_html(name);
    return fmt::format("{}, Zeile {}", escaped_for_html(name), finding.place.line);
}

std::string article(const yaml::Diagnostic& finding, const std::filesystem::path& folder) {
    std::string html = fmt::format("<article>\n<p class=\"place\">{}</p>\n<p>{}</p>\n",
                                   place_of(finding, folder),
                                   german_words(finding.message));
    if (!finding.source_line.empty())
        html += fmt::format("<pre>{}</pre>\n", escaped_for_html(finding.source_line));
    if (const std::string way_out = german_words(finding.hint); !way_out.empty())
        html += fmt::format("<p class=\"way-out\">→ {}</p>\n", way_out);
    return html + "</article>\n";
}

std::string
section(const CheckReport& report, yaml::Severity severity, const char* title, const char* words) {
    std::string articles;
    for (const yaml::Diagnostic& finding : report.findings)
        if (finding.severity == severity)
            articles += article(finding, report.folder);
    return articles.empty() ? "" : fmt::format("<h2>{}</h2>\n<p>{}</p>\n{}", title, words, articles);
}

std::string verdict(const CheckReport& report) {
    const std::size_t errors = yaml::count_errors(report.findings);
    if (errors > 0)
        return fmt::format(
            "<p class=\"verdict bad\">So kann die Ausstellung nicht übernommen werden: {}.</p>\n",
            number_of(errors, "Fehler", "Fehler"));
    return fmt::format("<p class=\"verdict\">Keine Fehler: {} in {}.</p>\n",
                       number_of(report.scenes, "Szene", "Szenen"),
                       number_of(report.languages, "Sprache", "Sprachen"));
}

std::string films_section(const std::vector<std::string>& films) {
    if (films.empty())
        return "";
    std::string html = "<h2>Filme</h2>\n<article>\n";
    for (const std::string& line : films)
        html += fmt::format("<p>{}</p>\n", escaped_for_html(line));
    return html + "</article>\n";
}

} // namespace

std::string check_page(const CheckReport& report) {
    const std::string title = "Prüfbericht: " + escaped_for_html(report.title);
    return reading_head(title, report_style) +
           fmt::format("<h1>{}</h1>\n<p>Stand vom {}.</p>\n{}",
                       title,
                       escaped_for_html(report.date),
                       verdict(report)) +
           section(report, yaml::Severity::error, "Fehler", "Sie müssen behoben sein, bevor es weitergeht.") +
           section(report,
                   yaml::Severity::warning,
                   "Warnungen",
                   "Es geht auch so, aber schlechter, als es könnte.") +
           section(report, yaml::Severity::hint, "Hinweise", "Was sich noch verbessern lässt.") +
           films_section(report.films) + html_end;
}

} // namespace kiosk::app
