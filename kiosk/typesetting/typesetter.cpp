// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/typesetter.hpp"

#include "kiosk/typesetting/bidi.hpp"
#include "kiosk/typesetting/characters.hpp"
#include "kiosk/typesetting/fill.hpp"
#include "kiosk/typesetting/isolates.hpp"
#include "kiosk/typesetting/language.hpp"
#include "kiosk/typesetting/markdown.hpp"
#include "kiosk/typesetting/typography.hpp"
#include "kiosk/typesetting/utf.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace kiosk::typesetting {

namespace {

// Where Debian's package hyphen-de puts its patterns. Without them only our exceptions are divided.
constexpr const char* german_dictionary = "/usr/share/hyphen/hyph_de_DE.dic";
constexpr double list_indent_em = 1.25;

int px(double em, const TextStyle& style) {
    return static_cast<int>(std::lround(em * style.font.size_px));
}

// What stands on a line: words and perhaps the sign of a list, each at its distance from the line's start.
struct Placed {
    std::vector<GlyphRun> words;
    std::vector<GlyphRun> marker;
    int indent = 0;        // of the words
    int marker_indent = 0; // of the marker
};

void append(std::vector<GlyphRun>& line, std::vector<GlyphRun> runs, int x) {
    for (GlyphRun& run : runs) {
        run.x += x;
        line.push_back(std::move(run));
    }
}

// Puts lines below each other.
class Stack {
public:
    Stack(const FontMetrics& metrics, const TextStyle& style, int width, double stretch)
        : style_(style), width_(width), line_height_(std::max(1, px(style.leading * stretch, style))) {
        const FontHeights heights = metrics.heights(style.font);
        baseline_ = (line_height_ - heights.ascent - heights.descent) / 2 + heights.ascent;
        block_.direction = direction_of(style.language);
    }

    void leave_gap(double share) {
        block_.height += static_cast<int>(std::lround(px(style_.paragraph_gap, style_) * share));
    }

    void add(Line line, Placed placed) {
        line.width = placed.indent + width_of(placed.words);
        if (from_right()) { // counted from the right edge, which is not known before all lines are
            const int left_of_marker = -placed.marker_indent - width_of(placed.marker);
            append(line.runs, std::move(placed.words), -line.width);
            append(line.runs, std::move(placed.marker), left_of_marker);
        } else {
            append(line.runs, std::move(placed.marker), placed.marker_indent);
            append(line.runs, std::move(placed.words), placed.indent);
        }
        line.top = block_.height;
        line.height = line_height_;
        line.baseline = line.top + baseline_;
        block_.width = std::max(block_.width, line.width);
        block_.height += line_height_;
        block_.lines.push_back(std::move(line));
    }

    TextBlock take(bool overflows, bool divides) {
        for (Line& line : block_.lines) {
            const int shift = shift_of(line);
            for (GlyphRun& run : line.runs)
                run.x += shift;
        }
        block_.overflows = overflows || block_.width > width_;
        block_.divides = divides;
        return std::move(block_);
    }

private:
    bool from_right() const { return block_.direction == Direction::right_to_left; }

    int shift_of(const Line& line) const {
        if (style_.alignment == Alignment::centre)
            return std::max(0, (width_ - line.width) / 2) + (from_right() ? line.width : 0);
        return from_right() ? block_.width : 0;
    }

    const TextStyle& style_;
    int width_;
    int line_height_;
    int baseline_ = 0;
    TextBlock block_;
};

} // namespace

/// What a typesetter's workshop holds.
struct Typesetter::Shop {
    using Read = std::vector<Paragraph> (*)(std::string_view);
    using Key = std::tuple<std::string, TextStyle, int, Read>;

    // Some views of a scene with all their labels; a block has a few KiB.
    static constexpr std::size_t most_blocks = 500;

    explicit Shop(const FontMetrics& font_metrics) : metrics(font_metrics) {}

    const FontMetrics& metrics;
    LineBreaks breaks;
    std::unique_ptr<Hyphenator> german;
    std::map<Key, TextBlock> blocks; // what was set before: a view sets the same labels again and again

    Hyphenator* hyphenator(const TextStyle& style) {
        if (primary_language(style.language) != "de" || is_easy_language(style.language))
            return nullptr;
        if (german == nullptr)
            german = std::make_unique<Hyphenator>(german_dictionary, Hyphenator::house_exceptions());
        return german.get();
    }

    TextBlock set(std::string_view text, const TextStyle& style, int width, Read read);
};

/// The setting of one text.
class Typesetter::Job {
public:
    Job(Shop& shop, const TextStyle& style, int width, std::vector<Paragraph> paragraphs)
        : shop_(shop), style_(style), width_(width), paragraphs_(std::move(paragraphs)),
          widths_(shop.metrics), stack_(shop.metrics, style, width, stretch_of(paragraphs_, style.language)) {
    }

