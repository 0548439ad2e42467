// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/voice_foot.hpp"

#include "kiosk/ui/dot_line.hpp"
#include "kiosk/ui/reach.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace kiosk::ui {

namespace {

using content::VoicePhase;

// "Abspielen" or "Pause", and "Noch einmal"; nothing where nobody could hear it.
std::vector<Button> voice_buttons(const ViewBuilder& builder, const content::InterviewScene& kind) {
    const Stage& stage = builder.stage();
    const content::Words& words = builder.words();
    const auto recording = content::recording_for(kind, stage.exhibition.language_chain(builder.language()));
    if (!recording || !stage.visitor.volume || stage.moment.layer == Layer::attract)
        return {};
    const auto& heard = stage.moment.heard;
    if (heard && heard->phase == VoicePhase::failed)
        return {{.id = "voice_missing",
                 .icon = "mute",
                 .label = words.reading_missing,
                 .action = content::ToggleVoice{},
                 .look = ButtonLook::notice}};
    const bool plays = heard && heard->phase == VoicePhase::playing;
    const bool begun = heard && heard->phase != VoicePhase::ended;
    return {{.id = "voice_play",
             .icon = plays ? "pause" : "play",
             .label = plays ? words.film_pause : words.film_play,
             .action = content::ToggleVoice{},
             .look = ButtonLook::solid},
            {.id = "voice_repeat",
             .icon = "repeat",
             .label = words.reading_repeat,
             .action = content::ReplayVoice{},
             .look = begun ? ButtonLook::quiet : ButtonLook::disabled}};
}

// Words that are no button's grow with the text.
typesetting::TextBlock notice_words(const ViewBuilder& builder, const Button& notice) {
    auto style = builder.for_visitor(builder.body());
    style.leading = 1.2;
    return builder.set(notice.label, style, builder.m().size.width);
}

void draw_voice_notice(ViewBuilder& builder, const Button& notice) {
    const settings::Palette& palette = builder.palette();
    const int side = builder.m().text * 13 / 10;
    const int middle = notice.rect.centre().y;
    const auto words = notice_words(builder, notice);
    builder.icon(notice.icon, {notice.rect.x, middle - side / 2, side, side}, palette.quiet);
    builder.put(
        words, {notice.rect.right() - words.width, middle - words.height / 2}, palette.quiet, palette.ground);
    builder.speak_words(notice.label);
}

int line_height(const ViewBuilder& builder) {
    return builder.m().em * 5 / 4;
}

void draw_voice_line(ViewBuilder& builder, const Rect& row) {
    const auto& heard = builder.stage().moment.heard;
    const double length = heard ? static_cast<double>(heard->length.count()) : 0;
    double share = length > 0 ? static_cast<double>(heard->position.count()) / length : 0;
    if (heard && heard->phase == VoicePhase::ended)
        share = 1;
    DotLine line = dot_line_in(builder, row);
    line.begin = row.x + line.dot / 2;
    line.end = row.right() - line.dot / 2;
    const settings::Palette& palette = builder.palette();
    draw_dot_line(builder, line, heard ? share : -1, {palette.accent, palette.hairline});
}

} // namespace

VoiceFoot voice_foot(const ViewBuilder& builder, const content::InterviewScene& kind, int room) {
    const Measures& m = builder.m();
    const content::Words& words = builder.words();
    VoiceFoot foot{.buttons = voice_buttons(builder, kind), .widths = {}};
    const auto width_of = [&](const std::string& label) { return builder.button_width(label, m.label); };
    for (const Button& button : foot.buttons) {
        int width = width_of(button.label);
        if (button.id == "voice_play") // its words change; what stands beside it stays where it is
            width = std::max(width_of(words.film_play), width_of(words.film_pause));
        if (button.look == ButtonLook::notice)
            width = notice_words(builder, button).width + 2 * m.text;
        foot.widths.push_back(width);
        foot.width += width + m.target_gap;
    }
    constexpr int dots = 8; // em of room for those of the pager
    foot.pager_beside =
        foot.width + width_of(words.next) + m.target_gap + width_of(words.previous) + dots * m.em <= room;
    return foot;
}

int foot_height(const ViewBuilder& builder, const VoiceFoot& foot, int pages) {
    const int pager = pages > 1 ? pager_height(builder) : 0;
    if (foot.buttons.empty())
        return pager;
    const int buttons = pager_height(builder);
    return line_height(builder) + (foot.pager_beside ? buttons : buttons + pager);
}

void draw_voice_foot(ViewBuilder& builder, VoiceFoot foot, const Rect& room, const Pager& pager) {
    const Measures& m = builder.m();
    draw_pager(builder, foot_of(room, foot.pager_beside ? foot.width : 0), pager);
    if (foot.buttons.empty())
        return;
    const bool above = pager.pages > 1 && !foot.pager_beside;
    const int bottom = room.bottom() - (above ? pager_height(builder) : 0);
    const Rect row{room.x, bottom - m.target, room.width, m.target};
    draw_voice_line(builder, {row.x, row.y - line_height(builder), row.width, line_height(builder)});
    if (foot.width - m.target_gap > room.width) {
        draw_control_grid(builder, std::move(foot.buttons), row);
        return;
    }
    int x = row.x;
    for (std::size_t index = 0; index < foot.buttons.size(); ++index) {
        foot.buttons[index].rect = {x, row.y, foot.widths[index], row.height};
        x += foot.widths[index] + m.target_gap;
        if (foot.buttons[index].look == ButtonLook::notice)
            draw_voice_notice(builder, foot.buttons[index]);
        else
            builder.button(foot.buttons[index]);
    }
}

} // namespace kiosk::ui
