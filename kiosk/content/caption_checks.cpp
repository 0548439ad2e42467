// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/caption_checks.hpp"

#include "kiosk/content/film_faults.hpp"
#include "kiosk/content/undrawable.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::content {
namespace {

/// Shows the line of the captions, if it can be read.
yaml::Diagnostic at_caption(const yaml::Source& captions, const CaptionProblem& problem) {
    Fault fault = caption_fault(problem);
    const int length = yaml::count_characters(captions.line(problem.line));
    return captions.diagnostic(fault.severity,
                               {{problem.line, 1}, std::max(1, length)},
                               std::move(fault.message),
                               std::move(fault.hint));
}

/// The text of the captions, for the lines of findings; empty if it is no text.
yaml::Source read_captions(const std::filesystem::path& file) {
    constexpr std::size_t most_bytes = std::size_t{4} * 1024 * 1024;
    auto text = yaml::read_file(file, most_bytes);
    const bool usable = text && !yaml::find_bad_character(*text);
    return {file.lexically_normal().generic_string(), usable ? std::string_view(*text) : ""};
}

/// Matters only to those who have to read it before it is gone.
bool is_about_pace(CaptionFault fault) {
    return fault == CaptionFault::long_line || fault == CaptionFault::many_lines ||
           fault == CaptionFault::too_short || fault == CaptionFault::too_fast;
}

} // namespace

void check_caption_file(Draft& draft,
                        const FileChecks& checks,
                        const std::filesystem::path& file,
                        CaptionUse use) {
    if (!checks.check_captions)
        return;
    const yaml::Source captions = read_captions(file);
    for (const CaptionProblem& problem : checks.check_captions(file))
        if (use == CaptionUse::shown || !is_about_pace(problem.fault))
            draft.diagnostics.push_back(at_caption(captions, problem));
    if (checks.can_draw)
        if (auto finding = undrawable_finding(captions, checks.can_draw))
            draft.diagnostics.push_back(std::move(*finding));
}

} // namespace kiosk::content
