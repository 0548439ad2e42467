// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/checks.hpp"
#include "kiosk/content/film_checks.hpp"
#include "kiosk/content/interview_checks.hpp"
#include "kiosk/content/named_files.hpp"
#include "kiosk/content/picture_files.hpp"
#include "kiosk/content/picture_header.hpp"
#include "kiosk/content/recording_checks.hpp"
#include "kiosk/content/walk.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

/// A day that the calendar has, written as 2030-12-31; nothing if it is none.
std::optional<std::chrono::sys_days> day_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [text](std::size_t at, std::size_t digits) {
        int value = 0;
        const char* const end = text.data() + at + digits;
        const auto read = std::from_chars(text.data() + at, end, value);
        return read.ec == std::errc() && read.ptr == end ? value : -1;
    };
    using namespace std::chrono;
    const int day_of_month = number(8, 2);
    const int month_of_year = number(5, 2);
    if (number(0, 4) < 1 || month_of_year < 1 || day_of_month < 1)
        return std::nullopt;
    const year_month_day date(year(number(0, 4)),
                              month(static_cast<unsigned>(month_of_year)),
                              day(static_cast<unsigned>(day_of_month)));
    return date.ok() ? std::optional(sys_days(date)) : std::nullopt;
}

/// So long before the end of a right it is said, because asking for more takes time.
constexpr std::chrono::days notice{60};

/// Checks the files that one scene names.
class FileCheck {
public:
    FileCheck(Draft& draft, const Scene& scene, const FileChecks& checks, std::set<std::string>& used)
        : draft_(draft), files_(draft, draft.origins[scene.id]), checks_(checks), used_(used),
          pictures_(draft.exhibition.folder / "pictures") {}

    void check(Scene& scene) {
        for_each<Picture>(scene, [this](const std::string& path, const yaml::Field&, Picture& picture) {
            check_picture(path, picture);
        });
        if (auto* film = std::get_if<FilmScene>(&scene.kind))
            check_film(draft_, files_, checks_, *film);
        if (auto* interview = std::get_if<InterviewScene>(&scene.kind))
            check_interview(draft_, files_, checks_, *interview);
        // What cannot be heard is left out, and the voice reads instead.
        check_recordings(
            files_, checks_, "narration", draft_.exhibition.folder / "narration", scene.narration);
    }

private:
    void check_picture(const std::string& path, Picture& picture) {
        if (picture.alt.by_language.empty() && !files_.origin().has_misspelt(path, "alt"))
            files_.at_key(
                path,
                Severity::error,
                Message("The picture has no description."),
                Message(
                    "Add below picture: alt: with what the picture shows, for people who do not see it."));
        if (picture.credit.by_language.empty() && !files_.origin().has_misspelt(path, "credit"))
            files_.at_key(path,
                          Severity::warning,
                          Message("The picture does not say who made it."),
                          Message("Add below picture: credit: with the name."));
        if (!picture.rights_until.empty())
            check_rights(path + ".rights_until", picture.rights_until);
        used_.insert(picture.file);
        if (const auto file = files_.find(path + ".file", pictures_, picture.file, picture_extensions())) {
            used_.insert(picture.file); // as the system spells it
            check_picture_files(path + ".file", *file);
            if (const auto header = read_picture_header(*file))
                picture.size = header->size;
        }
    }

    static const std::set<std::string>& picture_extensions() {
        static const std::set<std::string> extensions{".png", ".jpg", ".jpeg", ".webp"};
        return extensions;
    }

    void check_picture_files(const std::string& path, const std::filesystem::path& file) {
        if (auto fault = picture_fault(file))
            return files_.report(path, fault->severity, std::move(fault->message), std::move(fault->hint));
        if (auto fault = sharper_picture_fault(file))
            draft_.diagnostics.push_back({.severity = fault->severity,
                                          .file = sharper_one(file).lexically_normal().generic_string(),
                                          .message = std::move(fault->message),
                                          .hint = std::move(fault->hint)});
    }

    void check_rights(const std::string& path, const std::string& until) {
        const auto last = day_of(until);
        const auto today = day_of(checks_.today);
        if (!last)
            files_.error(path,
                         Message("“{0}” is not a date.", {until}),
                         Message("Write year, month and day, such as 2030-12-31."));
        else if (today && *last - *today < notice)
            files_.report(path,
                          Severity::warning,
                          *last < *today
                              ? Message("The right to show this picture ended on {0}.", {until})
                              : Message("The right to show this picture ends soon, on {0}.", {until}),
                          Message("Ask for more time and write the new date, or take another picture."));
    }

    Draft& draft_;
    NamedFiles files_;
    const FileChecks& checks_;
    std::set<std::string>& used_;
    std::filesystem::path pictures_;
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