    TextBlock set() {
        for (Paragraph& paragraph : paragraphs_) {
            if (&paragraph != &paragraphs_.front())
                stack_.leave_gap(paragraph.close ? 0.5 : 1.0);
            apply_typography(paragraph, style_.language);
            const Direction base = base_direction(paragraph.text(), style_.language);
            isolate_foreign_words(paragraph, base);
            set(paragraph, base);
        }
        return stack_.take(overflows_, divides_);
    }

private:
    // An address in Latin letters stands among Arabic words as it does elsewhere.
    static double stretch_of(const std::vector<Paragraph>& paragraphs, const std::string& language) {
        const bool foreign =
            std::none_of(paragraphs.begin(), paragraphs.end(), [](const Paragraph& paragraph) {
                const std::u16string& text = paragraph.text();
                for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at))
                    if (strength_at(text, at) == Strength::right_to_left)
                        return true;
                return false;
            });
        return foreign ? 1 : line_stretch(language);
    }

    void set(const Paragraph& paragraph, Direction base) {
        const std::vector<GlyphRun> marker = marker_of(paragraph);
        const int hang = hang_of(paragraph);
        const int indent = std::max(0, paragraph.list_depth - 1) * px(list_indent_em, style_) + hang;
        const FillRules rules{.width = std::max(1, width_ - indent),
                              .hyphenate = style_.hyphenate && !paragraph.heading && !style_.balanced,
                              .balanced = style_.balanced || paragraph.heading,
                              .whole_words = is_easy_language(style_.language)};
        Runs runs(paragraph, base, style_, widths_, shop_.breaks);
        const std::vector<Word> words = shop_.breaks.words(paragraph.text(), style_.language);
        const Filled filled = fill(paragraph, words, rules, {shop_.breaks, shop_.hyphenator(style_), runs});
        for (std::size_t i = 0; i < filled.lines.size(); ++i) {
            const bool last = i + 1 == filled.lines.size();
            const char16_t sign = last_sign(paragraph, filled.lines[i]);
            stack_.add({.ends_paragraph = last,
                        .heading = paragraph.heading,
                        .announces = last && sign == u':',
                        .parts_a_word = !last && sign == u'-'},
                       {.words = runs.line(filled.lines[i]),
                        .marker = i == 0 ? marker : std::vector<GlyphRun>(),
                        .indent = indent,
                        .marker_indent = indent - hang});
        }
        overflows_ = overflows_ || filled.overflows;
        divides_ = divides_ || filled.divides;
    }

    // What is seen at the end of a line.
    static char16_t last_sign(const Paragraph& paragraph, const Stretch& line) {
        if (line.hyphen)
            return u'-';
        std::size_t end = line.end;
        while (end > line.begin && is_invisible(paragraph.text()[end - 1]))
            --end;
        return end > line.begin ? paragraph.text()[end - 1] : u' ';
    }

    // How far the words of a list item stand from the start of its bullet or number.
    int hang_of(const Paragraph& paragraph) {
        if (paragraph.list_depth == 0)
            return 0;
        const int marker_width = widths_.width(to_utf8(paragraph.marker) + " ", style_.font);
        return std::max(px(list_indent_em, style_), marker_width);
    }

    std::vector<GlyphRun> marker_of(const Paragraph& paragraph) {
        if (paragraph.marker.empty())
            return {};
        Paragraph marker;
        marker.append(paragraph.marker, {});
        return Runs(marker, direction_of(style_.language), style_, widths_, shop_.breaks)
            .line({0, marker.text().size()});
    }

    Shop& shop_;
    const TextStyle& style_;
    int width_;
    std::vector<Paragraph> paragraphs_;
    Widths widths_;
    Stack stack_;
    bool overflows_ = false;
    bool divides_ = false;
};

TextBlock Typesetter::Shop::set(std::string_view text, const TextStyle& style, int width, Read read) {
    Key key{text, style, width, read};
    if (const auto found = blocks.find(key); found != blocks.end())
        return found->second;
    if (blocks.size() >= most_blocks)
        blocks.clear();
    return blocks.emplace(std::move(key), Job(*this, style, width, read(text)).set()).first->second;
}

Typesetter::Typesetter(const FontMetrics& metrics) : shop_(std::make_unique<Shop>(metrics)) {}
Typesetter::~Typesetter() = default;

TextBlock Typesetter::plain(std::string_view text, const TextStyle& style, int width) {
    return shop_->set(text, style, width, read_plain);
}

TextBlock Typesetter::markdown(std::string_view text, const TextStyle& style, int width) {
    return shop_->set(text, style, width, read_markdown);
}

} // namespace kiosk::typesetting
