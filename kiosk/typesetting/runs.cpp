// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/runs.hpp"

#include "kiosk/typesetting/characters.hpp"
#include "kiosk/typesetting/utf.hpp"

#include <unicode/uscript.h>

#include <algorithm>
#include <utility>

namespace kiosk::typesetting {

int Widths::width(const std::string& text, const Font& font) {
    if (text.empty())
        return 0;
    std::string key = text;
    key += font.weight == Weight::bold ? '\1' : '\2';
    key += std::to_string(font.size_px) + font.family;
    if (const auto found = widths_.find(key); found != widths_.end())
        return found->second;
    return widths_.emplace(key, metrics_.width(text, font)).first->second;
}

Runs::Runs(
    const Paragraph& paragraph, Direction base, const TextStyle& style, Widths& widths, LineBreaks& breaks)
    : paragraph_(paragraph), style_(style), widths_(widths), bidi_(paragraph.text(), base),
      items_(items_of(paragraph, bidi_, {style.font, widths.metrics(), breaks})) {}

std::string Runs::shown(const Stretch& stretch, const Font& font) const {
    const auto text =
        std::u16string_view(paragraph_.text()).substr(stretch.begin, stretch.end - stretch.begin);
    std::u16string visible;
    visible.reserve(text.size() + 1);
    for (const char16_t character : text) {
        if (character == narrow_no_break_space && !widths_.metrics().has_glyph(character, font))
            visible += u'\u00A0';
        else if (character == u'\n' || character == u'\t')
            visible += u' ';
        else if (!is_invisible(character))
            visible += character;
    }
    if (stretch.hyphen)
        visible += u'-';
    return to_utf8(visible);
}

// Hands over the part of each item that lies in the stretch, in the order in which it is written.
template <typename Take>
void Runs::each_item(const Stretch& stretch, Take&& take) {
    auto item = std::upper_bound(items_.begin(),
                                 items_.end(),
                                 stretch.begin,
                                 [](std::size_t at, const Item& candidate) { return at < candidate.end; });
    for (; item != items_.end() && item->begin < stretch.end; ++item) {
        const Stretch part{std::max(item->begin, stretch.begin),
                           std::min(item->end, stretch.end),
                           stretch.hyphen && item->end >= stretch.end};
        take(*item, shown(part, item->font), part.begin);
    }
}

std::vector<GlyphRun> Runs::line(const Stretch& stretch) {
    std::vector<GlyphRun> runs;
    for (const VisualRun& visual : bidi_.line(stretch.begin, stretch.end)) {
        const std::size_t first = runs.size();
        each_item({visual.begin, visual.end, stretch.hyphen && visual.end == stretch.end},
                  [&](const Item& item, std::string words, std::size_t begin) {
                      if (words.empty())
                          return;
                      runs.push_back({.text = std::move(words),
                                      .font = item.font,
                                      .direction = visual.direction,
                                      .script = uscript_getShortName(item.script),
                                      .language = style_.language,
                                      .link = paragraph_.mark(begin).link});
                      runs.back().width = widths_.width(runs.back().text, item.font);
                  });
        if (visual.direction == Direction::right_to_left)
            std::reverse(runs.begin() + static_cast<std::ptrdiff_t>(first), runs.end());
    }
    int x = 0;
    for (GlyphRun& run : runs) {
        run.x = x;
        x += run.width;
    }
    return runs;
}

int Runs::width(const Stretch& stretch) {
    int sum = 0;
    each_item(stretch, [&](const Item& item, const std::string& words, std::size_t /*begin*/) {
        sum += widths_.width(words, item.font);
    });
    return sum;
}

int width_of(const std::vector<GlyphRun>& runs) {
    return runs.empty() ? 0 : runs.back().x + runs.back().width;
}

} // namespace kiosk::typesetting
