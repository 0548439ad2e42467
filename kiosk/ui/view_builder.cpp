// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/view_builder.hpp"

#include "kiosk/settings/contrast.hpp"
#include "kiosk/typesetting/language.hpp"
#include "kiosk/typesetting/sentences.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace kiosk::ui {

using typesetting::TextBlock;
using typesetting::TextStyle;
using typesetting::Weight;

namespace {

constexpr double lead_leading = 14.0 / 15; // larger words need less between their lines

} // namespace

const settings::Palette& palette_of(const Stage& stage, content::Ground ground) {
    const settings::Colours& colours = stage.theme.colours(stage.visitor.theme);
    switch (ground) {
    case content::Ground::petrol:
        return colours.petrol;
    case content::Ground::plum:
        return colours.plum;
    case content::Ground::paper:
        break;
    }
    return colours.paper;
}

bool needs_edge(const settings::Palette& palette) {
    return settings::contrast(palette.highlight, palette.ground) < settings::control_contrast;
}

Rect sunk(const Rect& rect, bool pressed) {
    if (!pressed)
        return rect;
    const int dx = std::max(1, rect.width * 3 / 200);
    const int dy = std::max(1, rect.height * 3 / 200);
    return {rect.x + dx, rect.y + dy, rect.width - 2 * dx, rect.height - 2 * dy};
}

ViewBuilder::ViewBuilder(const Stage& stage, content::Language language, content::Ground ground)
    : stage_(stage), measures_(measure(stage)), language_(std::move(language)),
      palette_(palette_of(stage, ground)), words_(stage.exhibition.words_in(stage.visitor.language)) {
    view_.size = stage.panel.size;
    view_.direction = typesetting::direction_of(stage.visitor.language);
}

TextStyle ViewBuilder::style(int size_px, Weight weight) const {
    TextStyle result;
    result.font = {.weight = weight, .size_px = size_px, .family = {}};
    result.leading = leading(language_);
    result.language = language_;
    return result;
}

double ViewBuilder::leading(const content::Language& language) const {
    const settings::Scale& scale = stage_.theme.scale;
    return typesetting::is_easy_language(language) ? scale.easy_leading : scale.leading;
}

TextStyle ViewBuilder::body() const {
    return body(language_);
}

TextStyle ViewBuilder::body(const content::Language& language) const {
    TextStyle result = style(measures_.text);
    result.language = language;
    result.leading = leading(language);
    result.hyphenate = !typesetting::is_easy_language(language);
    return result;
}

TextStyle ViewBuilder::lead() const {
    TextStyle result = style(measures_.lead);
    result.leading *= lead_leading;
    result.balanced = true;
    return result;
}

TextStyle ViewBuilder::title() const {
    TextStyle result = style(measures_.title, Weight::bold);
    result.leading = stage_.theme.scale.title_leading;
    result.balanced = true;
    return result;
}

TextStyle ViewBuilder::label(int size_px) const {
    TextStyle result = for_visitor(style(size_px, Weight::bold));
    result.leading = 1.2;
    return result;
}

TextStyle ViewBuilder::for_visitor(TextStyle style) const {
    style.language = stage_.visitor.language;
    return style;
}

TextBlock ViewBuilder::set(const std::string& text, const TextStyle& text_style, int width) const {
    return stage_.typesetter.plain(text, text_style, width);
}

namespace {

bool fits(const TextBlock& block, Size room) {
    return !block.overflows && block.height <= room.height;
}

int lines_beyond(const TextBlock& block, int height) {
    return static_cast<int>(std::count_if(block.lines.begin(), block.lines.end(), [height](const auto& line) {
        return line.top + line.height > height;
    }));
}

int smaller(int size_px) {
    return size_px * 94 / 100;
}

} // namespace

TextBlock ViewBuilder::fit(const std::string& text, TextStyle text_style, Size room, int least) {
    text_style.font.size_px = fitting_size(text, text_style, room, least);
    TextBlock block = set(text, text_style, room.width);
    if (block.overflows) { // a hyphen is better than words below their least size
        text_style.hyphenate = true;
        text_style.balanced = false;
        block = set(text, text_style, room.width);
    }
    if (!fits(block, room))
        note_clipped(text, lines_beyond(block, room.height));
    return block;
}

