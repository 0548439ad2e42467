// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/exhibition_readings.hpp"
#include "kiosk/app/machine_readings.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/start_log.hpp"
#include "kiosk/platform/durable_file.hpp"
#include "kiosk/platform/units.hpp"
#include "kiosk/upkeep/doctor.hpp"
#include "kiosk/upkeep/fault_code.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <unistd.h>

namespace kiosk::app {

namespace {

constexpr std::size_t errors_in_a_status = 5;
constexpr std::size_t errors_in_a_report = 50;
constexpr std::size_t longest_part = 65536;

std::string player_report(yaml::MessageLanguage language, std::size_t errors) {
    return upkeep::status_report(
        read_player_status(), since_boot(), platform::last_errors_of("kok-kiosk.service", errors), language);
}

// The findings, and what of them the screen of the kiosk would say in digits.
std::string findings_report(const upkeep::Findings& findings, yaml::MessageLanguage language, bool colours) {
    const yaml::Message code("Fault code: {0}", {upkeep::fault_code(findings)});
    return upkeep::doctor_report(findings, language, colours) + code.in(language) + "\n";
}

// One file that says everything to somebody who is not there.
std::string whole_report(const std::string& findings, const DoctorOptions& options) {
    std::string text = fmt::format("kok-kiosk {}, {}\n\n{}\n{}",
                                   KOK_VERSION,
                                   today(),
                                   findings,
                                   player_report(options.language, errors_in_a_report));
    for (const char* file :
         {"/etc/os-release", "/proc/version", "/proc/meminfo", "/proc/asound/cards", "/proc/cmdline"})
        text += fmt::format("\n== {}\n{}", file, platform::read_beginning(file, longest_part));
    const std::filesystem::path device = options.config.value_or(installed_config);
    text += fmt::format("\n== {}\n{}", device.string(), platform::read_beginning(device, longest_part));
    return text;
}

} // namespace

int doctor(const DoctorOptions& options) {
    upkeep::Readings readings;
    read_machine(readings, "/");
    read_exhibition(readings, options.scenes, options.config);
    const upkeep::Findings findings = upkeep::examine(readings);
    std::fputs(findings_report(findings, options.language, isatty(STDOUT_FILENO) != 0).c_str(), stdout);
    if (!options.report)
        return upkeep::exit_status(findings);
    const std::string report = whole_report(findings_report(findings, options.language, false), options);
    if (const auto written = platform::write_durably(std::filesystem::absolute(*options.report), report);
        !written) {
        std::fputs((written.error().message + "\n").c_str(), stderr);
        return exit_failed;
    }
    const yaml::Message where("Everything is written to {0}: send this file.", {options.report->string()});
    std::puts(where.in(options.language).c_str());
    return upkeep::exit_status(findings);
}

int status(const StatusOptions& options) {
    std::fputs(player_report(options.language, errors_in_a_status).c_str(), stdout);
    return read_player_status() ? 0 : exit_failed;
}

} // namespace kiosk::app
