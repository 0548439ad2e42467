// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/captions.hpp"

#include <algorithm>
#include <array>

namespace kiosk::ui {

namespace {

constexpr Color yellow{255, 225, 77, 255};
constexpr std::uint8_t box_alpha = 204; // look.md: box at 80 %
constexpr std::uint8_t light_box_alpha = 235;

constexpr std::array<int, content::caption_sizes> size_percent{100, 130, 160};

SetCaptions set_at(const ViewBuilder& builder,
                   const std::vector<std::string>& lines,
                   const content::Language& language,
                   std::size_t size,
                   int width) {
    auto style = builder.style(builder.m().text * size_percent[size] / 100);
    style.leading = 1.35;
    if (!language.empty())
        style.language = language;
    SetCaptions captions;
    for (const std::string& line : lines) {
        captions.lines.push_back(builder.set(line, style, width - builder.m().em));
        captions.height += captions.lines.back().height;
    }
    return captions;
}

} // namespace

CaptionColours colours_of(content::CaptionLook look) {
    switch (look) {
    case content::CaptionLook::yellow_on_box:
        return {yellow, black.with_alpha(box_alpha)};
    case content::CaptionLook::dark_on_light:
        return {black, white.with_alpha(light_box_alpha)};
    case content::CaptionLook::white_on_box:
        break;
    }
    return {white, black.with_alpha(box_alpha)};
}

SetCaptions set_captions(const ViewBuilder& builder,
                         const std::vector<std::string>& lines,
                         const content::Language& language,
                         Size room) {
    auto size = static_cast<std::size_t>(
        std::clamp(builder.stage().visitor.caption_size, 0, content::caption_sizes - 1));
    SetCaptions captions = set_at(builder, lines, language, size, room.width);
    while (size > 0 && captions.height > room.height)
        captions = set_at(builder, lines, language, --size, room.width);
    return captions;
}

void draw_captions(ViewBuilder& builder, const SetCaptions& captions, const Rect& room) {
    const CaptionColours colours = colours_of(builder.stage().visitor.caption_look);
    const int em = builder.m().em;
    int y = room.bottom() - captions.height;
    for (const typesetting::TextBlock& block : captions.lines) {
        const Rect box{room.centre().x - block.width / 2 - em / 2, y, block.width + em, block.height};
        builder.fill(box, colours.box);
        builder.put(block, {box.x + em / 2, y}, colours.words, colours.box.with_alpha(255));
        y += block.height;
    }
}

} // namespace kiosk::ui