int ViewBuilder::fitting_size(const std::string& text, TextStyle text_style, Size room, int least) const {
    int& size = text_style.font.size_px;
    if (typesetting::is_easy_language(text_style.language)) {
        // Titles rather become smaller than that "Menschen-Handel" stands on two lines.
        for (TextStyle tried = text_style; tried.font.size_px >= least;
             tried.font.size_px = smaller(tried.font.size_px)) {
            const TextBlock block = set(text, tried, room.width);
            if (fits(block, room) && !block.divides)
                return tried.font.size_px;
        }
    }
    while (smaller(size) >= least && !fits(set(text, text_style, room.width), room))
        size = smaller(size);
    return size;
}

void ViewBuilder::add(DrawItem item) {
    std::visit([this](auto& drawn) { drawn.rect = mirror_.place(drawn.rect); }, item);
    view_.items.push_back(std::move(item));
}

void ViewBuilder::target(Target target) {
    target.rect = mirror_.place(target.rect);
    if (target.speech_language.empty())
        target.speech_language = stage_.visitor.language;
    if (target.track) {
        target.track->begin = mirror_.x(target.track->begin);
        target.track->end = mirror_.x(target.track->end);
    }
    view_.targets.push_back(std::move(target));
}

void ViewBuilder::leaf_by_swiping(const Rect& rect) {
    constexpr double way_mm = 30; // longer than a tap that slipped
    view_.leaf = mirror_.place(rect);
    view_.leaf_way = measures_.mm(way_mm);
}

void ViewBuilder::zoom_by_pinching(const Rect& room, Pinch pinch) {
    constexpr double way_mm = 15;
    const Rect place = mirror_.place(room); // a page in it is not mirrored
    for (Pinch::Part& part : pinch.closer)
        part.middle = {place.x + part.middle.x, place.y + part.middle.y};
    pinch.way = measures_.mm(way_mm);
    view_.pinch = std::move(pinch);
}

void ViewBuilder::fill(const Rect& rect, Color color, int radius) {
    if (!rect.empty() && color.alpha != 0)
        add(Fill{rect, color, radius});
}

// The block is mirrored as one: its runs are in their order already.
void ViewBuilder::put(const TextBlock& block, Point at, Color color, Color ground) {
    const Rect place = mirror_.place({at.x, at.y, block.width, block.height});
    for (const auto& line : block.lines)
        for (const auto& run : line.runs) {
            const Rect box{place.x + run.x, place.y + line.top, run.width, line.height};
            view_.items.push_back(Words{run, box, place.y + line.baseline, color, ground});
        }
}

void ViewBuilder::put_centred(const TextBlock& block, const Rect& rect, Color color, Color ground) {
    put(block,
        {rect.x + (rect.width - block.width) / 2, rect.y + (rect.height - block.height) / 2},
        color,
        ground);
}

void ViewBuilder::picture(const content::Picture& picture, const Rect& rect, int inset) {
    add(PictureFill{.file = picture.file,
                    .rect = rect,
                    .focus_y = picture.focus / 100,
                    .inset = inset,
                    .ground = palette_.tile,
                    .alt = picture.alt.in(language_)});
    speak_picture(picture);
}

void ViewBuilder::whole_picture(const content::Picture& picture, const Rect& rect, Color ground) {
    add(PictureFill{.file = picture.file,
                    .rect = rect,
                    .ground = ground,
                    .alt = picture.alt.in(language_),
                    .whole = true});
    speak_picture(picture);
}

void ViewBuilder::speak_picture(const content::Picture& picture) {
    if (picture.alt.has(language_))
        speak(picture.alt.in(language_));
}

void ViewBuilder::picture_part(const content::Picture& picture, const Rect& rect, const Closer& closer) {
    add(PictureFill{.file = picture.file,
                    .rect = rect,
                    .focus_x = closer.focus_x,
                    .focus_y = closer.focus_y,
                    .ground = palette_.ground,
                    .alt = picture.alt.in(language_),
                    .whole = true,
                    .zoom = closer.zoom});
}

namespace {

// Icons that point the way in which one reads, or show lines of words; "play" and the 10 seconds keep the
// direction of time.
constexpr std::array<std::string_view, 9> turning_icons{
    "back", "next", "previous", "quick_exit", "chapters", "transcript", "sound", "louder", "quieter"};

} // namespace

