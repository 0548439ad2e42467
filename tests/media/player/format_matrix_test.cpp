// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/frame_converter.hpp"
#include "media/ffmpeg/probe.hpp"
#include "media/ffmpeg/source_film.hpp"
#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/ffmpeg_program.hpp"
#include "tests/media/player/format_matrix.hpp"
#include "tests/media/player/screening.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <sstream>

using namespace media;
using namespace media::test;
using namespace std::chrono_literals;

namespace {

using Frames = std::vector<std::shared_ptr<const VideoFrame>>;

// What `ffprobe` says about a film's pictures: lines of "name=value".
std::map<std::string, std::string> facts_of(const std::filesystem::path& film) {
    std::vector<std::string> command =
        words_of("ffprobe -v error -count_packets -select_streams v:0 -show_entries "
                 "stream=nb_read_packets,sample_aspect_ratio:format=duration,start_time -of "
                 "default=noprint_wrappers=1");
    command.push_back(film);
    std::map<std::string, std::string> facts;
    std::istringstream lines(output_of(command).value_or(""));
    for (std::string line; std::getline(lines, line);)
        if (const std::size_t equals = line.find('='); equals != std::string::npos)
            facts.emplace(line.substr(0, equals), line.substr(equals + 1));
    return facts;
}

// All of a film's pictures in four bytes a pixel, as the `ffmpeg` program converts them when told nothing
// else.
std::string reference_of(const std::filesystem::path& film, const std::string& filter) {
    const std::filesystem::path raw = film.string() + ".bgr0";
    std::vector<std::string> command = words_of("ffmpeg -v error -y -threads 1 -noautorotate -i");
    command.push_back(film);
    for (std::string& word :
         words_of("-map 0:v:0 -fps_mode passthrough " + filter + " -f rawvideo -pix_fmt bgr0"))
        command.push_back(std::move(word));
    command.push_back(raw);
    REQUIRE(output_of(command));
    return content_of(raw);
}

std::string converted(const VideoFrame& frame) {
    std::string pixels(static_cast<std::size_t>(frame.width() * frame.height() * 4), '\0');
    FrameConverter converter;
    REQUIRE(converter.convert_into(frame,
                                   {.bgra = static_cast<std::uint8_t*>(static_cast<void*>(pixels.data())),
                                    .pitch = frame.width() * 4,
                                    .width = frame.width(),
                                    .height = frame.height()}));
    return pixels;
}

// Peak signal to noise ratio over red, green and blue, in dB; 99 for equal pictures.
double likeness(const std::string& one, const std::string& other) {
    REQUIRE(one.size() == other.size());
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const double difference = static_cast<std::uint8_t>(one[i]) - static_cast<std::uint8_t>(other[i]);
        sum += i % 4 == 3 ? 0 : difference * difference;
    }
    const double mean = sum / (static_cast<double>(one.size()) * 3 / 4);
    return mean > 0 ? std::min(99.0, 10 * std::log10(255 * 255 / mean)) : 99.0;
}

std::string mirrored_rows(const std::string& pixels, int width) {
    std::string result = pixels;
    const auto row = static_cast<std::size_t>(width) * 4;
    for (std::size_t begin = 0; begin < pixels.size(); begin += row)
        for (std::size_t x = 0; x < row; ++x)
            result[begin + x] = pixels[begin + row - 4 - x / 4 * 4 + x % 4];
    return result;
}

FilmOptions options_for(const std::filesystem::path& film) {
    FilmOptions options;
    options.file = film;
    return options;
}

struct Performance {
    Frames frames;
    Duration length{0}; // on the test's clock, to the end
    double loudness = 0;
};

// Plays a film from its beginning to its end.
Performance perform(const std::filesystem::path& film, bool has_sound) {
    FilmOptions options = options_for(film);
    options.muted = !has_sound;
    Screening screening(options);
    if (has_sound)
        screening.plug_in(20ms);
    REQUIRE(screening.until(Playback::playing));
    const TimePoint begin = screening.now();
    Performance performance;
    screening.until([&] {
        const auto frame = screening.player().frame();
        if (performance.frames.empty() || performance.frames.back() != frame)
            performance.frames.push_back(frame);
        const Playback playback = screening.state().playback;
        return playback == Playback::ended || playback == Playback::failed;
    });
    INFO((screening.state().error ? screening.state().error->message : ""));
    CHECK(screening.state().playback == Playback::ended);
    CHECK(screening.state().frames_presented == performance.frames.size());
    CHECK(screening.state().frames_dropped == 0);
    CHECK(screening.state().decode_errors == 0);
    CHECK_FALSE(screening.state().error);
    performance.length = screening.now() - begin;
    for (const Screening::Heard& heard : screening.heard())
        performance.loudness = std::max(performance.loudness, double{std::abs(heard.sample)});
    return performance;
}

