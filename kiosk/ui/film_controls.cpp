// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/film_controls.hpp"

#include "kiosk/settings/loudness.hpp"
#include "kiosk/ui/fill_in.hpp"
#include "kiosk/ui/film_offer.hpp"
#include "kiosk/ui/volume_level.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

struct Control {
    Button button;
    std::vector<std::string> labels; ///< all that it may say: what stands beside it must not move
    bool level = false;              ///< no button: shows how loud it is
};

using Group = std::vector<Control>;
using ControlRow = std::vector<Control*>;

Group transport(const ViewBuilder& builder, const FilmMoment& film) {
    const content::Words& words = builder.words();
    return {{.button = {.id = "film_back",
                        .icon = "back_10",
                        .label = words.film_back_10_short,
                        .action = content::SeekBy{-10},
                        .speech = words.film_back_10},
             .labels = {words.film_back_10_short}},
            {.button = {.id = "film_play",
                        .icon = film.playing ? "pause" : "play",
                        .label = film.playing ? words.film_pause : words.film_play,
                        .action = content::TogglePlay{}},
             .labels = {words.film_pause, words.film_play}},
            {.button = {.id = "film_forward",
                        .icon = "forward_10",
                        .label = words.film_forward_10_short,
                        .action = content::SeekBy{10},
                        .speech = words.film_forward_10},
             .labels = {words.film_forward_10_short}}};
}

struct Switch {
    std::string id;
    std::string icon; ///< of the one that is off; what is on has a mark
    std::string label;
    content::Action action;
};

// What is on has a mark, other colours and an edge; its words stay, so that nothing beside it moves.
Control switch_control(const ViewBuilder& builder, const Switch& what, bool on) {
    const content::Words& words = builder.words();
    return {.button = {.id = what.id,
                       .icon = on ? "check" : what.icon,
                       .label = what.label,
                       .action = what.action,
                       .look = on ? ButtonLook::chosen : ButtonLook::quiet,
                       .role = "toggle",
                       .speech = what.label + ": " + (on ? words.setting_on : words.setting_off)},
            .labels = {what.label}};
}

Control opener(const Switch& what) {
    return {.button = {.id = what.id, .icon = what.icon, .label = what.label, .action = what.action},
            .labels = {what.label}};
}

// Only what the film offers; captions and description stand at the level of play and pause (EN 301 549, 7.3).
Group choices(const ViewBuilder& builder, const content::FilmScene& kind) {
    const content::Words& words = builder.words();
    const Visitor& visitor = builder.stage().visitor;
    const content::FilmOffer offer = film_offer(builder.stage(), kind);
    Group group;
    if (offer.captions)
        group.push_back(
            switch_control(builder,
                           {"film_captions", "captions", words.film_captions, content::ToggleCaptions{}},
                           visitor.captions));
    if (offer.audio_description)
        group.push_back(switch_control(builder,
                                       {"film_description",
                                        "audio_description",
                                        words.film_audio_description,
                                        content::ToggleAudioDescription{}},
                                       visitor.audio_description));
    if (offer.sign_language)
        group.push_back(switch_control(
            builder,
            {"film_sign_language", "sign_language", words.film_sign_language, content::ToggleSignLanguage{}},
            visitor.sign_language));
    if (offer.captions || offer.sounds.size() > 1)
        group.push_back(
            opener({"film_settings", "settings", words.film_settings, content::OpenFilmSettings{}}));
    if (!kind.chapters.empty())
        group.push_back(opener({"film_chapters", "chapters", words.film_chapters, content::OpenChapters{}}));
    if (offer.transcript)
        group.push_back(
            opener({"film_transcript", "transcript", words.film_transcript, content::OpenTranscript{}}));
    return group;
}

