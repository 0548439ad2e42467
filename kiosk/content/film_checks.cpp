// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/film_checks.hpp"

#include "kiosk/content/caption_checks.hpp"
#include "kiosk/content/file_kinds.hpp"
#include "kiosk/content/film_faults.hpp"
#include "kiosk/content/film_version.hpp"
#include "kiosk/content/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

std::string whole_seconds(double seconds) {
    return fmt::format("{:.0f}", seconds);
}

const std::set<std::string>& film_extensions() {
    static const std::set<std::string> extensions{".mp4", ".mkv", ".webm", ".mov", ".m4v"};
    return extensions;
}

const std::set<std::string>& sound_extensions() {
    static const std::set<std::string> extensions{".m4a", ".mka", ".mp4", ".mkv", ".webm", ".mov"};
    return extensions;
}

class FilmCheck {
public:
    FilmCheck(Draft& draft, const NamedFiles& files, const FileChecks& checks, FilmScene& film)
        : draft_(draft), files_(files), checks_(checks), film_(film),
          folder_(draft.exhibition.folder / "film") {}

    void run() {
        const auto facts = look_into("file", film_.file);
        if (facts) {
            check_times(*facts);
            check_whole_film("file", film_.file);
        }
        check_captions();
        check_sounds("audio", film_.audio, facts);
        check_sounds("audio_description", film_.audio_description, facts);
        for (auto& [language, name] : film_.versions) {
            files_.check_language("versions." + language, language);
            if (look_into("versions." + language, name))
                check_whole_film("versions." + language, name);
        }
        if (film_.sign_language)
            check_sign_film(*film_.sign_language, facts);
        if (facts && facts->has_sound)
            check_gaps();
    }

private:
    /// Opens a film of the scene and keeps its tracks; reports what is wrong with it.
    std::optional<FilmFacts> look_into(const std::string& path, std::string& name) {
        const auto file = files_.find(path, folder_, name, film_extensions());
        if (!file)
            forget_version(path, name);
        if (!file || !checks_.probe_film)
            return std::nullopt;
        const media::Result<FilmFacts> facts = checks_.probe_film(*file);
        if (!facts) {
            files_.report(path, film_fault(name, facts.error().code));
            forget_version(path, name);
            return std::nullopt;
        }
        if (facts->width > limits::film_width || facts->height > limits::film_height)
            files_.error(path,
                         Message("The film has {0} px; at most {1} are possible.",
                                 {fmt::format("{} × {}", facts->width, facts->height),
                                  fmt::format("{} × {}", limits::film_width, limits::film_height)}),
                         Message("Save it as Full HD, 1920 × 1080."));
        draft_.film_tracks[name] = facts->tracks;
        return *facts;
    }

    /// What cannot be played is offered to nobody; of the film itself the scene says so.
    static void forget_version(const std::string& path, std::string& name) {
        if (path != "file")
            name.clear();
    }

    /// What can be said only after going through all of it.
    void check_whole_film(const std::string& path, const std::string& name, bool is_heard = true) const {
        if (!checks_.watch_film)
            return;
        WholeFilm film = checks_.watch_film(folder_ / name);
        if (!is_heard)
            film.sound.reset();
        for (Fault& fault : whole_film_faults(film))
            files_.report(path, std::move(fault));
    }

    void check_times(const FilmFacts& facts) {
        if (facts.seconds <= 0)
            return;
        for (std::size_t i = 0; i < film_.chapters.size(); ++i)
            if (film_.chapters[i].at >= facts.seconds)
                files_.error(fmt::format("chapters[{}].at", i),
                             Message("The film ends after {0} seconds.", {whole_seconds(facts.seconds)}),
                             Message("Write the second at which the chapter begins."));
        if (film_.loop_seconds && *film_.loop_seconds > facts.seconds)
            files_.report("loop_seconds",
                          Severity::warning,
                          Message("The film ends after {0} seconds.", {whole_seconds(facts.seconds)}),
                          Message("Write a smaller number, or delete the line."));
    }

    void check_captions() {
        for (auto& [language, name] : film_.captions) {
            const std::string path = "captions." + language;
            files_.check_language(path, language);
            const auto file = files_.find(path, folder_, name, caption_extensions());
            if (file)
                check_caption_file(draft_, checks_, *file, CaptionUse::shown);
            else
                name.clear();
        }
    }

