// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/exhibition_readings.hpp"

#include "kiosk/app/box_choices.hpp"
#include "kiosk/app/glyph_check.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/start_log.hpp"
#include "kiosk/platform/durable_file.hpp"
#include "kiosk/platform/units.hpp"
#include "kiosk/settings/loudness.hpp"
#include "media/analysis/decode_speed.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <sys/statvfs.h>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {

// All that run or wait from the start on.
constexpr std::array<const char*, 7> our_units{"kok-kiosk-x.service",
                                               "kok-kiosk-outputs.service",
                                               "kok-kiosk.service",
                                               "kok-kiosk-power.path",
                                               "kok-kiosk-clock.path",
                                               "kok-kiosk-bring-back.path",
                                               "kok-kiosk-stick.path"};

enum class MeasuresSpeed { yes, no };

void read_film(upkeep::Readings& readings, const content::Exhibition& exhibition, MeasuresSpeed measures) {
    readings.film = upkeep::FilmOnDisk::none_wanted;
    for (const auto& [id, scene] : exhibition.scenes) {
        const auto* film = std::get_if<content::FilmScene>(&scene.kind);
        if (film == nullptr)
            continue;
        const fs::path file = exhibition.folder / "film" / film->file;
        std::error_code ignored;
        readings.film = !fs::is_regular_file(file, ignored) ? upkeep::FilmOnDisk::missing
                        : film->stand_in                    ? upkeep::FilmOnDisk::stand_in
                                                            : upkeep::FilmOnDisk::real;
        if (measures == MeasuresSpeed::yes)
            if (const auto speed = media::decode_speed(file))
                readings.decode_speed = *speed;
        if (readings.film != upkeep::FilmOnDisk::real)
            return; // the worst of several
    }
}

void read_content(upkeep::Readings& readings, const fs::path& folder) {
    content::FileChecks checks = film_checks();
    checks.today = today();
    const content::Loaded loaded = content::load_exhibition(folder, checks);
    readings.exhibition = folder.string();
    readings.exhibition_built_in = loaded.built_in;
    readings.content_errors = static_cast<int>(yaml::count_errors(loaded.diagnostics));
    readings.content_warnings = static_cast<int>(loaded.diagnostics.size()) - readings.content_errors;
    read_film(readings, loaded.exhibition, MeasuresSpeed::yes);
}

void read_fonts(upkeep::Readings& readings, const settings::Theme& theme) {
    std::error_code ignored;
    for (const std::string& file : {theme.fonts.regular, theme.fonts.bold})
        if (!fs::exists(file, ignored))
            readings.missing_fonts.push_back(file);
    // One letter of each script that the exhibition is written in.
    constexpr std::array<std::pair<const char*, char32_t>, 4> letters{
        {{"Deutsch", U'ß'}, {"Română", U'ș'}, {"Українська, Русский", U'ї'}, {"العربية", U'ع'}}};
    const auto can_draw = glyph_check(theme);
    for (const auto& [language, letter] : letters)
        if (can_draw && !can_draw(std::u32string_view(&letter, 1)))
            readings.undrawn.emplace_back(language);
}

// The player is nobody special: it reads what everybody may read.
void read_permissions(upkeep::Readings& readings, const fs::path& folder) {
    std::error_code error;
    constexpr auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator entry(folder, options, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        const auto needed = entry->is_directory(ignored) ? fs::perms::others_read | fs::perms::others_exec
                                                         : fs::perms::others_read;
        if ((entry->status(ignored).permissions() & needed) != needed)
            readings.unreadable.push_back(entry->path().string());
    }
}

void read_disk(upkeep::Readings& readings, const fs::path& folder) {
    constexpr double bytes_a_mb = 1e6;
    struct statvfs space {};
    if (statvfs(folder.c_str(), &space) != 0)
        return;
    readings.disks.push_back(
        {.folder = folder.string(),
         .free_mb = static_cast<double>(space.f_bavail) * static_cast<double>(space.f_frsize) / bytes_a_mb,
         .writable = (space.f_flag & ST_RDONLY) == 0});
}

int year_of_today() {
    constexpr std::size_t digits_of_a_year = 4;
    return std::atoi(today().substr(0, digits_of_a_year).c_str());
}

void read_units(upkeep::Readings& readings) {
    for (const char* name : our_units) {
        const platform::UnitWords words = platform::ask_about_unit(name);
        readings.units.push_back({name, words.active, words.file});
    }
    readings.other_desktop = platform::ask_about_unit("display-manager.service").active == "active";
}

// `device` is as it is at its venue.
void read_settings(upkeep::Readings& readings, const settings::Device& device, int faults) {
    readings.settings_faults = faults;
    readings.size_is_set = device.display.px_per_mm || device.display.diagonal_inch;
    readings.sound_wanted = settings::is_audible(device.sound);
}

void read_player(upkeep::Readings& readings) {
    const auto status = read_player_status();
    readings.player_runs = status.has_value();
    if (!status)
        return;
    readings.player_mode = status->mode;
    if (status->frames_presented > 0)
        readings.frames_late_share =
            static_cast<double>(status->frames_late) / static_cast<double>(status->frames_presented);
}

} // namespace

std::optional<upkeep::PlayerStatus> read_player_status() {
    constexpr const char* of_the_unit = "/run/kok-kiosk";
    constexpr std::size_t most_bytes = 65536;
    const fs::path folder = runtime_folder().value_or(of_the_unit);
    auto status = upkeep::status_from_text(platform::read_beginning(folder / "status.json", most_bytes));
    // A player that was killed leaves its words behind.
    if (status && (status->pid <= 0 || (kill(status->pid, 0) != 0 && errno == ESRCH)))
        return std::nullopt;
    return status;
}

void read_exhibition(upkeep::Readings& readings,
                     const std::optional<fs::path>& scenes,
                     const std::optional<fs::path>& config) {
    const settings::LoadedDevice device = read_device(config);
    const settings::LoadedTheme theme = read_theme(config);
    const BoxChoices choices = read_choices(state_folder().value_or(state_of_the_unit));
    const settings::LoadedVenue venue = read_venue(config, venue_of(device.device, choices));
    read_settings(
        readings,
        settings::at_venue(device.device, venue.venue),
        static_cast<int>(device.diagnostics.size() + theme.diagnostics.size() + venue.diagnostics.size()));
    const fs::path folder = exhibition_folder(scenes, device.device);
    read_content(readings, folder);
    read_fonts(readings, theme.theme);
    read_permissions(readings, folder);
    read_disk(readings, folder);
    read_disk(readings, "/var/log");
    readings.year = year_of_today();
    read_units(readings);
    read_player(readings);
}

void read_as_player(upkeep::Readings& readings,
                    const ChosenExhibition& chosen,
                    const settings::Device& device,
                    int settings_faults,
                    upkeep::Mode mode) {
    read_settings(readings, device, settings_faults);
    readings.exhibition = chosen.exhibition.folder.string();
    readings.exhibition_built_in = chosen.nothing_to_show;
    readings.content_errors = chosen.faults;
    read_film(readings, chosen.exhibition, MeasuresSpeed::no);
    // All else is read-only to the installed player.
    read_disk(readings, state_folder().value_or(chosen.exhibition.folder));
    readings.year = year_of_today();
    readings.player_runs = true;
    readings.player_mode = mode;
}

} // namespace kiosk::app