// Both buttons stay at the ends of the scale, so that a hasty finger meets nothing else; what is heard does
// not change there, and the level shows why.
Group volume(const ViewBuilder& builder) {
    const auto& step = builder.stage().visitor.volume;
    if (!step)
        return {};
    const content::Words& words = builder.words();
    const std::string level = volume_level(words, *step);
    return {{.button = {.id = "film_quieter",
                        .icon = "quieter",
                        .label = words.quieter,
                        .action = content::ChangeVolume{-1},
                        .speech = words.quieter + ", " + level},
             .labels = {words.quieter}},
            {.button = {}, .labels = {}, .level = true},
            {.button = {.id = "film_louder",
                        .icon = "louder",
                        .label = words.louder,
                        .action = content::ChangeVolume{1},
                        .speech = words.louder + ", " + level},
             .labels = {words.louder}}};
}

int natural_width(const ViewBuilder& builder, const Control& control, int label_px) {
    if (control.level)
        return label_px * 3;
    int width = 0;
    for (const std::string& label : control.labels)
        width = std::max(width, builder.button_width(label, label_px));
    return width;
}

int natural_width(const ViewBuilder& builder, const ControlRow& row, int label_px) {
    int width = -builder.m().target_gap;
    for (const Control* control : row)
        width += natural_width(builder, *control, label_px) + builder.m().target_gap;
    return width;
}

struct Layout {
    std::vector<ControlRow> rows;
    int label_px = 0;
};

// A part of a row: a group, or one of several equal shares of it.
struct Share {
    std::size_t group = 0;
    std::size_t part = 0;
    std::size_t parts = 1;
};

std::vector<ControlRow> rows_of(std::array<Group, 3>& groups, const std::vector<std::vector<Share>>& shares) {
    std::vector<ControlRow> rows;
    for (const auto& in_row : shares) {
        ControlRow row;
        for (const Share& share : in_row) {
            Group& group = groups[share.group];
            const std::size_t end = group.size() * (share.part + 1) / share.parts;
            for (std::size_t index = group.size() * share.part / share.parts; index < end; ++index)
                row.push_back(&group[index]);
        }
        if (!row.empty())
            rows.push_back(std::move(row));
    }
    return rows;
}

// The fewest rows into which transport (0), choices (1) and volume (2) fit side by side; the words may become
// a little smaller for it.
Layout choose_layout(const ViewBuilder& builder, std::array<Group, 3>& groups, int width) {
    const int full = builder.m().label;
    // In reach mode few rows matter more than large words: the lowest third holds no more.
    const int least_percent = builder.stage().visitor.reach ? 70 : 88;
    Layout layout;
    for (const auto& shares : std::vector<std::vector<std::vector<Share>>>{
             {{{0}, {1}, {2}}},
             {{{0}}, {{1}, {2}}},
             {{{0}, {2}}, {{1}}},
             {{{0}}, {{1}}, {{2}}},
             {{{0}, {2}}, {{1, 0, 2}}, {{1, 1, 2}}},
             {{{0}}, {{1, 0, 2}}, {{1, 1, 2}}, {{2}}},
             {{{0}}, {{1, 0, 3}}, {{1, 1, 3}}, {{1, 2, 3}}, {{2}}}}) {
        layout.rows = rows_of(groups, shares);
        for (const int percent : {100, 94, 88, 82, 76, 70}) {
            if (percent < least_percent)
                break;
            layout.label_px = full * percent / 100;
            const bool fits = std::all_of(layout.rows.begin(), layout.rows.end(), [&](const ControlRow& row) {
                return natural_width(builder, row, layout.label_px) <= width;
            });
            if (fits)
                return layout;
        }
    }
    return layout; // the labels shrink or break into lines, each in its button
}

