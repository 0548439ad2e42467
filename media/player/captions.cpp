// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/captions.hpp"

#include "media/subtitles/subtitle_file.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace media {

namespace {

Result<std::string> read_text(const std::filesystem::path& file) {
    const Result<std::unique_ptr<ByteSource>> bytes = open_file(file);
    if (!bytes)
        return fail(bytes.error());
    std::vector<std::uint8_t> content(std::min<std::uint64_t>((*bytes)->size(), max_subtitle_bytes + 1));
    std::size_t filled = 0;
    while (filled < content.size()) {
        const std::int64_t count = (*bytes)->read_at(filled, std::span(content).subspan(filled));
        if (count <= 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    return std::string(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(filled));
}

Result<std::vector<Cue>> read_file(const std::filesystem::path& file) {
    const Result<std::string> text = read_text(file);
    if (!text)
        return fail(text.error());
    Subtitles subtitles = parse_subtitles(*text);
    if (subtitles.cues.empty() && !subtitles.problems.empty())
        return fail(ErrorCode::corrupt, file.string() + ": " + to_string(subtitles.problems.front()));
    return std::move(subtitles.cues);
}

} // namespace

Result<std::vector<Cue>> read_captions(const std::filesystem::path& film, const CaptionChoice& choice) {
    return read_captions(
        film, choice, {.open_bytes = open_file, .abandon = [] { return false; }, .found_so_far = {}});
}

Result<std::vector<Cue>> read_captions(const std::filesystem::path& film,
                                       const CaptionChoice& choice,
                                       const SubtitleReading& reading) {
    if (choice.file)
        return read_file(*choice.file);
    Result<std::vector<Cue>> cues = read_subtitles({.film = film, .track = choice.track}, reading);
    if (cues && cues->empty())
        return fail(ErrorCode::corrupt,
                    film.string() + ": subtitle track " + std::to_string(choice.track + 1) + " has no text");
    return cues;
}

} // namespace media
