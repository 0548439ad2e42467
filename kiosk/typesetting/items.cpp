// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/items.hpp"

#include "kiosk/typesetting/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace kiosk::typesetting {

namespace {

using View = std::u16string_view;

// Below this each unit is a character of its own: the accents that join others come later.
constexpr char16_t first_accent = u'\u0300';

bool is_neutral(UScriptCode script) {
    return script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

UScriptCode script_of(char32_t code_point) {
    if (code_point < 0x80)
        return (code_point | 0x20U) >= 'a' && (code_point | 0x20U) <= 'z' ? USCRIPT_LATIN : USCRIPT_COMMON;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(code_point), &status);
}

// A character that people see: a letter with its accents.
struct Cluster {
    std::size_t begin = 0;
    std::size_t end = 0;
    UScriptCode script = USCRIPT_COMMON;
};

class Itemizer {
public:
    Itemizer(const Paragraph& paragraph, const Bidi& bidi, const FontChoice& choice)
        : paragraph_(paragraph), text_(paragraph.text()), bidi_(bidi), choice_(choice) {}

    std::vector<Item> items() {
        const std::vector<std::size_t> ends = cluster_ends();
        std::vector<Cluster> segment; // of one mark and level
        std::size_t begin = 0;
        for (const std::size_t end : ends) {
            if (!segment.empty() && !same_look(segment.back().begin, begin)) {
                add_segment(segment);
                segment.clear();
            }
            segment.push_back({begin, end, script_of(code_point_at(text_, begin))});
            begin = end;
        }
        add_segment(segment);
        return std::move(items_);
    }

private:
    std::vector<std::size_t> cluster_ends() const {
        std::vector<std::size_t> ends;
        if (std::any_of(text_.begin(), text_.end(), [](char16_t c) {
                return c >= first_accent && !is_invisible(c) && !(c >= u'\u2010' && c <= u'\u202F');
            }))
            ends = choice_.breaks.graphemes(text_);
        else
            for (std::size_t end = 1; end < text_.size(); ++end)
                ends.push_back(end);
        if (!text_.empty())
            ends.push_back(text_.size());
        return ends;
    }

    bool same_look(std::size_t a, std::size_t b) const {
        return paragraph_.same_mark(a, b) && bidi_.level(a) == bidi_.level(b);
    }

    void add_segment(const std::vector<Cluster>& segment) {
        const auto first_letter = std::find_if(segment.begin(), segment.end(), [](const Cluster& cluster) {
            return !is_neutral(cluster.script);
        });
        UScriptCode script = first_letter != segment.end() ? first_letter->script : USCRIPT_LATIN;
        bool begins = true;
        for (const Cluster& cluster : segment) {
            const UScriptCode own = is_neutral(cluster.script) ? script : cluster.script;
            if (!begins && own == script && keeps_font(cluster)) {
                items_.back().end = cluster.end;
                continue;
            }
            Font font = font_of(cluster);
            if (!begins && own == script && font == items_.back().font)
                items_.back().end = cluster.end;
            else
                items_.push_back({cluster.begin, cluster.end, own, std::move(font)});
            script = own;
            begins = false;
        }
    }

    // Invisible signs need none; signs and accents stay with the letter before them if its font has them.
    bool keeps_font(const Cluster& cluster) const {
        if (is_invisible(text_[cluster.begin]) || text_[cluster.begin] == u'\n')
            return true;
        const char32_t code_point = code_point_at(text_, cluster.begin);
        const Font& font = items_.back().font;
        if (code_point < 0x80 && font.family == choice_.font.family)
            return true; // the house's font has all of these
        return is_neutral(cluster.script) && choice_.metrics.has_glyph(code_point, font);
    }

    Font font_of(const Cluster& cluster) const {
        Font font = choice_.font;
        if (paragraph_.mark(cluster.begin).bold)
            font.weight = Weight::bold;
        const bool is_ascii = cluster.end - cluster.begin == 1 && text_[cluster.begin] < 0x80;
        if (!is_ascii) {
            std::u32string characters;
            for (std::size_t at = cluster.begin; at < cluster.end; at = next_code_point(text_, at)) {
                const char32_t code_point = code_point_at(text_, at);
                if (u_hasBinaryProperty(static_cast<UChar32>(code_point),
                                        UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0)
                    characters += code_point;
            }
            font.family = choice_.metrics.family_for(characters, font).value_or(font.family);
        }
        if (is_arabic(cluster))
            font.size_px = static_cast<int>(std::lround(font.size_px * arabic_size));
        return font;
    }

    // Arabic commas and digits are of no script, but used with Arabic.
    bool is_arabic(const Cluster& cluster) const {
        return uscript_hasScript(static_cast<UChar32>(code_point_at(text_, cluster.begin)), USCRIPT_ARABIC) !=
               0;
    }

    const Paragraph& paragraph_;
    View text_;
    const Bidi& bidi_;
    const FontChoice& choice_;
    std::vector<Item> items_;
};

} // namespace

std::vector<Item> items_of(const Paragraph& paragraph, const Bidi& bidi, const FontChoice& choice) {
    return Itemizer(paragraph, bidi, choice).items();
}

} // namespace kiosk::typesetting
