// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/checks.hpp"
#include "kiosk/content/confined_path.hpp"
#include "kiosk/content/film_faults.hpp"
#include "kiosk/content/limits.hpp"
#include "kiosk/content/picture_files.hpp"
#include "kiosk/content/walk.hpp"
#include "kiosk/yaml/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::content {
namespace {

using media::ErrorCode;
using yaml::Message;
using yaml::Severity;

/// The names of the files in a folder; those of hidden files and of other kinds are left out.
std::vector<std::string> names_in(const std::filesystem::path& folder,
                                  const std::set<std::string>& extensions) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (extensions.contains(it->path().extension().string()) &&
            !it->path().filename().string().starts_with('.'))
            names.push_back(it->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// A day that the calendar has, as 2030-12-31.
bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto number = [text](std::size_t at, std::size_t digits) {
        int value = 0;
        const char* const end = text.data() + at + digits;
        const auto read = std::from_chars(text.data() + at, end, value);
        return read.ec == std::errc() && read.ptr == end ? value : -1;
    };
    using namespace std::chrono;
    const int day_of_month = number(8, 2);
    const int month_of_year = number(5, 2);
    return number(0, 4) >= 1 && month_of_year >= 1 && day_of_month >= 1 &&
           year_month_day(year(number(0, 4)),
                          month(static_cast<unsigned>(month_of_year)),
                          day(static_cast<unsigned>(day_of_month)))
               .ok();
}

/// Shows the line of the captions, if it can be read.
yaml::Diagnostic at_caption(const yaml::Source& captions, const CaptionProblem& problem) {
    Fault fault = caption_fault(problem.fault);
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

/// Checks the files that one scene names.
class FileCheck {
public:
    FileCheck(Draft& draft, const Scene& scene, const FileChecks& checks, std::set<std::string>& used)
        : draft_(draft), origin_(draft.origins[scene.id]), checks_(checks), used_(used),
          pictures_(draft.exhibition.folder / "pictures"), films_(draft.exhibition.folder / "film") {}

    void check(Scene& scene) {
        for_each<Picture>(scene, [this](const std::string& path, const yaml::Field&, Picture& picture) {
            check_picture(path, picture);
        });
        if (auto* film = std::get_if<FilmScene>(&scene.kind))
            check_film(*film);
        if (const auto* contact = std::get_if<ContactScene>(&scene.kind))
            for (std::size_t i = 0; i < contact->codes.size(); ++i)
                check_url("codes[" + std::to_string(i) + "].url", contact->codes[i].url);
    }

private:
    void report(const std::string& path, Severity severity, Message message, Message hint) {
        draft_.diagnostics.push_back(origin_.at(path, severity, std::move(message), std::move(hint)));
    }
    void at_key(const std::string& path, Severity severity, Message message, Message hint) {
        draft_.diagnostics.push_back(origin_.at_key(path, severity, std::move(message), std::move(hint)));
    }
    void error(const std::string& path, Message message, Message hint) {
        report(path, Severity::error, std::move(message), std::move(hint));
    }

    /// The file, if it is there; else reports it. A name that leads out of the folder is emptied, so that
    /// nobody opens it.
    std::optional<std::filesystem::path> find(const std::string& path,
                                              const std::filesystem::path& folder,
                                              std::string& name,
                                              const std::set<std::string>& extensions) {
        const auto file = confined_path(folder, name);
        if (file)
            return *file;
        if (file.error().code == ErrorCode::not_allowed) {
            error(
                path,
                Message("The file “{0}” lies outside of the folder {1}.", {name, folder.filename().string()}),
                Message("Copy the file into this folder and write its name only."));
            name.clear();
            return std::nullopt;
        }
        std::vector<std::string> names = names_in(folder, extensions);
        std::erase_if(names,
                      [](const std::string& other) { return other.find("@2x.") != std::string::npos; });
        const auto near = yaml::suggestions(name, names);
        error(path,
              Message("The file “{0}” is missing in the folder {1}.", {name, folder.filename().string()}),
              near.empty() ? Message("Copy the file there, or correct its name.") : yaml::did_you_mean(near));
        return std::nullopt;
    }

    void check_picture(const std::string& path, Picture& picture) {
        if (picture.alt.by_language.empty())
            at_key(path,
                   Severity::error,
                   Message("The picture has no description."),
                   Message(
                       "Add below picture: alt: with what the picture shows, for people who do not see it."));
        if (picture.credit.by_language.empty())
            at_key(path,
                   Severity::warning,
                   Message("The picture does not say who made it."),
                   Message("Add below picture: credit: with the name."));
        if (!picture.rights_until.empty())
            check_rights(path + ".rights_until", picture.rights_until);
        used_.insert(picture.file);
        if (const auto file = find(path + ".file", pictures_, picture.file, picture_extensions()))
            check_picture_files(path + ".file", *file);
    }

    static const std::set<std::string>& picture_extensions() {
        static const std::set<std::string> extensions{".png", ".jpg", ".jpeg", ".webp"};
        return extensions;
    }

    void check_picture_files(const std::string& path, const std::filesystem::path& file) {
        if (auto fault = picture_fault(file))
            return report(path, fault->severity, std::move(fault->message), std::move(fault->hint));
        if (auto fault = sharper_picture_fault(file))
            draft_.diagnostics.push_back({.severity = fault->severity,
                                          .file = sharper_one(file).lexically_normal().generic_string(),
                                          .message = std::move(fault->message),
                                          .hint = std::move(fault->hint)});
    }

    void check_rights(const std::string& path, const std::string& until) {
        if (!is_date(until))
            error(path,
                  Message("“{0}” is not a date.", {until}),
                  Message("Write year, month and day, such as 2030-12-31."));
        else if (until < checks_.today) // dates of this form have the order of their letters
            report(path,
                   Severity::warning,
                   Message("The right to show this picture ended on {0}.", {until}),
                   Message("Ask for more time and write the new date, or take another picture."));
    }

    void check_film(FilmScene& film) {
        static const std::set<std::string> film_extensions{".mp4", ".mkv", ".webm", ".mov", ".m4v"};
        static const std::set<std::string> caption_extensions{".vtt", ".srt"};
        if (const auto file = find("file", films_, film.file, film_extensions); file && checks_.probe_film) {
            const media::Result<FilmFacts> facts = checks_.probe_film(*file);
            check_film_facts(film, facts);
            if (facts)
                check_whole_film("file", *file);
        }
        for (auto& [language, name] : film.captions) {
            const std::string path = "captions." + language;
            const auto& known = draft_.exhibition.languages;
            const auto& drafts = draft_.exhibition.drafts;
            if (draft_.languages_known && std::find(known.begin(), known.end(), language) == known.end() &&
                std::find(drafts.begin(), drafts.end(), language) == drafts.end())
                draft_.diagnostics.push_back(origin_.at_key(
                    path,
                    Severity::error,
                    Message("The language “{0}” is not used: exhibition.yaml does not name it.", {language}),
                    yaml::did_you_mean(language, known)));
            if (const auto file = find(path, films_, name, caption_extensions);
                file && checks_.check_captions)
                check_captions(*file);
        }
    }

    void check_captions(const std::filesystem::path& file) {
        const std::vector<CaptionProblem> problems = checks_.check_captions(file);
        if (problems.empty())
            return;
        const yaml::Source captions = read_captions(file);
        for (const CaptionProblem& problem : problems)
            draft_.diagnostics.push_back(at_caption(captions, problem));
    }

    void check_film_facts(const FilmScene& film, const media::Result<FilmFacts>& facts) {
        if (!facts) {
            Fault fault = film_fault(film.file, facts.error().code);
            return error("file", std::move(fault.message), std::move(fault.hint));
        }
        if (facts->width > limits::film_width || facts->height > limits::film_height)
            error("file",
                  Message("The film has {0} px; at most {1} are possible.",
                          {fmt::format("{} × {}", facts->width, facts->height),
                           fmt::format("{} × {}", limits::film_width, limits::film_height)}),
                  Message("Save it as Full HD, 1920 × 1080."));
        for (std::size_t i = 0; i < film.chapters.size(); ++i)
            if (facts->seconds > 0 && film.chapters[i].at >= facts->seconds)
                error(fmt::format("chapters[{}].at", i),
                      Message("The film ends after {0} seconds.", {fmt::format("{:.0f}", facts->seconds)}),
                      Message("Write the second at which the chapter begins."));
        if (film.loop_seconds && facts->seconds > 0 && *film.loop_seconds > facts->seconds)
            report("loop_seconds",
                   Severity::warning,
                   Message("The film ends after {0} seconds.", {fmt::format("{:.0f}", facts->seconds)}),
                   Message("Write a smaller number, or delete the line."));
    }

    /// What can be said only after going through all of it.
    void check_whole_film(const std::string& path, const std::filesystem::path& file) {
        if (!checks_.watch_film)
            return;
        for (Fault& fault : whole_film_faults(checks_.watch_film(file)))
            report(path, fault.severity, std::move(fault.message), std::move(fault.hint));
    }

    void check_url(const std::string& path, const std::string& url) {
        const bool known =
            url.starts_with("https://") || url.starts_with("mailto:") || url.starts_with("tel:");
        if (!known)
            error(path,
                  Message("An address of a QR code begins with https://, mailto: or tel:."),
                  Message("Write, for example: https://www.kok-gegen-menschenhandel.de"));
        else if (url.find_first_of(" \t\n") != std::string::npos)
            error(path, Message("An address of a QR code has no spaces."), Message("Delete the spaces."));
        if (url.size() > limits::url_characters)
            error(path,
                  Message("The address has {0} characters; a QR code of more than {1} is hard to read.",
                          {std::to_string(url.size()), std::to_string(limits::url_characters)}),
                  Message("Use a shorter address that leads to the same page."));
    }

    Draft& draft_;
    const Origin& origin_;
    const FileChecks& checks_;
    std::set<std::string>& used_;
    std::filesystem::path pictures_;
    std::filesystem::path films_;
};

/// Pictures that no scene names: somebody forgot them, or misspelt a name.
void report_unused_pictures(Draft& draft, const std::set<std::string>& used) {
    const std::filesystem::path folder = draft.exhibition.folder / "pictures";
    for (const std::string& name : names_in(folder, {".png", ".jpg", ".jpeg", ".webp"})) {
        std::string plain = name;
        if (const std::size_t sharp = plain.find("@2x."); sharp != std::string::npos)
            plain.erase(sharp, 3);
        if (!used.contains(plain))
            draft.diagnostics.push_back({.severity = Severity::warning,
                                         .file = (folder / name).lexically_normal().generic_string(),
                                         .message = Message("No scene shows this picture."),
                                         .hint = Message("Name it in a scene, or delete it.")});
    }
}

} // namespace

void check_files(Draft& draft, const FileChecks& checks) {
    std::set<std::string> used;
    for (auto& [id, scene] : draft.exhibition.scenes)
        FileCheck(draft, scene, checks, used).check(scene);
    if (draft.broken.empty() && draft.unread.empty()) // else it is not known what their scenes show
        report_unused_pictures(draft, used);
}

} // namespace kiosk::content
