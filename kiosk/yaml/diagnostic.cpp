// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/diagnostic.hpp"

#include "kiosk/yaml/characters.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace kiosk::yaml {
namespace {

const char* severity_name(Severity severity) {
    switch (severity) {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::hint:
        break;
    }
    return "hint";
}

bool comes_before(const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.place, a.severity) < std::tie(b.file, b.place, b.severity);
}

/// At most this many characters of a line are shown, so that a long paragraph does not hide the place in it.
constexpr int shown_characters = 110;

/// The source line, and below it the caret; of a long line, the part around the place.
std::string excerpt(const Diagnostic& diagnostic) {
    const std::string_view line = diagnostic.source_line;
    const int total = count_characters(line);
    const int at = std::min(diagnostic.place.column - 1, total);
    const int first =
        total <= shown_characters ? 0 : std::clamp(at - shown_characters / 2, 0, total - shown_characters);
    const std::string_view from_first = line.substr(byte_of_character(line, first));
    const std::string_view shown = from_first.substr(0, byte_of_character(from_first, shown_characters));
    const std::string_view before = shown.substr(0, byte_of_character(shown, at - first));

    std::string text = first > 0 ? "  …" : "  ";
    text += shown;
    text += first + shown_characters < total ? "…\n  " : "\n  ";
    text += first > 0 ? " " : "";
    for (int i = 0; i < count_characters(before); ++i)
        text += before[byte_of_character(before, i)] == '\t' ? '\t' : ' '; // a tab is as wide here as above
    const int room = std::max(1, first + shown_characters - at);
    return text + std::string(static_cast<std::size_t>(std::clamp(diagnostic.length, 1, room)), '^') + "\n";
}

// One finding in lines of its own.
std::string block(const Diagnostic& diagnostic, std::string_view severity, MessageLanguage language) {
    std::string text = fmt::format("{}:{}:{}: {}{}\n",
                                   diagnostic.file,
                                   diagnostic.place.line,
                                   diagnostic.place.column,
                                   severity,
                                   diagnostic.message.in(language));
    if (!diagnostic.source_line.empty())
        text += excerpt(diagnostic);
    if (!diagnostic.hint.empty())
        text += fmt::format("  {}\n", diagnostic.hint.in(language));
    return text;
}

} // namespace

Diagnostics tidied(Diagnostics diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), comes_before);
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
    Diagnostics kept;
    std::size_t in_file = 0;
    std::size_t dropped = 0;
    const auto finish_file = [&] {
        if (dropped == 0)
            return;
        Diagnostic rest = kept.back();
        rest.severity = Severity::error;
        rest.message = Message("There are {0} more problems in this file.", {std::to_string(dropped)});
        rest.hint = Message("Mend the first ones and check again.");
        rest.source_line.clear();
        kept.push_back(std::move(rest));
        dropped = 0;
    };
    for (Diagnostic& diagnostic : diagnostics) {
        if (kept.empty() || kept.back().file != diagnostic.file) {
            finish_file();
            in_file = 0;
        }
        if (++in_file > max_diagnostics_per_file)
            ++dropped;
        else
            kept.push_back(std::move(diagnostic));
    }
    finish_file();
    return kept;
}

std::size_t count_errors(const Diagnostics& diagnostics) {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
            return diagnostic.severity == Severity::error;
        }));
}

bool is_good(const Diagnostics& diagnostics) {
    return std::all_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::hint;
    });
}

int exit_status(const Diagnostics& diagnostics) {
    constexpr int faulty_content = 78; // EX_CONFIG of sysexits.h
    return count_errors(diagnostics) == 0 ? 0 : faulty_content;
}

std::string format_text(const Diagnostics& diagnostics, MessageLanguage language) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics)
        text += block(diagnostic, fmt::format("{}: ", severity_name(diagnostic.severity)), language);
    return text;
}

std::string format_entry(const Diagnostic& diagnostic, MessageLanguage language) {
    std::string text = block(diagnostic, "", language);
    text.pop_back(); // a log ends its lines itself
    return text;
}

std::string format_json(const Diagnostics& diagnostics, MessageLanguage language) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : diagnostics)
        list.push_back({{"file", diagnostic.file},
                        {"line", diagnostic.place.line},
                        {"column", diagnostic.place.column},
                        {"severity", severity_name(diagnostic.severity)},
                        {"message", diagnostic.message.in(language)},
                        {"hint", diagnostic.hint.in(language)}});
    // A file name need not be UTF-8; it must not end the program.
    return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace kiosk::yaml