// In portrait the buttons of a row fill the width; in landscape they keep their size and the volume stands at
// the right. The level is no button and never grows.
void lay_row(const ViewBuilder& builder, const ControlRow& row, const Rect& rect, int label_px) {
    const Measures& m = builder.m();
    int fixed = static_cast<int>(row.size() - 1) * m.target_gap;
    int natural = 0;
    for (const Control* control : row)
        (control->level ? fixed : natural) += natural_width(builder, *control, label_px);
    const bool stretched = m.portrait || natural + fixed > rect.width;
    int x = rect.x;
    for (Control* control : row) {
        int width = natural_width(builder, *control, label_px);
        if (stretched && !control->level)
            width = std::min(width * (rect.width - fixed) / std::max(1, natural), width * 2);
        if (!stretched && control->button.id == "film_quieter")
            x += rect.width - natural - fixed;
        control->button.rect = {x, rect.y, width, rect.height};
        control->button.label_px = label_px;
        x += width + m.target_gap;
    }
}

// Bars that rise, as many of them filled as the sound is loud; not a button, and drawn as none.
void draw_level(ViewBuilder& builder, const Rect& rect) {
    constexpr int bars = settings::loudness_steps;
    const int step = builder.stage().visitor.volume.value_or(0);
    const int pitch = rect.width / bars;
    const int width = std::max(2, pitch / 2);
    const int left = rect.x + (rect.width - pitch * (bars - 1) - width) / 2;
    for (int bar = 0; bar < bars; ++bar) {
        const int height = rect.height * (bar + 3) / (bars + 6);
        const Rect place{left + bar * pitch, rect.y + rect.height * 4 / 5 - height, width, height};
        // Those that are not filled are thinner, so that nobody has to tell them by their colour.
        const Rect thin{place.x + width / 4, place.y, std::max(2, width / 2), height};
        const bool filled = bar <= step;
        builder.fill(
            filled ? place : thin, filled ? builder.palette().highlight : white.with_alpha(90), width / 4);
    }
}

// On the dark shade a dark button needs an edge.
void draw_button(ViewBuilder& builder, const Button& button) {
    builder.button(button);
    if (button.look == ButtonLook::chosen)
        builder.add(Outline{button.rect, builder.palette().tile, builder.m().line, builder.m().radius});
}

// Dark from the progress line down, so that words and line are seen over the brightest film; above it the
// dark runs out.
void draw_shade(ViewBuilder& builder, const Rect& room, int dark_from) {
    const int soft = builder.m().target * 3 / 2;
    builder.add(
        Gradient{{room.x, dark_from - soft, room.width, soft}, black.with_alpha(0), black.with_alpha(176)});
    builder.add(Gradient{{room.x, dark_from, room.width, room.bottom() - dark_from},
                         black.with_alpha(176),
                         black.with_alpha(224)});
}

} // namespace

int draw_film_controls(ViewBuilder& builder,
                       const content::FilmScene& kind,
                       const FilmMoment& film,
                       const Rect& room) {
    const Measures& m = builder.m();
    std::array<Group, 3> groups{transport(builder, film), choices(builder, kind), volume(builder)};
    // Back stands left of forward in every language, as time runs on the line above them.
    if (builder.mirror().mirrored)
        std::reverse(groups[0].begin(), groups[0].end());
    const Rect foot{m.margin, room.y, room.width - 2 * m.margin, room.height - m.margin / 2};
    const Layout layout = choose_layout(builder, groups, foot.width);
    const int pitch = m.target + m.target_gap;
    const int buttons = foot.bottom() - (static_cast<int>(layout.rows.size()) * pitch - m.target_gap);
    const Rect progress{foot.x, buttons - pitch, foot.width, m.target};
    const int top = progress.y - m.em / 2;
    draw_shade(builder, room, progress.y + progress.height / 4);
    int y = buttons;
    for (const ControlRow& row : layout.rows) {
        lay_row(builder, row, {foot.x, y, foot.width, m.target}, layout.label_px);
        y += pitch;
    }
    for (const Group& group : groups)
        for (const Control& control : group)
            if (control.level)
                draw_level(builder, control.button.rect);
            else
                draw_button(builder, control.button);
    draw_film_progress(builder, kind, film, progress);
    return top;
}

} // namespace kiosk::ui
