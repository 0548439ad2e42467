// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_import.hpp"

#include "kiosk/app/workshop.hpp"
#include "kiosk/content/film_faults.hpp"
#include "kiosk/platform/durable_file.hpp"
#include "kiosk/platform/program.hpp"
#include "media/ffmpeg/probe.hpp"
#include "media/subtitles/subtitle_file.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using yaml::Message;

content::Fault film_problem(Message message, Message hint = {}) {
    return {.message = std::move(message), .hint = std::move(hint)};
}

content::Fault full_disk() {
    return film_problem(Message("The disk is full: the film was not taken."),
                        Message("Make room on it, and import the film again."));
}

content::Fault no_place_for(const std::filesystem::path& file) {
    return film_problem(Message("The file {0} cannot be written.", {file.string()}),
                        Message("Check the permissions of the file and of its folder."));
}

// Runs ffmpeg to its end.
std::optional<content::Fault> convert(const std::vector<std::string>& command,
                                      const FilmImport& import,
                                      media::Duration whole,
                                      const std::function<void(double share)>& progress,
                                      const std::function<bool()>& give_up) {
    auto ffmpeg = platform::Program::start_heard(command);
    if (!ffmpeg && ffmpeg.error().code == media::ErrorCode::not_found)
        return film_problem(Message("The program {0} is missing, which converts films.", {command.front()}),
                            Message("Install it: apt install ffmpeg"));
    if (!ffmpeg)
        return film_problem(Message("The film “{0}” cannot be converted.", {import.source.string()}));
    bool disk_is_full = false;
    while (const auto line = ffmpeg->next_line(give_up)) {
        if (const auto done = progress_of(*line); done && whole > media::Duration::zero())
            progress(std::chrono::duration<double>(*done) / std::chrono::duration<double>(whole));
        disk_is_full = disk_is_full || line->find("No space left on device") != std::string::npos;
        if (line->find('=') == std::string::npos)
            spdlog::debug("ffmpeg: {}", *line);
    }
    if (give_up()) {
        ffmpeg->kill();
        ffmpeg->wait();
        return film_problem(Message("Interrupted: nothing of the film was kept."));
    }
    const bool good = ffmpeg->wait() == 0;
    if (disk_is_full)
        return full_disk();
    if (!good)
        return film_problem(Message("The film “{0}” cannot be converted.", {import.source.string()}),
                            Message("Copy it again, or save it in another program as MP4."));
    return std::nullopt;
}

// What came out has to be what the player takes, and as long as what went in.
std::optional<content::Fault>
fault_of_made(const std::filesystem::path& made, const FilmImport& import, const media::SourceFilm& source) {
    constexpr media::Duration rounding = std::chrono::seconds(2);
    const auto info = media::probe(made);
    if (!info)
        return content::film_fault(import.source.filename().string(), info.error().code);
    if (source.is_duration_sure && info->duration + rounding < source.duration)
        return film_problem(
            Message("The film “{0}” was cut off: of {1} seconds only {2} can be read.",
                    {import.source.filename().string(),
                     fmt::format("{:.0f}", std::chrono::duration<double>(source.duration).count()),
                     fmt::format("{:.0f}", std::chrono::duration<double>(info->duration).count())}),
            Message("Copy the film again."));
    return std::nullopt;
}

// A track without a word is no captions.
bool says_something(const std::filesystem::path& captions) {
    std::ifstream stream(captions, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return !media::parse_subtitles(text).cues.empty();
}

// From the workshop to its place, for good.
bool put(const std::filesystem::path& made, const std::filesystem::path& place) {
    std::error_code problem;
    if (!platform::bring_to_disk(made) || std::filesystem::exists(place, problem))
        return false;
    std::filesystem::permissions(made,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write |
                                     std::filesystem::perms::group_read | std::filesystem::perms::others_read,
                                 problem);
    std::filesystem::rename(made, place, problem);
    return !problem;
}

// All files of the film, or none.
std::optional<content::Fault>
put_all(const std::filesystem::path& made, const std::filesystem::path& films, const ImportedFilm& film) {
    std::vector<std::string> files{film.file};
    for (const auto& [language, name] : film.captions)
        files.push_back(name);
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (put(made / *file, films / *file))
            continue;
        std::error_code ignored;
        for (auto before = files.begin(); before != file; ++before)
            std::filesystem::remove(films / *before, ignored);
        return no_place_for(films / *file);
    }
    platform::bring_to_disk(films);
    return std::nullopt;
}

std::optional<media::PictureRhythm> rhythm_of(const FilmImport& import, const media::SourceFilm& source) {
    if (!may_be_kept(source.picture))
        return std::nullopt;
    const auto rhythm = media::read_picture_rhythm(import.source);
    return rhythm ? std::optional(*rhythm) : std::nullopt;
}

} // namespace

bool has_film(const std::filesystem::path& films, const std::string& name) {
    std::error_code error;
    for (std::filesystem::directory_iterator it(films, error), end; !error && it != end; it.increment(error))
        if (it->path().filename().string().starts_with(name + "."))
            return true;
    return false;
}

std::variant<ImportedFilm, content::Fault> import_film(const FilmImport& import,
                                                       const media::SourceFilm& source,
                                                       const std::function<void(double share)>& progress,
                                                       const std::function<bool()>& give_up) {
    if (has_film(import.films, import.name))
        return film_problem(Message("There is a film {0} already.", {(import.films / import.name).string()}),
                            Message("Take another name: --name {0}", {import.name + "-2"}));
    std::error_code problem;
    std::filesystem::create_directories(import.films, problem);
    const Workshop workshop(import.films);
    if (workshop.path().empty())
        return no_place_for(import.films / film_name(import.name));
    ImportedFilm film{.plan = plan_film(source, rhythm_of(import, source), import.usual_language),
                      .file = film_name(import.name),
                      .captions = {}};
    const auto command = conversion(source,
                                    film.plan,
                                    std::filesystem::absolute(import.source, problem),
                                    std::filesystem::absolute(workshop.path(), problem),
                                    import.name);
    if (auto fault = convert(command, import, source.duration, progress, give_up))
        return *std::move(fault);
    if (auto fault = fault_of_made(workshop.path() / film.file, import, source))
        return *std::move(fault);
    for (const FilmPlan::Captions& captions : film.plan.captions) {
        const std::string name = captions_name(import.name, captions.language);
        if (says_something(workshop.path() / name))
            film.captions[captions.language] = name;
    }
    if (auto fault = put_all(workshop.path(), import.films, film))
        return *std::move(fault);
    return film;
}

void remove_film(const std::filesystem::path& films, const ImportedFilm& film) {
    std::error_code ignored;
    std::filesystem::remove(films / film.file, ignored);
    for (const auto& [language, name] : film.captions)
        std::filesystem::remove(films / name, ignored);
}

} // namespace kiosk::app