    void check_sounds(const std::string& key,
                      std::map<Language, std::string>& sounds,
                      const std::optional<FilmFacts>& film) {
        for (auto& [language, name] : sounds) {
            const std::string path = fmt::format("{}.{}", key, language);
            files_.check_language(path, language);
            const auto file = files_.find(path, folder_, name, sound_extensions());
            if (!file)
                name.clear();
            if (!file || !checks_.probe_sound)
                continue;
            const auto seconds = checks_.probe_sound(*file);
            if (!seconds) {
                files_.report(path, sound_fault(name, seconds.error().code));
                name.clear();
                continue;
            }
            check_whole_film(path, name);
            if (film && film->seconds > 0 && *seconds > 0 &&
                std::abs(film->seconds - *seconds) > longest_difference_of_sound)
                files_.report(
                    path,
                    Severity::warning,
                    Message("This sound lasts {0} seconds, the film {1}.",
                            {fmt::format("{:.1f}", *seconds), fmt::format("{:.1f}", film->seconds)}),
                    Message("Check whether it belongs to this film: both begin together."));
        }
    }

    /// BITV 2.0, annex 2: at least 320 x 240 px and 25 pictures a second. It has to keep time with the film.
    void check_sign_film(SignFilm& sign, const std::optional<FilmFacts>& film) {
        const auto facts = look_into("sign_language.file", sign.file);
        if (!facts)
            return;
        check_whole_film("sign_language.file", sign.file, sign.placement == SignPlacement::instead);
        constexpr double fewest_pictures = 24.9; // 25, as containers round it
        if (facts->width < 320 || facts->height < 240 ||
            (facts->frame_rate > 0 && facts->frame_rate < fewest_pictures))
            files_.report(
                "sign_language.file",
                Severity::warning,
                Message("Signs are hard to read in this film: it has {0} px and {1} pictures a second.",
                        {fmt::format("{} × {}", facts->width, facts->height),
                         fmt::format("{:.0f}", facts->frame_rate)}),
                Message("Use at least 320 × 240 px and 25 pictures a second."));
        if (film && film->seconds > 0 && facts->seconds > 0 &&
            std::abs(film->seconds - facts->seconds) > longest_difference)
            files_.report(
                "sign_language.file",
                Severity::warning,
                Message("This film lasts {0} seconds, the film without sign language {1}.",
                        {fmt::format("{:.1f}", facts->seconds), fmt::format("{:.1f}", film->seconds)}),
                Message("Cut both to the same beginning and the same length: they run in step."));
    }

    /// Visitors who find no captions in their language: others stand in, or they get none at all.
    void check_gaps() {
        const Exhibition& exhibition = draft_.exhibition;
        for (const Language& language : exhibition.languages) {
            if (film_.captions.contains(language)) // they are there, or it was said what is wrong with them
                continue;
            const FilmVersion version = choose_version(
                film_,
                draft_.film_tracks,
                {.languages = exhibition.language_chain(language), .original = exhibition.languages.front()});
            const std::string path = film_.captions.empty() ? "file" : "captions";
            if (!version.captions) {
                files_.at_key(
                    path,
                    Severity::warning,
                    Message("The film has no captions that visitors in {0} could read.", {language}),
                    Message("Who does not hear misses what is said: add captions."));
            } else if (version.captions->language != language) {
                files_.at_key(path,
                              Severity::warning,
                              Message("The film has no captions in {0}; visitors see those in {1}.",
                                      {language, version.captions->language}),
                              Message("Add captions in that language."));
            }
        }
    }

    static constexpr double longest_difference = 0.5; // s
    // A sound may end before the credits do.
    static constexpr double longest_difference_of_sound = 2; // s

    Draft& draft_;
    const NamedFiles& files_;
    const FileChecks& checks_;
    FilmScene& film_;
    std::filesystem::path folder_;
};

} // namespace

void check_film(Draft& draft, const NamedFiles& files, const FileChecks& checks, FilmScene& film) {
    FilmCheck(draft, files, checks, film).run();
}

} // namespace kiosk::content