std::vector<int> numbers_of(const Frames& frames) {
    std::vector<int> numbers;
    for (const auto& frame : frames)
        numbers.push_back(picture_number(*frame).value_or(-1));
    return numbers;
}

void check_pictures(const Format& format, const std::filesystem::path& film, const Frames& frames) {
    const std::string reference = reference_of(film, "");
    const auto picture_bytes = static_cast<std::size_t>(format.width * format.height * 4);
    REQUIRE(reference.size() == picture_bytes * frames.size());
    double worst = 99;
    // Interlaced ones are compared where nothing moves, since ffmpeg leaves the comb.
    const std::size_t compared = format.interlaced ? picture_bytes / 4 : picture_bytes;
    for (std::size_t i = format.interlaced ? 1 : 0; i < frames.size(); ++i) {
        const std::string expected = reference.substr(i * picture_bytes, compared);
        const bool mirrored = frames[i]->is_mirrored();
        worst = std::min(worst,
                         likeness(converted(*frames[i]).substr(0, compared),
                                  mirrored ? mirrored_rows(expected, format.width) : expected));
    }
    INFO("worst picture " << worst << " dB");
    CHECK(worst >= 40);
}

void check_seeking(const std::filesystem::path& film, const Frames& frames) {
    FilmOptions options = options_for(film);
    options.muted = true;
    options.start_paused = true;
    Screening screening(options);
    REQUIRE(screening.until(Playback::paused));
    for (const std::size_t target : {7U, 2U, 14U, 4U, 9U, 0U, 11U, 10U, 13U, 1U, 5U, 6U, 3U}) {
        const std::uint64_t before = screening.state().frames_presented;
        const Duration begin = frames[target]->pts();
        const bool last = target + 1 == frames.size();
        screening.player().seek(begin + (last ? Duration(5ms) : (frames[target + 1]->pts() - begin) / 2));
        REQUIRE(screening.until([&] { return screening.state().frames_presented > before; }));
        INFO("sought " << target);
        CHECK(screening.number().value_or(-1) == static_cast<int>(target));
    }
}

void check_format(const Format& format, const TemporaryFolder& folder) {
    const std::filesystem::path film = folder / format.file;
    std::map<std::string, std::string> facts = facts_of(film);
    const Result<FilmInfo> info = probe(film);
    INFO((info ? "" : info.error().message));
    REQUIRE(info);
    CHECK(info->width == format.width);
    CHECK(info->height == format.height);

    const Performance performance = perform(film, !format.sound.empty());
    const Frames& frames = performance.frames;
    REQUIRE(facts["nb_read_packets"] == std::to_string(frames.size()));
    std::vector<int> counting(matrix_pictures);
    std::iota(counting.begin(), counting.end(), 0);
    REQUIRE(numbers_of(frames) == counting);

    const Duration picture = frames.back()->duration();
    const Duration length = frames.back()->pts() + picture - frames.front()->pts();
    INFO("length " << length.count() << " played " << performance.length.count() << " of "
                   << info->duration.count());
    CHECK(picture > 0ms);
    // Matroska's duration counts from 0, also where the first picture comes later.
    const double start = film.extension() == ".mkv" ? std::stod(facts["start_time"]) : 0.0;
    const double said = std::stod(facts["duration"]) - start;
    CHECK(std::abs(said - std::chrono::duration<double>(info->duration).count()) <
          std::chrono::duration<double>(picture).count());
    CHECK(info->duration - length >= -picture);
    if (format.sound.empty()) {
        CHECK(std::chrono::abs(performance.length - length) <= picture);
        CHECK(info->duration - length < 2 * picture);
    } else {
        CHECK(performance.loudness > 0.05);
        CHECK(performance.loudness < 0.6);
    }

    const VideoFrame& first = *frames.front();
    CHECK(Lie{first.rotation(), first.is_mirrored()} == format.lie);
    int across = 1;
    int down = 1;
    std::sscanf(format.sample_aspect.c_str(), "%d:%d", &across, &down);
    CHECK(first.sample_aspect() == Approx(double(across) / down).epsilon(0.002));
    check_pictures(format, film, frames);
    check_seeking(film, frames);
}

// A test card that turns, in 50 half pictures a second.
std::vector<std::string> interlacing(const std::string& more) {
    return words_of("ffmpeg -v error -y -f lavfi -i "
                    "testsrc=size=384x256:rate=50:duration=1,rotate=n*0.02,scale=192:128,format=yuv420p " +
                    more);
}

double mean_likeness(const std::vector<std::string>& pictures, const std::string& reference) {
    double sum = 0;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        sum += likeness(pictures[i], reference.substr(i * pictures[i].size(), pictures[i].size()));
    return sum / static_cast<double>(pictures.size());
}

