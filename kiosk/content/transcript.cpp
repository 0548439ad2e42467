// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/transcript.hpp"

#include "kiosk/content/nfc.hpp"
#include "kiosk/yaml/source.hpp"
#include "media/subtitles/spoken_paragraph.hpp"
#include "media/subtitles/subtitle_file.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::content {

namespace {

// A sentence or two: what is marked while it is heard is found at a glance.
constexpr std::size_t full_part = 80; // bytes

} // namespace

std::optional<std::size_t> part_at(const Transcript& transcript, media::Duration position) {
    const auto next = std::find_if(transcript.begin(), transcript.end(), [=](const TranscriptPart& part) {
        return part.start > position;
    });
    if (next == transcript.begin())
        return std::nullopt;
    return static_cast<std::size_t>(next - transcript.begin() - 1);
}

media::Duration next_part_after(const Transcript& transcript, media::Duration position) {
    const auto next = std::find_if(transcript.begin(), transcript.end(), [=](const TranscriptPart& part) {
        return part.start > position;
    });
    return next == transcript.end() ? media::Duration::max() : next->start;
}

Transcript read_transcript(const std::filesystem::path& file) {
    const auto text = yaml::read_file(file, media::max_subtitle_bytes);
    if (!text)
        return {};
    Transcript transcript;
    const auto cues = media::parse_subtitles(*text).cues;
    for (media::SpokenParagraph& paragraph : media::spoken_paragraphs(cues, full_part)) {
        compose(paragraph.text);
        transcript.push_back({paragraph.start, paragraph.end, std::move(paragraph.text)});
    }
    return transcript;
}

} // namespace kiosk::content
