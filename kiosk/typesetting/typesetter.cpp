// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/typesetter.hpp"

#include "kiosk/typesetting/fill.hpp"
#include "kiosk/typesetting/markdown.hpp"
#include "kiosk/typesetting/typography.hpp"
#include "kiosk/typesetting/utf.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
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

bool is_easy_language(const std::string& language) {
    return language.find("-x-ls") != std::string::npos;
}

// Puts lines below each other.
class Stack {
public:
    Stack(const FontMetrics& metrics, const TextStyle& style, int width)
        : style_(style), width_(width), line_height_(std::max(1, px(style.leading, style))) {
        const FontHeights heights = metrics.heights(style.font);
        baseline_ = (line_height_ - heights.ascent - heights.descent) / 2 + heights.ascent;
    }

    void leave_gap(double share) {
        block_.height += static_cast<int>(std::lround(px(style_.paragraph_gap, style_) * share));
    }

    void add(Line line) {
        const int right = line.runs.empty() ? 0 : line.runs.back().x + line.runs.back().width;
        if (style_.alignment == Alignment::centre) {
            const int shift = std::max(0, (width_ - right) / 2);
            for (GlyphRun& run : line.runs)
                run.x += shift;
        }
        line.width = right;
        line.top = block_.height;
        line.height = line_height_;
        line.baseline = line.top + baseline_;
        block_.width = std::max(block_.width, right);
        block_.height += line_height_;
        block_.lines.push_back(std::move(line));
    }

    TextBlock take(bool overflows) {
        block_.overflows = overflows || block_.width > width_;
        return std::move(block_);
    }

private:
    const TextStyle& style_;
    int width_;
    int line_height_;
    int baseline_ = 0;
    TextBlock block_;
};

} // namespace

/// What a typesetter's workshop holds.
struct Typesetter::Shop {
    explicit Shop(const FontMetrics& font_metrics) : metrics(font_metrics) {}

    const FontMetrics& metrics;
    LineBreaks breaks;
    std::unique_ptr<Hyphenator> german;

    Hyphenator* hyphenator(const TextStyle& style) {
        if (primary_language(style.language) != "de" || is_easy_language(style.language))
            return nullptr;
        if (german == nullptr)
            german = std::make_unique<Hyphenator>(german_dictionary, Hyphenator::house_exceptions());
        return german.get();
    }

    TextBlock set(std::vector<Paragraph> paragraphs, const TextStyle& style, int width);
};

/// The setting of one text.
class Typesetter::Job {
public:
    Job(Shop& shop, const TextStyle& style, int width)
        : shop_(shop), style_(style), width_(width), runs_(shop.metrics, style),
          stack_(shop.metrics, style, width) {}

    TextBlock set(std::vector<Paragraph>& paragraphs) {
        for (Paragraph& paragraph : paragraphs) {
            if (&paragraph != &paragraphs.front())
                stack_.leave_gap(paragraph.close ? 0.5 : 1.0);
            apply_typography(paragraph, style_.language);
            set(paragraph);
        }
        return stack_.take(overflows_);
    }

private:
    void set(const Paragraph& paragraph) {
        const int hang = hang_of(paragraph);
        const int indent = std::max(0, paragraph.list_depth - 1) * px(list_indent_em, style_) + hang;
        const FillRules rules{.width = std::max(1, width_ - indent),
                              .hyphenate = style_.hyphenate && !paragraph.heading && !style_.balanced,
                              .balanced = style_.balanced || paragraph.heading};
        const std::vector<Word> words = shop_.breaks.words(paragraph.text(), style_.language);
        const Filled filled = fill(paragraph, words, rules, {shop_.breaks, shop_.hyphenator(style_), runs_});
        for (std::size_t i = 0; i < filled.lines.size(); ++i) {
            Line line{.runs = runs_.split_runs(paragraph, filled.lines[i])};
            for (GlyphRun& run : line.runs)
                run.x += indent;
            if (i == 0 && !paragraph.marker.empty())
                line.runs.insert(line.runs.begin(), marker(paragraph, indent - hang));
            line.ends_paragraph = i + 1 == filled.lines.size();
            line.heading = paragraph.heading;
            stack_.add(std::move(line));
        }
        overflows_ = overflows_ || filled.overflows;
    }

    // How far the words of a list item stand right of its bullet or number.
    int hang_of(const Paragraph& paragraph) {
        if (paragraph.list_depth == 0)
            return 0;
        const int marker_width = runs_.width(to_utf8(paragraph.marker) + " ", style_.font);
        return std::max(px(list_indent_em, style_), marker_width);
    }

    GlyphRun marker(const Paragraph& paragraph, int x) {
        GlyphRun run{
            .text = to_utf8(paragraph.marker), .font = style_.font, .language = style_.language, .x = x};
        run.width = runs_.width(run.text, run.font);
        return run;
    }

    Shop& shop_;
    const TextStyle& style_;
    int width_;
    Runs runs_;
    Stack stack_;
    bool overflows_ = false;
};

TextBlock Typesetter::Shop::set(std::vector<Paragraph> paragraphs, const TextStyle& style, int width) {
    return Job(*this, style, width).set(paragraphs);
}

Typesetter::Typesetter(const FontMetrics& metrics) : shop_(std::make_unique<Shop>(metrics)) {}
Typesetter::~Typesetter() = default;

TextBlock Typesetter::plain(std::string_view text, const TextStyle& style, int width) {
    return shop_->set(read_plain(text), style, width);
}

TextBlock Typesetter::markdown(std::string_view text, const TextStyle& style, int width) {
    return shop_->set(read_markdown(text), style, width);
}

} // namespace kiosk::typesetting
