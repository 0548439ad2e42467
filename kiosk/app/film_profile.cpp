// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_profile.hpp"

#include "media/ffmpeg/film_rules.hpp"
#include "media/ffmpeg/language_tag.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace kiosk::app {

namespace {

using media::Fraction;
using Picture = media::SourceFilm::Picture;
using Stream = media::SourceFilm::Stream;

constexpr Size largest{1920, 1080};
constexpr double fastest_rate = 60; // pictures a second
constexpr double usual_rate = 25;
constexpr media::Duration longest_without_key = std::chrono::seconds(2);
// A container rounds the time of the last picture.
constexpr media::Duration key_rounding = std::chrono::milliseconds(50);
constexpr const char* quality = "19"; // CRF: no difference is seen from a seat
constexpr int sound_channels = 2;
constexpr int sound_rate = 48'000; // Hz
constexpr const char* sound_bits = "192k";

constexpr std::array<Fraction, 8> usual_rates{
    {{24'000, 1001}, {24, 1}, {25, 1}, {30'000, 1001}, {30, 1}, {50, 1}, {60'000, 1001}, {60, 1}}};

// Rates that differ less are the same one, measured over another time.
bool is_same_rate(double one, double other) {
    return std::fabs(one - other) < other * 0.0006;
}

int even(int px) {
    return px - px % 2;
}

// The even number next to it, but not above what there is.
int nearest_even(double px, int most) {
    return std::clamp(static_cast<int>(std::lround(px / 2)) * 2, 2, std::max(even(most), 2));
}

Fraction nearest_usual_rate(double rate) {
    return *std::min_element(usual_rates.begin(), usual_rates.end(), [rate](Fraction one, Fraction other) {
        return std::fabs(one.value() - rate) < std::fabs(other.value() - rate);
    });
}

// A rate that a film has although its pictures come at odd times: phones drop some and add others.
Fraction steady_rate(const Picture& picture) {
    const double average = picture.average_rate.value();
    const double base = picture.base_rate.value();
    if (average <= 0 && base <= 0)
        return {static_cast<int>(usual_rate), 1};
    if (average <= 0 || is_same_rate(base, average))
        return picture.base_rate;
    if (const Fraction usual = nearest_usual_rate(average); is_same_rate(usual.value(), average))
        return usual;
    // Interlaced pictures are counted twice by some containers.
    if (picture.is_interlaced && is_same_rate(base, average * 2))
        return picture.average_rate;
    const auto above = std::find_if(
        usual_rates.begin(), usual_rates.end(), [&](Fraction rate) { return rate.value() > average; });
    return above == usual_rates.end() ? picture.average_rate : *above;
}

// What was filmed without saying so: BT.709 from 720 rows on, as the player has it.
const char* matrix_of(const Picture& picture) {
    constexpr int rows_of_hd = 720;
    if (picture.names_matrix)
        return "auto";
    return picture.height >= rows_of_hd ? "bt709" : "bt601";
}

std::string filters_of(const Picture& picture, const FilmPlan& plan) {
    // Pictures that are marked as interlaced become whole; no other is touched.
    return fmt::format("bwdif=mode=send_frame:deint=interlaced,fps={}/{},"
                       "scale={}:{}:flags=lanczos:in_color_matrix={}:out_color_matrix=bt709:out_range=tv,"
                       "setsar=1,format=yuv420p,"
                       "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709",
                       plan.rate.num,
                       plan.rate.den,
                       plan.size.width,
                       plan.size.height,
                       matrix_of(picture));
}

using Words = std::vector<std::string>;

void add(Words& command, std::initializer_list<std::string> words) {
    command.insert(command.end(), words);
}

void add_picture(Words& command, const Picture& picture, const FilmPlan& plan) {
    add(command, {"-map", fmt::format("0:{}", picture.stream)});
    if (plan.picture_kept)
        return add(command, {"-c:v", "copy"});
    const double pictures_to_key =
        std::chrono::duration<double>(longest_without_key).count() * plan.rate.value();
    add(command, {"-vf", filters_of(picture, plan)});
    add(command,
        {"-c:v",
         "libx264",
         "-profile:v",
         "high",
         "-preset",
         "medium",
         "-crf",
         quality,
         "-pix_fmt",
         "yuv420p"});
    add(command, {"-g", fmt::format("{:.0f}", std::max(1.0, std::floor(pictures_to_key)))});
    add(command, {"-color_range", "tv", "-color_primaries", "bt709"});
    add(command, {"-color_trc", "bt709", "-colorspace", "bt709"});
}

void add_sounds(Words& command, const FilmPlan& plan) {
    for (std::size_t i = 0; i < plan.sounds.size(); ++i) {
        const FilmPlan::Sound& sound = plan.sounds[i];
        add(command, {"-map", fmt::format("0:{}", sound.stream)});
        if (sound.kept)
            add(command, {fmt::format("-c:a:{}", i), "copy"});
        else
            add(command,
                {fmt::format("-c:a:{}", i),
                 "aac",
                 fmt::format("-b:a:{}", i),
                 sound_bits,
                 fmt::format("-ac:a:{}", i),
                 std::to_string(sound_channels),
                 fmt::format("-ar:a:{}", i),
                 std::to_string(sound_rate)});
        if (!sound.language.empty())
            add(command,
                {fmt::format("-metadata:s:a:{}", i), "language=" + media::language_code(sound.language)});
        std::string marks = i == 0 ? "default" : "";
        if (sound.description)
            marks += marks.empty() ? "descriptions" : "+descriptions";
        add(command, {fmt::format("-disposition:a:{}", i), marks.empty() ? "0" : marks});
    }
}

// A name that starts with no option, and means no other protocol.
std::string local_file(const std::filesystem::path& file) {
    return "file:" + file.string();
}

std::vector<FilmPlan::Sound> plan_sounds(const std::vector<Stream>& sounds) {
    std::vector<FilmPlan::Sound> plan;
    const auto take = [&](const Stream& sound) {
        plan.push_back(
            {sound.stream, sound.track.language, sound.track.description, is_kept_as_it_is(sound)});
    };
    auto usual =
        std::find_if(sounds.begin(), sounds.end(), [](const Stream& one) { return one.track.is_default; });
    if (usual == sounds.end())
        usual = sounds.begin();
    if (usual != sounds.end())
        take(*usual);
    for (auto sound = sounds.begin(); sound != sounds.end(); ++sound)
        if (sound != usual && !sound->track.language.empty())
            take(*sound);
    return plan;
}

// Captions that also say what sounds are better than those that only say what is spoken.
std::vector<FilmPlan::Captions> plan_captions(const std::vector<Stream>& subtitles,
                                              const content::Language& usual_language) {
    std::vector<FilmPlan::Captions> plan;
    for (const bool whole : {true, false})
        for (const Stream& one : subtitles) {
            const std::string language = one.track.language.empty() ? usual_language : one.track.language;
            const bool known = std::any_of(
                plan.begin(), plan.end(), [&](const auto& other) { return other.language == language; });
            if (one.track.hearing_impaired == whole && !known)
                plan.push_back({one.stream, language});
        }
    return plan;
}

} // namespace

Size kept_film_size(const Picture& picture) {
    const double aspect = picture.sample_aspect.value() > 0 ? picture.sample_aspect.value() : 1;
    // Of px that are not square the smaller side is stretched: nothing that was filmed is lost.
    double width = picture.width * std::max(aspect, 1.0);
    double height = picture.height / std::min(aspect, 1.0);
    if (picture.orientation.rotation % 180 != 0)
        std::swap(width, height);
    const double factor = std::min({1.0, largest.width / width, largest.height / height});
    return {nearest_even(width * factor, std::min(largest.width, static_cast<int>(std::lround(width)))),
            nearest_even(height * factor, std::min(largest.height, static_cast<int>(std::lround(height))))};
}

Fraction kept_rate(const Picture& picture) {
    Fraction rate = steady_rate(picture);
    // Every second or third picture, so that movement stays even.
    if (rate.value() > fastest_rate)
        rate.den *= static_cast<int>(std::ceil(rate.value() / fastest_rate));
    return rate;
}

bool may_be_kept(const Picture& picture) {
    return picture.codec == "h264" && picture.profile == "High" && picture.format == "yuv420p" &&
           picture.sample_aspect == Fraction{1, 1} && picture.orientation == media::Orientation{} &&
           kept_film_size(picture) == Size{picture.width, picture.height} &&
           picture.average_rate.value() <= fastest_rate && !picture.is_interlaced && picture.is_tagged_bt709;
}

bool is_kept_as_it_is(const Picture& picture, const std::optional<media::PictureRhythm>& rhythm) {
    return may_be_kept(picture) && rhythm && rhythm->is_steady &&
           rhythm->longest_without_key <= longest_without_key + key_rounding;
}

bool is_kept_as_it_is(const Stream& sound) {
    return sound.track.codec == "aac" && sound.profile == "LC" && sound.track.channels == sound_channels &&
           sound.rate == sound_rate;
}

bool FilmPlan::keeps_all() const {
    return picture_kept &&
           std::all_of(sounds.begin(), sounds.end(), [](const Sound& one) { return one.kept; });
}

FilmPlan plan_film(const media::SourceFilm& source,
                   const std::optional<media::PictureRhythm>& rhythm,
                   const content::Language& usual_language) {
    return {.size = kept_film_size(source.picture),
            .rate = kept_rate(source.picture),
            .picture_kept = is_kept_as_it_is(source.picture, rhythm),
            .sounds = plan_sounds(source.sounds),
            .captions = plan_captions(source.subtitles, usual_language)};
}

std::string film_name(const std::string& name) {
    return name + ".mp4";
}

std::string captions_name(const std::string& name, const content::Language& language) {
    return fmt::format("{}.{}.vtt", name, language);
}

std::vector<std::string> conversion(const media::SourceFilm& source,
                                    const FilmPlan& plan,
                                    const std::filesystem::path& film,
                                    const std::filesystem::path& folder,
                                    const std::string& name) {
    Words command{"ffmpeg", "-nostdin", "-hide_banner", "-v", "error", "-nostats", "-progress", "pipe:1"};
    add(command, {"-protocol_whitelist", "file", "-format_whitelist", media::film_rules::source_containers});
    add(command, {"-i", local_file(film)});
    add_picture(command, source.picture, plan);
    add_sounds(command, plan);
    // What a camera wrote into it, where it was above all, stays outside.
    add(command, {"-map_metadata", "-1", "-map_metadata:s:v", "-1", "-map_chapters", "-1"});
    add(command, {"-movflags", "+faststart", "-f", "mp4", local_file(folder / film_name(name))});
    for (const FilmPlan::Captions& captions : plan.captions)
        add(command,
            {"-map",
             fmt::format("0:{}", captions.stream),
             "-map_metadata",
             "-1",
             "-c:s",
             "webvtt",
             "-f",
             "webvtt",
             local_file(folder / captions_name(name, captions.language))});
    return command;
}

std::optional<media::Duration> progress_of(std::string_view line) {
    constexpr std::string_view key = "out_time_us=";
    if (!line.starts_with(key))
        return std::nullopt;
    line.remove_prefix(key.size());
    std::int64_t microseconds = 0;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), microseconds);
    if (read.ec != std::errc() || microseconds < 0)
        return std::nullopt;
    return std::chrono::microseconds(microseconds);
}

} // namespace kiosk::app
