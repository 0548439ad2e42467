// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/media/player/format_matrix.hpp"

#include "tests/media/ffmpeg/film_maker.hpp"
#include "tests/media/player/ffmpeg_program.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace media::test {

namespace {

// Key pictures every 5, with pictures between that refer forwards: seeks have something to find.
const std::string x264 = "libx264 -preset ultrafast -g 5 -bf 2 -crf 16 -threads 1 -x264-params scenecut=0";
const std::string x265 = "libx265 -preset ultrafast -crf 16 -x265-params "
                         "keyint=5:min-keyint=5:bframes=2:pools=none:log-level=none";
const std::string vp9 = "libvpx-vp9 -deadline realtime -cpu-used 8 -g 5 -crf 10 -b:v 0 -threads 1";
const std::string av1 = "libsvtav1 -preset 12 -crf 20 -g 5 -svtav1-params lp=1";
const std::string mpeg2 = "mpeg2video -q:v 2 -g 5 -bf 2";
const std::string mpeg4 = "mpeg4 -q:v 2 -g 5 -bf 2";
const std::string prores = "prores_ks -profile:v 3 -vendor apl0 -threads 1";

const std::string as_601 = "scale=out_color_matrix=smpte170m,format=yuv420p";
const std::string as_709 = "scale=out_color_matrix=bt709,format=yuv420p";
const std::string in_601 = " -colorspace smpte170m -color_primaries smpte170m -color_trc smpte170m";
const std::string in_709 = " -colorspace bt709 -color_primaries bt709 -color_trc bt709";
const std::string full_709 = "scale=out_color_matrix=bt709:out_range=full,format=yuv420p";

void need(bool good, const std::string& what) {
    if (good)
        return;
    std::fprintf(stderr, "format matrix: %s\n", what.c_str());
    std::abort();
}

struct Pixel {
    std::uint8_t red, green, blue;
};

// The middle carries the number in eight bars, as picture_number() reads it; above it are colours that run
// into each other, below it coloured fields with hard edges that move with the number.
Pixel pattern(int x, int y, int number, const Format& format) {
    if (y >= format.height * 5 / 16 && y < format.height * 11 / 16) {
        const bool set = (number >> (x * 8 / format.width) & 1) != 0;
        const auto grey = static_cast<std::uint8_t>(set ? 255 : 0);
        return {grey, grey, grey};
    }
    if (y < format.height / 2)
        return {static_cast<std::uint8_t>(x * 255 / format.width),
                static_cast<std::uint8_t>(y * 800 / format.height),
                static_cast<std::uint8_t>(255 - x * 200 / format.width)};
    constexpr std::array<Pixel, 6> fields{
        {{220, 40, 40}, {40, 200, 60}, {40, 60, 220}, {230, 210, 40}, {200, 200, 200}, {30, 160, 170}}};
    return fields[static_cast<std::size_t>((x + 3 * number) / 16) % fields.size()];
}

std::string raw_pictures(const Format& format) {
    std::string bytes;
    for (int number = 0; number < matrix_pictures; ++number)
        for (int y = 0; y < format.height; ++y)
            for (int x = 0; x < format.width; ++x) {
                const Pixel pixel = pattern(x, y, number, format);
                for (const std::uint8_t value : {pixel.red, pixel.green, pixel.blue})
                    bytes.push_back(static_cast<char>(value));
            }
    return bytes;
}

std::vector<std::string> command_for(const Format& format, const std::filesystem::path& folder) {
    const std::string size = std::to_string(format.width) + "x" + std::to_string(format.height);
    std::vector<std::string> command =
        words_of("ffmpeg -v error -y -filter_threads 1 -f rawvideo -pixel_format rgb24 -video_size " + size +
                 " -framerate " + format.rate + " -i");
    const auto add = [&command](const std::string& words) {
        for (std::string& word : words_of(words))
            command.push_back(std::move(word));
    };
    command.push_back(folder / "pictures.rgb");
    if (!format.sound.empty())
        add("-f lavfi -i sine=frequency=440:sample_rate=48000:duration=" +
            std::to_string(matrix_pictures / 25.0));
    if (format.cover)
        add("-f lavfi -i color=red:size=16x16:duration=0.04");
    add("-map 0:v -vf " + format.filter + " -fps_mode:v:0 passthrough -c:v:0 " + format.pictures);
    if (!format.sound.empty())
        add("-map 1:a -c:a " + format.sound);
    if (format.cover)
        add("-map 2:v -c:v:1 png -disposition:v:1 attached_pic");
    add(format.container);
    command.push_back(folder / format.file);
    return command;
}

// Where `tag` begins in the header.
std::size_t place_of(const std::string& film, const std::string& tag) {
    const std::size_t place = film.find(tag);
    need(place != std::string::npos, "the film has no " + tag);
    return place;
}

} // namespace

