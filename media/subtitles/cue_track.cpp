// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/subtitles/cue_track.hpp"

#include "media/subtitles/cue_text.hpp"
#include "media/subtitles/subtitle_file.hpp"
#include "media/subtitles/utf8.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace media {

namespace {

// A caption without an end stays until the next one, but not for ever.
constexpr Duration longest_guess = std::chrono::seconds(7);

constexpr Duration unknown = Duration::max();

// A time stamp beyond this is damaged.
constexpr Duration latest = std::chrono::hours(1000);

// What a packet counts for besides its bytes, so that a million empty ones are noticed.
constexpr std::size_t cost_of_packet = 8;

// The text behind its length of two bytes, big-endian; what is cut off is not there.
std::string_view prefixed_text(std::string_view bytes) {
    if (bytes.size() < 2)
        return {};
    const auto byte = [&bytes](std::size_t i) { return std::size_t{static_cast<unsigned char>(bytes[i])}; };
    return bytes.substr(2, byte(0) << 8 | byte(1));
}

// Muxers may close a text with NUL bytes, which no line has.
std::string_view without_padding(std::string_view text) {
    const std::size_t last = text.find_last_not_of('\0');
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::vector<std::string> plain_lines(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : lines_of(text))
        if (std::string plain = plain_cue_line(line); !plain.empty())
            lines.push_back(std::move(plain));
    return lines;
}

} // namespace

void CueTrack::add(const Packet& packet) {
    if (is_full())
        return;
    if (std::chrono::abs(packet.start) > latest)
        return;
    bytes_ += packet.bytes.size() + cost_of_packet;
    const std::string_view text =
        without_padding(coding_ == Coding::prefixed ? prefixed_text(packet.bytes) : packet.bytes);
    // What began before, without an end, ends where this one begins, even if this one is a pause.
    for (auto cue = cues_.rbegin(); cue != cues_.rend() && cue->end == unknown && cue->start < packet.start;
         ++cue)
        cue->end = std::min(packet.start, cue->start + longest_guess);
    if (first_utf8_fault(text))
        return;
    const Duration end = packet.duration ? packet.start + std::min(*packet.duration, latest) : unknown;
    Cue cue{.start = std::max(packet.start, Duration::zero()), .end = end, .lines = plain_lines(text)};
    if (!cue.lines.empty() && cue.end > cue.start)
        cues_.push_back(std::move(cue));
}

bool CueTrack::is_full() const {
    return bytes_ >= max_subtitle_bytes;
}

std::vector<Cue> CueTrack::cues() const {
    std::vector<Cue> cues = cues_;
    for (Cue& cue : cues)
        if (cue.end == unknown)
            cue.end = cue.start + longest_guess;
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& a, const Cue& b) { return a.start < b.start; });
    return cues;
}

} // namespace media
