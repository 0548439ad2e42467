// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/caption_text.hpp"

#include "media/subtitles/spoken_paragraph.hpp"

namespace kiosk::app {

namespace {

constexpr std::size_t full_paragraph = 300; // bytes

} // namespace

std::string text_of_captions(std::span<const media::Cue> cues) {
    std::string text;
    for (const media::SpokenParagraph& paragraph : media::spoken_paragraphs(cues, full_paragraph))
        text += (text.empty() ? "" : "\n\n") + paragraph.text;
    return text;
}

} // namespace kiosk::app