std::vector<Format> formats_by_codec() {
    return {{.file = "h264.mp4", .pictures = x264, .sound = "aac"},
            {.file = "h264.mkv", .pictures = x264},
            {.file = "h264-10bit.mp4", .pictures = x264, .filter = "format=yuv420p10le"},
            {.file = "h264-422.mov", .pictures = x264, .filter = "format=yuv422p"},
            {.file = "h264-422-10bit.mov", .pictures = x264, .filter = "format=yuv422p10le"},
            {.file = "h264-444.mp4", .pictures = x264, .filter = "format=yuv444p"},
            {.file = "hevc.mp4", .pictures = x265 + " -tag:v hvc1", .sound = "aac"},
            {.file = "hevc.mkv", .pictures = x265},
            {.file = "hevc-closed-gop.mp4", .pictures = x265 + ":open-gop=0"},
            {.file = "hevc-10bit.mp4", .pictures = x265, .filter = "format=yuv420p10le"},
            {.file = "hevc-422-10bit.mov", .pictures = x265, .filter = "format=yuv422p10le"},
            {.file = "vp9.webm", .pictures = vp9, .sound = "libopus"},
            {.file = "vp9.mp4", .pictures = vp9},
            {.file = "vp9-10bit.mkv", .pictures = vp9 + " -profile:v 2", .filter = "format=yuv420p10le"},
            {.file = "vp8.webm", .pictures = "libvpx -deadline realtime -cpu-used 8 -g 5 -b:v 2M"},
            {.file = "av1.webm", .pictures = av1, .sound = "libopus"},
            {.file = "av1.mp4", .pictures = av1, .sound = "aac"},
            {.file = "av1-10bit.mkv", .pictures = av1, .filter = "format=yuv420p10le"},
            {.file = "prores.mov", .pictures = prores, .filter = "format=yuv422p10le", .sound = "pcm_s24le"},
            {.file = "prores.mkv", .pictures = prores, .filter = "format=yuv422p10le"},
            {.file = "prores-4444.mov",
             .pictures = "prores_ks -profile:v 4 -vendor apl0 -threads 1",
             .filter = "format=yuv444p10le"},
            {.file = "mpeg2.mov", .pictures = mpeg2, .sound = "pcm_s16be"},
            {.file = "mpeg2.mkv", .pictures = mpeg2},
            {.file = "mpeg2-422.mp4", .pictures = mpeg2, .filter = "format=yuv422p"},
            {.file = "mpeg4.mp4", .pictures = mpeg4, .sound = "libmp3lame"},
            {.file = "mpeg4.mkv", .pictures = mpeg4}};
}

std::vector<Format> formats_by_rate() {
    return {{.file = "rate-23.976.mov", .pictures = x264, .sound = "pcm_s16le", .rate = "24000/1001"},
            {.file = "rate-24.webm", .pictures = vp9, .rate = "24"},
            {.file = "rate-29.97.mp4", .pictures = x264, .rate = "30000/1001"},
            {.file = "rate-30.mkv", .pictures = x264, .rate = "30"},
            {.file = "rate-50.mp4", .pictures = x264, .sound = "aac", .rate = "50"},
            {.file = "rate-59.94.mkv", .pictures = x264, .rate = "60000/1001"},
            {.file = "rate-60.mp4", .pictures = x265, .sound = "aac", .rate = "60"},
            {.file = "varying.mp4",
             .pictures = x264 + " -enc_time_base 1/1000",
             .filter = "settb=1/1000,setpts=N*40+floor(N/3)*50,format=yuv420p"},
            {.file = "varying.mkv",
             .pictures = x264 + " -enc_time_base 1/1000",
             .filter = "settb=1/1000,setpts=N*20+floor(N/4)*90,format=yuv420p"},
            {.file = "begins-late.mkv", .pictures = x264, .sound = "aac", .container = "-output_ts_offset 5"},
            {.file = "fragmented.mp4",
             .pictures = x264,
             .sound = "aac",
             .container = "-movflags +frag_keyframe+empty_moov+default_base_moof"}};
}

