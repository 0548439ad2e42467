// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_survey.hpp"

#include "kiosk/app/progress_line.hpp"
#include "media/analysis/flashes.hpp"
#include "media/analysis/loudness.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cmath>
#include <utility>

namespace kiosk::app {

namespace {

// "−20,3" or "−20.3": with a real minus, and the decimal mark of the language.
std::string in_words(double value, yaml::MessageLanguage language) {
    std::string text = fmt::format("{:.1f}", std::fabs(value));
    if (language == yaml::MessageLanguage::german)
        text.replace(text.find('.'), 1, ",");
    return (value < 0 ? "−" : "") + text;
}

content::WholeFilm::Sound sound_of(const settings::SoundLevel& level) {
    return {.lufs = level.integrated_lufs,
            .true_peak_dbtp = level.true_peak_dbtp,
            .too_quiet_db = settings::target_lufs - settings::levelled_lufs(level),
            .is_silent = settings::is_silent(level)};
}

} // namespace

FilmSurvey::FilmSurvey(std::optional<std::filesystem::path> cache) : known_(std::move(cache)) {}

content::WholeFilm FilmSurvey::watch(const std::filesystem::path& film) {
    if (!watched_.contains(film))
        watched_.emplace(film, measure(film));
    const FilmMeasurement& found = watched_.at(film);
    content::WholeFilm result;
    if (const auto sound = found.sounds.find(std::nullopt); sound != found.sounds.end())
        result.sound = sound_of(sound->second);
    for (const media::Duration time : found.flashes.value_or(std::vector<media::Duration>{}))
        result.flashes.push_back(std::chrono::duration<double>(time).count());
    return result;
}

// What cannot be measured is no fault of its own: that the film is damaged has been said by then.
FilmMeasurement FilmSurvey::measure(const std::filesystem::path& film) {
    FilmMeasurement result = known_.of(film);
    ProgressLine line(film.filename().string());
    if (!result.sounds.contains(std::nullopt)) {
        const media::Company company{.progress = [&](double share) { line.tell(share * 0.1); }};
        if (const auto loudness = media::measure_loudness({.file = film}, company))
            result.sounds[std::nullopt] = {.integrated_lufs = loudness->integrated_lufs,
                                           .true_peak_dbtp = loudness->true_peak_dbtp};
    }
    if (!result.flashes) {
        auto flashes =
            media::find_flashes(film, {.progress = [&](double share) { line.tell(0.1 + share * 0.9); }});
        if (flashes)
            result.flashes = std::move(*flashes);
    }
    if (const auto kept = known_.add(film, result); !kept)
        spdlog::debug("{}", kept.error().message);
    return result;
}

std::vector<std::string> FilmSurvey::sound_report(yaml::MessageLanguage language) const {
    std::vector<std::string> lines;
    for (const auto& [film, found] : watched_) {
        const auto sound = found.sounds.find(std::nullopt);
        if (sound == found.sounds.end() || settings::is_silent(sound->second))
            continue;
        const double gain = settings::levelling_gain_db(sound->second);
        const std::string name = film.filename().string();
        const std::string lufs = in_words(sound->second.integrated_lufs, language);
        const std::string peak = in_words(sound->second.true_peak_dbtp, language);
        const std::string change = in_words(std::fabs(gain), language);
        const yaml::Message line =
            gain < 0 ? yaml::Message("{0}: {1} LUFS, peaks of {2} dBTP; played {3} dB quieter.",
                                     {name, lufs, peak, change})
                     : yaml::Message("{0}: {1} LUFS, peaks of {2} dBTP; played {3} dB louder.",
                                     {name, lufs, peak, change});
        lines.push_back(line.in(language));
    }
    return lines;
}

} // namespace kiosk::app
