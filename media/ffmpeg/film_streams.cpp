// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/film_streams.hpp"

#include "media/ffmpeg/codec.hpp"
#include "media/ffmpeg/language_tag.hpp"
#include "media/subtitles/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace media {

namespace {

// A title is shown in a list; what is longer is no title.
constexpr std::size_t longest_title = 200;

bool is_default(const AVStream& stream) {
    return (stream.disposition & AV_DISPOSITION_DEFAULT) != 0;
}

template <typename Good>
std::vector<int> streams_that(const AVFormatContext& format, Good good) {
    std::vector<int> streams;
    for (unsigned i = 0; i < format.nb_streams; ++i)
        if (good(*format.streams[i]))
            streams.push_back(static_cast<int>(i));
    return streams;
}

int default_of(const AVFormatContext& format, const std::vector<int>& streams) {
    const auto marked = std::find_if(
        streams.begin(), streams.end(), [&](int stream) { return is_default(*format.streams[stream]); });
    return marked != streams.end() ? *marked : streams.empty() ? -1 : streams.front();
}

std::string tag_of(const AVStream& stream, const char* key) {
    const AVDictionaryEntry* entry = av_dict_get(stream.metadata, key, nullptr, 0);
    const std::string_view value = entry != nullptr ? entry->value : "";
    return value.size() <= longest_title && !first_utf8_fault(value) ? std::string(value) : std::string();
}

} // namespace

Track track_of(const AVStream& stream, Track::Kind kind, unsigned index) {
    constexpr int description = AV_DISPOSITION_VISUAL_IMPAIRED | AV_DISPOSITION_DESCRIPTIONS;
    return {.kind = kind,
            .index = index,
            .language = language_tag(tag_of(stream, "language")),
            .title = tag_of(stream, "title"),
            .description = (stream.disposition & description) != 0,
            .hearing_impaired = (stream.disposition & AV_DISPOSITION_HEARING_IMPAIRED) != 0,
            .is_default = is_default(stream),
            .channels = stream.codecpar->ch_layout.nb_channels,
            .codec = avcodec_get_name(stream.codecpar->codec_id)};
}

bool is_film_stream(const AVStream& stream, AVMediaType type) {
    constexpr int pictures = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_STILL_IMAGE;
    return stream.codecpar->codec_type == type && (stream.disposition & pictures) == 0;
}

int picture_stream(const AVFormatContext& format) {
    return default_of(format, streams_that(format, [](const AVStream& stream) {
                          return is_film_stream(stream, AVMEDIA_TYPE_VIDEO);
                      }));
}

std::vector<int> sound_streams(const AVFormatContext& format) {
    return streams_that(format, [](const AVStream& stream) {
        return is_film_stream(stream, AVMEDIA_TYPE_AUDIO) &&
               allowed_decoder(stream.codecpar->codec_id) != nullptr;
    });
}

std::vector<int> subtitle_streams(const AVFormatContext& format) {
    return streams_that(format, [](const AVStream& stream) {
        const AVCodecID codec = stream.codecpar->codec_id;
        return stream.codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE &&
               (codec == AV_CODEC_ID_SUBRIP || codec == AV_CODEC_ID_WEBVTT || codec == AV_CODEC_ID_MOV_TEXT);
    });
}

int sound_stream(const AVFormatContext& format, std::optional<unsigned> track) {
    const std::vector<int> streams = sound_streams(format);
    if (!track)
        return default_of(format, streams);
    return *track < streams.size() ? streams[*track] : -1;
}

std::vector<Track> tracks_of(const AVFormatContext& format) {
    std::vector<Track> tracks;
    const auto add = [&](Track::Kind kind, const std::vector<int>& streams) {
        unsigned index = 0;
        for (const int stream : streams)
            tracks.push_back(track_of(*format.streams[stream], kind, index++));
    };
    add(Track::Kind::sound, sound_streams(format));
    add(Track::Kind::subtitles, subtitle_streams(format));
    return tracks;
}

} // namespace media