std::vector<Format> formats_by_shape() {
    return {{.file = "bt601.mp4", .pictures = x264 + in_601, .filter = as_601},
            {.file = "bt709.mp4", .pictures = x264 + in_709, .filter = as_709},
            {.file = "bt709.mkv", .pictures = x265 + in_709, .filter = as_709},
            {.file = "bt709-10bit.mov",
             .pictures = prores + in_709,
             .filter = "scale=out_color_matrix=bt709,format=yuv422p10le"},
            {.file = "full-range.mp4", .pictures = x264 + in_709 + " -color_range pc", .filter = full_709},
            {.file = "full-range.mkv",
             .pictures = x264 + in_601 + " -color_range pc",
             .filter = "scale=out_color_matrix=smpte170m:out_range=full,format=yuv420p"},
            {.file = "anamorphic.mp4",
             .pictures = x264,
             .filter = "setsar=64/45,format=yuv420p",
             .sample_aspect = "64:45"},
            {.file = "anamorphic.mkv",
             .pictures = mpeg2,
             .filter = "setsar=16/15,format=yuv420p",
             .sample_aspect = "16:15"},
            {.file = "odd-size.webm", .pictures = vp9, .width = 99, .height = 65},
            {.file = "odd-size.mp4", .pictures = mpeg4, .width = 97, .height = 63},
            {.file = "odd-size-444.mkv",
             .pictures = x264,
             .filter = "format=yuv444p",
             .width = 101,
             .height = 61},
            {.file = "turned-90.mp4", .pictures = x264, .lie = {.rotation = 90}},
            {.file = "turned-180.mov", .pictures = x264, .lie = {.rotation = 180}},
            {.file = "turned-270.mp4", .pictures = x265, .lie = {.rotation = 270}},
            {.file = "mirrored.mp4", .pictures = x264, .lie = {.mirrored = true}},
            {.file = "mirrored-90.mov", .pictures = x264, .lie = {.rotation = 90, .mirrored = true}},
            {.file = "upside-down.mp4", .pictures = x264, .lie = {.rotation = 180, .mirrored = true}},
            {.file = "mirrored-270.mp4",
             .pictures = x264,
             .filter = "format=yuv420p10le",
             .lie = {.rotation = 270, .mirrored = true}},
            {.file = "interlaced-h264.mp4",
             .pictures = x264 + ":tff=1 -flags +ildct+ilme",
             .filter = "setfield=tff,format=yuv420p",
             .interlaced = true},
            {.file = "interlaced-mpeg2.mkv",
             .pictures = mpeg2 + " -flags +ildct+ilme -top 1",
             .filter = "setfield=tff,format=yuv422p",
             .interlaced = true},
            {.file = "interlaced-prores.mov",
             .pictures = prores + " -flags +ildct+ilme",
             .filter = "setfield=bff,format=yuv422p10le",
             .interlaced = true},
            {.file = "cover.mp4", .pictures = x264, .sound = "aac", .cover = true}};
}

std::vector<Format> formats_by_sound() {
    const std::string mono = " -ac 1";
    const std::string surround = " -channel_layout 5.1 -ac 6";
    return {{.file = "sound-aac-mono.mp4", .pictures = x264, .sound = "aac" + mono},
            {.file = "sound-aac-5.1.mp4", .pictures = x264, .sound = "aac" + surround},
            {.file = "sound-opus-mono.webm", .pictures = vp9, .sound = "libopus" + mono},
            {.file = "sound-opus-5.1.mkv", .pictures = x264, .sound = "libopus" + surround},
            {.file = "sound-mp3.mkv", .pictures = x264, .sound = "libmp3lame -ar 44100"},
            {.file = "sound-flac.mkv", .pictures = x264, .sound = "flac"},
            {.file = "sound-flac-5.1.mkv", .pictures = x264, .sound = "flac" + surround},
            {.file = "sound-pcm-mono.mov", .pictures = mpeg2, .sound = "pcm_s16be" + mono},
            {.file = "sound-pcm-5.1.mov", .pictures = x264, .sound = "pcm_s24be" + surround},
            {.file = "sound-pcm-float.mkv", .pictures = x264, .sound = "pcm_f32le -ar 96000"}};
}

std::optional<std::string> make_format(const Format& format, const std::filesystem::path& folder) {
    for (const std::string& codec : {format.pictures, format.sound}) {
        const std::string encoder = codec.substr(0, codec.find(' '));
        if (!encoder.empty() && !has_encoder(encoder))
            return "this machine's ffmpeg has no encoder " + encoder;
    }
    write_file(folder / "pictures.rgb", raw_pictures(format));
    std::string failure;
    const bool made = output_of(command_for(format, folder), &failure).has_value();
    need(made, format.file + " cannot be made: " + failure);
    if (format.lie != Lie{})
        write_lie(folder / format.file, format.lie);
    return std::nullopt;
}

void write_lie(const std::filesystem::path& film, Lie lie) {
    std::string bytes = content_of(film);
    // Track header, version 0: 40 bytes of other things lie between its name and the matrix, whose four
    // numbers that matter are in 16.16 fixed point: x' = a x + c y, y' = b x + d y.
    constexpr std::size_t matrix_offset = 44;
    const std::size_t matrix = place_of(bytes, "tkhd") + matrix_offset;
    const double angle = lie.rotation * 3.14159265358979 / 180;
    const int cosine = static_cast<int>(std::lround(std::cos(angle)));
    const int sine = static_cast<int>(std::lround(std::sin(angle)));
    const int flip = lie.mirrored ? -1 : 1;
    const auto write = [&](std::size_t index, int value) {
        const std::uint32_t fixed = static_cast<std::uint32_t>(value) << 16;
        for (std::size_t byte = 0; byte < 4; ++byte)
            bytes[matrix + index * 4 + byte] = static_cast<char>(fixed >> (24 - 8 * byte));
    };
    write(0, flip * cosine);
    write(1, flip * sine);
    write(3, -sine);
    write(4, cosine);
    write_file(film, bytes);
}

} // namespace media::test