void ViewBuilder::icon(const std::string& name, const Rect& rect, Color color) {
    const bool turns = std::find(turning_icons.begin(), turning_icons.end(), name) != turning_icons.end();
    add(Icon{name, rect, color, turns && mirror_.mirrored});
}

int ViewBuilder::button_width(const std::string& label_text, int label_px, bool with_icon) const {
    const TextBlock words = set(label_text, label(label_px), 100000);
    const int icon_width = with_icon ? label_px * 13 / 10 + label_px / 2 : 0;
    return std::max(measures_.target, words.width + icon_width + 2 * (label_px * 3 / 4));
}

namespace {

struct ButtonColours {
    Color ground;
    Color words;
};

ButtonColours colours_of(const Button& button, const settings::Palette& palette) {
    switch (button.look) {
    case ButtonLook::solid:
        return {palette.accent, palette.on_accent};
    case ButtonLook::bright:
        return {palette.highlight, palette.on_highlight};
    case ButtonLook::chosen:
        return {palette.text, palette.ground};
    case ButtonLook::disabled:
        return {palette.ground.with_alpha(0), palette.quiet.with_alpha(110)};
    case ButtonLook::notice:
        return {palette.ground, palette.quiet};
    case ButtonLook::quiet:
        break;
    }
    return {palette.tile, palette.on_tile};
}

} // namespace

namespace {

// How a button divides its room.
struct ButtonParts {
    int icon_px = 0;
    int gap = 0;
    Size words;
};

ButtonParts button_parts(const Button& button, int label_px, Size size) {
    const int icon_px = button.icon.empty() ? 0 : label_px * 13 / 10;
    const int gap = button.icon.empty() || button.label.empty() ? 0 : label_px * 2 / 5;
    const int margin = button.margin_px.value_or(label_px / 2);
    return {icon_px, gap, {size.width - 2 * margin - icon_px - gap, size.height}};
}

} // namespace

bool ViewBuilder::button_fits(const Button& button, int label_px, Size cell) const {
    TextStyle words_style = label(label_px);
    words_style.balanced = true;
    const Size room = button_parts(button, label_px, cell).words;
    return fits(set(button.label, words_style, room.width), room);
}

void ViewBuilder::button(const Button& button) {
    const bool pressed = is_pressed(button.id);
    ButtonColours colours = colours_of(button, palette_);
    if (pressed)
        colours = {palette_.text, palette_.ground};
    fill(sunk(button.rect, pressed), colours.ground, measures_.radius);
    if (button.look == ButtonLook::bright && needs_edge(palette_))
        add(Outline{sunk(button.rect, pressed), palette_.on_highlight, measures_.line, measures_.radius});

    const int label_px = button.label_px > 0 ? button.label_px : measures_.label;
    const auto [icon_px, gap, room] = button_parts(button, label_px, button.rect.size());
    TextStyle words_style = label(label_px);
    words_style.balanced = true;
    const TextBlock block =
        button.label.empty() ? TextBlock{} : fit(button.label, words_style, room, label_px * 7 / 10);
    const Point centre = button.rect.centre();
    const int left = centre.x - (icon_px + gap + block.width) / 2;
    if (icon_px > 0)
        icon(button.icon, {left, centre.y - icon_px / 2, icon_px, icon_px}, colours.words);
    put(block, {left + icon_px + gap, centre.y - block.height / 2}, colours.words, colours.ground);
    if (button.look == ButtonLook::disabled || button.look == ButtonLook::notice)
        return;
    target({.id = button.id,
            .role = button.role,
            .rect = button.hit.empty() ? button.rect : button.hit,
            .text = button.label,
            .speech = button.speech.empty() ? button.label : button.speech,
            .action = button.action,
            .speech_language = button.speech_language});
}

void ViewBuilder::speak(const std::string& text, const content::Language& language) {
    for (std::string& sentence : typesetting::sentences_of(text))
        speak_sentence(std::move(sentence), language);
}

void ViewBuilder::speak_sentence(std::string sentence, const content::Language& language) {
    view_.speech.push_back({language.empty() ? language_ : language, std::move(sentence)});
}

void ViewBuilder::change_at(media::TimePoint when) {
    view_.next_change = std::min(view_.next_change, when);
}

} // namespace kiosk::ui