std::vector<std::string> in_pictures(const std::string& raw, std::size_t bytes) {
    std::vector<std::string> pictures;
    for (std::size_t begin = 0; begin + bytes <= raw.size(); begin += bytes)
        pictures.push_back(raw.substr(begin, bytes));
    return pictures;
}

void check_formats(const std::vector<Format>& formats) {
    if (!output_of({"ffmpeg", "-version"})) {
        WARN("the program ffmpeg is not installed: no film of the matrix was made");
        return;
    }
    for (const Format& format : formats) {
        DYNAMIC_SECTION(format.file) {
            const TemporaryFolder folder;
            if (const auto missing = make_format(format, folder / ""))
                WARN(format.file << " is left out: " << *missing);
            else
                check_format(format, folder);
        }
    }
}

} // namespace

TEST_CASE("films of every codec and container show each picture, at its time, in its colours", "[formats]") {
    check_formats(formats_by_codec());
}

TEST_CASE("films of every rate, varying ones too, show each picture at its time", "[formats]") {
    check_formats(formats_by_rate());
}

TEST_CASE("films of every colour, shape and orientation show what ffmpeg shows", "[formats]") {
    check_formats(formats_by_shape());
}

TEST_CASE("films with every kind of sound are heard", "[formats]") {
    check_formats(formats_by_sound());
}

TEST_CASE("an interlaced film looks nearly as good as yadif makes it", "[formats]") {
    const TemporaryFolder folder;
    if (!has_encoder("libx264")) {
        WARN("this machine's ffmpeg has no encoder libx264");
        return;
    }
    const std::filesystem::path film = folder / "film.mp4";
    std::vector<std::string> command =
        interlacing("-vf tinterlace=interleave_top,setfield=tff -c:v libx264 -crf 4 -preset ultrafast "
                    "-flags +ildct+ilme -x264-params tff=1");
    command.push_back(film);
    REQUIRE(output_of(command));
    // What was to be seen when each first half picture was taken.
    const std::filesystem::path raw = folder / "original.bgr0";
    command = interlacing("-vf select=not(mod(n\\,2)) -fps_mode passthrough -f rawvideo -pix_fmt bgr0");
    command.push_back(raw);
    REQUIRE(output_of(command));
    const std::string original = content_of(raw);

    std::vector<std::string> ours;
    for (const auto& frame : perform(film, false).frames)
        ours.push_back(converted(*frame));
    REQUIRE(ours.size() == 25);
    const double like_ours = mean_likeness(ours, original);
    const double like_yadif =
        mean_likeness(in_pictures(reference_of(film, "-vf yadif"), ours[0].size()), original);
    const double like_comb = mean_likeness(in_pictures(reference_of(film, ""), ours[0].size()), original);
    INFO("ours " << like_ours << " dB, yadif " << like_yadif << " dB, not deinterlaced " << like_comb
                 << " dB");
    CHECK(like_ours > like_yadif - 1.5);
    CHECK(like_ours > like_comb + 3);
}

TEST_CASE("HDR films are refused in words, by the check and by the player", "[formats]") {
    const TemporaryFolder folder;
    if (!has_encoder("libx265")) {
        WARN("this machine's ffmpeg has no encoder libx265");
        return;
    }
    for (const std::string transfer : {"smpte2084", "arib-std-b67"})
        // The container says so; the stream alone says so.
        for (const std::string file : {"film.mp4", "film.mkv", "bare.mp4"}) {
            std::string options =
                "-v error -y -f lavfi -i color=size=96x64:rate=25:duration=0.2 -vf "
                "format=yuv420p10le -c:v libx265 -preset ultrafast -x265-params "
                "pools=none:log-level=none:colorprim=bt2020:colormatrix=bt2020nc:transfer=" +
                transfer;
            if (file != "bare.mp4")
                options += " -color_primaries bt2020 -colorspace bt2020nc -color_trc " + transfer;
            std::vector<std::string> command = words_of("ffmpeg " + options);
            command.push_back(folder / file);
            REQUIRE(output_of(command));
            INFO(file << " " << transfer);
            const Result<FilmInfo> info = probe(folder / file);
            REQUIRE_FALSE(info);
            CHECK(info.error().code == ErrorCode::too_bright);
            const Result<SourceFilm> source = read_source_film(folder / file);
            REQUIRE_FALSE(source);
            CHECK(source.error().code == ErrorCode::too_bright);
            CHECK_THAT(info.error().message, Catch::Matchers::ContainsSubstring("HDR"));
            for (const bool loop : {false, true}) {
                FilmOptions film = options_for(folder / file);
                film.loop = loop;
                Screening screening(film);
                REQUIRE(screening.until(Playback::failed));
                CHECK(screening.state().error->code == ErrorCode::too_bright);
                CHECK_THAT(screening.state().error->message, Catch::Matchers::ContainsSubstring("HDR"));
                CHECK_FALSE(screening.state().has_picture);
            }
        }
}
