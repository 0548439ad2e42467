// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/doctor.hpp"

#include "kiosk/upkeep/examinations.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::upkeep {

namespace {

using yaml::Message;

std::string_view colour_of(Light light) {
    switch (light) {
    case Light::green:
        return "\033[32m";
    case Light::amber:
        return "\033[33m";
    case Light::red:
        break;
    }
    return "\033[31m";
}

Message word_for(Light light) {
    switch (light) {
    case Light::green:
        return Message("good");
    case Light::amber:
        return Message("look at it");
    case Light::red:
        break;
    }
    return Message("MENDING NEEDED");
}

// A letter of UTF-8 is one wide, whatever its bytes.
std::string padded(const std::string& text, std::size_t width) {
    const auto letters = static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    return text + std::string(letters < width ? width - letters : 1, ' ');
}

} // namespace

Findings examine(const Readings& readings) {
    Findings findings = examine_machine(readings);
    for (Finding& finding : examine_exhibition(readings))
        findings.push_back(std::move(finding));
    return findings;
}

std::string doctor_report(const Findings& findings, yaml::MessageLanguage language, bool colours) {
    constexpr std::size_t light_width = 18;
    constexpr std::size_t subject_width = 24;
    std::string lines;
    for (const Finding& finding : findings) {
        const std::string light = padded(word_for(finding.light).in(language), light_width);
        lines += colours ? fmt::format("{}{}\033[0m", colour_of(finding.light), light) : light;
        lines += padded(finding.subject.in(language), subject_width) + finding.words.in(language) + "\n";
        if (!finding.way_out.empty())
            lines += std::string(light_width, ' ') + "→ " + finding.way_out.in(language) + "\n";
    }
    return lines;
}

int exit_status(const Findings& findings) {
    return std::any_of(findings.begin(),
                       findings.end(),
                       [](const Finding& finding) { return finding.light == Light::red; })
               ? 1
               : 0;
}

} // namespace kiosk::upkeep
