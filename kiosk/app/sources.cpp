// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sources.hpp"

#include "kiosk/app/caption_style.hpp"
#include "kiosk/app/film_tracks.hpp"
#include "kiosk/settings/panel.hpp"
#include "kiosk/settings/reach_band.hpp"
#include "media/ffmpeg/probe.hpp"
#include "media/subtitles/subtitle_file.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <ctime>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

media::Result<content::FilmFacts> facts_of(const std::filesystem::path& film) {
    return media::probe(film).map([](const media::FilmInfo& info) {
        return content::FilmFacts{.seconds = std::chrono::duration<double>(info.duration).count(),
                                  .width = info.width,
                                  .height = info.height,
                                  .has_sound = !info.audio_codec.empty(),
                                  .frame_rate = info.frame_rate,
                                  .tracks = tracks_of(info.tracks)};
    });
}

media::Result<double> seconds_of_sound(const std::filesystem::path& file) {
    return media::probe_sound(file).map(
        [](media::Duration length) { return std::chrono::duration<double>(length).count(); });
}

// The file's text, one byte more than is allowed at most: the parser then says that it is too large.
std::string beginning_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(media::max_subtitle_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

content::CaptionFault fault_of(media::SubtitleProblem::Kind kind) {
    using Kind = media::SubtitleProblem::Kind;
    using content::CaptionFault;
    switch (kind) {
    case Kind::not_utf8:
        return CaptionFault::not_utf8;
    case Kind::too_large:
        return CaptionFault::too_large;
    case Kind::no_header:
        return CaptionFault::no_header;
    case Kind::bad_time:
        return CaptionFault::bad_time;
    case Kind::ends_early:
        return CaptionFault::ends_early;
    case Kind::out_of_order:
        return CaptionFault::out_of_order;
    case Kind::empty:
        return CaptionFault::empty;
    case Kind::no_cues:
        break;
    }
    return CaptionFault::no_cues;
}

std::vector<content::CaptionProblem> caption_problems(const std::filesystem::path& file) {
    const std::string text = beginning_of(file);
    std::vector<content::CaptionProblem> result;
    for (const media::SubtitleProblem& problem : media::parse_subtitles(text).problems)
        result.push_back({fault_of(problem.kind), static_cast<int>(problem.line)});
    if (result.empty()) // what cannot be read at all is said first
        result = caption_style_problems(text);
    return result;
}

bool file_exists(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

} // namespace

content::FileChecks film_checks() {
    return {.probe_film = facts_of, .check_captions = caption_problems, .probe_sound = seconds_of_sound};
}

platform::PicturesOptions pictures_of(const std::filesystem::path& exhibition,
                                      std::function<void()> on_ready) {
    return {.folder = exhibition,
            .film_still = [films = exhibition / "film"](
                              const std::string& file) { return media::first_frame(films / file); },
            .on_ready = std::move(on_ready)};
}

settings::LocalTime local_time() {
    constexpr int minutes_an_hour = 60;
    constexpr int days_a_week = 7;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {.year = local.tm_year + 1900,
            .weekday = (local.tm_wday + days_a_week - 1) % days_a_week,
            .minute = local.tm_hour * minutes_an_hour + local.tm_min};
}

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

settings::LoadedDevice read_device(const std::optional<std::filesystem::path>& config) {
    if (config)
        return settings::load_device(*config);
    return file_exists(installed_config) ? settings::load_device(installed_config) : settings::LoadedDevice{};
}

namespace {

std::filesystem::path venues_folder(const std::optional<std::filesystem::path>& config) {
    return config.value_or(installed_config).parent_path() / "venues";
}

} // namespace

std::vector<VenueFile> venue_files(const std::optional<std::filesystem::path>& config) {
    std::vector<VenueFile> result;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(venues_folder(config), error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() != ".yaml")
            continue;
        const std::string name = entry->path().stem().string();
        const std::string words = settings::load_venue(entry->path()).venue.name;
        result.push_back({name, words.empty() ? name : words});
    }
    std::sort(
        result.begin(), result.end(), [](const VenueFile& a, const VenueFile& b) { return a.name < b.name; });
    return result;
}

settings::LoadedVenue read_venue(const std::optional<std::filesystem::path>& config,
                                 const std::string& venue) {
    if (venue.empty())
        return {};
    // The name of a file, not a way to one.
    return settings::load_venue(venues_folder(config) / std::filesystem::path(venue + ".yaml").filename());
}

settings::LoadedTheme read_theme(const std::optional<std::filesystem::path>& config) {
    const std::filesystem::path file =
        std::filesystem::path(config ? config->string() : installed_config).replace_filename("theme.yaml");
    return file_exists(file) ? settings::load_theme(file)
                             : settings::LoadedTheme{settings::default_theme(), {}};
}

std::filesystem::path exhibition_folder(const std::optional<std::filesystem::path>& named,
                                        const settings::Device& device) {
    if (named)
        return *named;
    if (!device.content_folder.empty())
        return device.content_folder;
    return file_exists(installed_exhibition) ? installed_exhibition : shipped_exhibition;
}

ui::Panel panel_of(const settings::Display& display, Size canvas, std::optional<double> monitor_px_per_mm) {
    std::optional<settings::SizeMm> monitor;
    if (monitor_px_per_mm)
        monitor = settings::SizeMm{canvas.width / *monitor_px_per_mm, canvas.height / *monitor_px_per_mm};
    const settings::Panel panel = settings::measure_panel(canvas, display, monitor);
    return {.size = canvas,
            .px_per_mm = panel.px_per_mm,
            .em = static_cast<int>(std::lround(panel.body_em_px())),
            .reach_top = display.bottom_edge_mm ? settings::highest_row_in_reach(
                                                      *display.bottom_edge_mm, canvas, panel.px_per_mm)
                                                : 0};
}

} // namespace kiosk::app
