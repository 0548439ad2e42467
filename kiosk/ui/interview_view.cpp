// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/paginate.hpp"
#include "kiosk/ui/dot_line.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reach.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

using namespace std::chrono_literals;
using content::VoicePhase;

// Something of the text that stands on one page: who speaks, a part of what they say, or as much of a long
// part as a page holds.
struct SpokenPiece {
    typesetting::TextBlock block;
    std::optional<std::size_t> part; ///< of the transcript; none: who speaks
    std::size_t number = 0;          ///< among the pieces of its part
    std::size_t pieces = 1;          ///< of its part
    bool role = false;               ///< the quieter line below the name
};
using SpokenPage = std::vector<SpokenPiece>;

int gap_before(const ViewBuilder& builder, const SpokenPiece& piece) {
    return piece.role ? 0 : builder.m().text * 3 / 4;
}

// All of it, in pieces that are at most as high as a page.
std::vector<SpokenPiece>
pieces_of(const ViewBuilder& builder, const content::InterviewScene& kind, Size page) {
    const content::Language& language = builder.language();
    std::vector<SpokenPiece> all;
    const auto add = [&](const typesetting::TextBlock& block, const SpokenPiece& like) {
        auto blocks = typesetting::paginate(block, page.height);
        for (std::size_t number = 0; number < blocks.size(); ++number)
            all.push_back({std::move(blocks[number]), like.part, number, blocks.size(), like.role});
    };
    auto bold = builder.style(builder.m().text, typesetting::Weight::bold);
    bold.leading = 1.3;
    add(builder.set(kind.name.in(language), bold, page.width), {});
    if (kind.role.has(language))
        add(builder.set(kind.role.in(language), builder.body(), page.width), {.block = {}, .role = true});
    if (const auto spoken = kind.spoken.find(language); spoken != kind.spoken.end())
        for (std::size_t part = 0; part < spoken->second.size(); ++part)
            add(builder.set(spoken->second[part].text, builder.body(), page.width),
                {.block = {}, .part = part});
    return all;
}

std::vector<SpokenPage>
spoken_pages(const ViewBuilder& builder, std::vector<SpokenPiece> pieces, int height) {
    std::vector<SpokenPage> pages(1);
    int used = 0;
    for (SpokenPiece& piece : pieces) {
        const int gap = pages.back().empty() ? 0 : gap_before(builder, piece);
        if (!pages.back().empty() && used + gap + piece.block.height > height) {
            pages.emplace_back();
            used = 0;
        } else {
            used += gap;
        }
        used += piece.block.height;
        pages.back().push_back(std::move(piece));
    }
    return pages;
}

// What is heard now: which part, how far it has come, and when that changes.
struct HeardPart {
    std::size_t part = 0;
    double share = 0;
};

std::optional<HeardPart> heard_part(const Stage& stage, const content::Transcript& transcript) {
    const auto& heard = stage.moment.heard;
    if (!heard || heard->phase == VoicePhase::failed || heard->phase == VoicePhase::ended)
        return std::nullopt;
    const auto part = content::part_at(transcript, heard->position);
    if (!part)
        return std::nullopt;
    const auto length = transcript[*part].end - transcript[*part].start;
    const std::chrono::duration<double> come = heard->position - transcript[*part].start;
    return HeardPart{*part, length.count() > 0 ? std::clamp(come / length, 0.0, 0.999) : 0.0};
}

bool is_heard(const SpokenPiece& piece, const std::optional<HeardPart>& heard) {
    return heard && piece.part == heard->part &&
           piece.number == static_cast<std::size_t>(heard->share * static_cast<double>(piece.pieces));
}

// The page that is shown: that with what is heard, unless somebody leafs for themselves.
int shown_page(const Stage& stage,
               const std::vector<SpokenPage>& pages,
               const std::optional<HeardPart>& heard) {
    const int last = static_cast<int>(pages.size()) - 1;
    const auto& voice = stage.moment.heard;
    if (!voice || !voice->leads || voice->phase == VoicePhase::failed)
        return std::clamp(stage.moment.page, 0, last);
    if (voice->phase == VoicePhase::ended)
        return last;
    for (int page = 0; page <= last; ++page)
        for (const SpokenPiece& piece : pages[static_cast<std::size_t>(page)])
            if (is_heard(piece, heard))
                return page;
    return 0;
}

// Sound may come late: nobody looks more often than this.
constexpr media::Duration shortest_look = 20ms;

// The next part, the next piece of a long one, or the next dot of the line.
void change_when_more_is_heard(ViewBuilder& builder,
                               const content::Transcript& transcript,
                               const SpokenPage& page) {
    const auto& heard = builder.stage().moment.heard;
    if (!heard || heard->phase != VoicePhase::playing)
        return;
    const int dots = std::max(2, builder.stage().exhibition.ring);
    media::Duration next = content::next_part_after(transcript, heard->position);
    if (heard->length.count() > 0) {
        const media::Duration step = heard->length / (dots - 1);
        next = std::min(next, step * (heard->position / std::max(step, media::Duration(1)) + 1));
    }
    if (const auto now = heard_part(builder.stage(), transcript))
        for (const SpokenPiece& piece : page)
            if (piece.part == now->part && piece.pieces > 1) {
                const content::TranscriptPart& part = transcript[now->part];
                const auto end = part.start + (part.end - part.start) *
                                                  static_cast<std::int64_t>(piece.number + 1) /
                                                  static_cast<std::int64_t>(piece.pieces);
                if (end > heard->position)
                    next = std::min(next, end);
            }
    if (next != media::Duration::max())
        builder.change_at(builder.stage().moment.now + std::max(next - heard->position, shortest_look));
}

// What is heard has the highlight behind it and a bar before it.
void draw_mark(ViewBuilder& builder, const Rect& words) {
    const Measures& m = builder.m();
    const settings::Palette& palette = builder.palette();
    const Rect field{words.x - m.em / 2, words.y - m.em / 6, words.width + m.em, words.height + m.em / 3};
    builder.fill(field, palette.highlight, m.radius / 2);
    if (needs_edge(palette))
        builder.add(Outline{field, palette.on_highlight, std::max(1, m.line / 2), m.radius / 2});
    const int bar = m.em / 6;
    builder.fill({field.x + bar, field.y + bar, bar, field.height - 2 * bar}, palette.on_highlight);
}

void draw_spoken_page(ViewBuilder& builder,
                      const content::InterviewScene& kind,
                      const SpokenPage& page,
                      const std::optional<HeardPart>& heard,
                      const Rect& room) {
    const settings::Palette& palette = builder.palette();
    const content::Language& language = builder.language();
    int y = room.y;
    for (const SpokenPiece& piece : page) {
        if (y > room.y)
            y += gap_before(builder, piece);
        const bool marked = is_heard(piece, heard);
        if (marked)
            draw_mark(builder, {room.x, y, std::max(piece.block.width, room.width), piece.block.height});
        if (piece.block.overflows)
            builder.note_clipped(piece.part ? kind.spoken.at(language)[*piece.part].text
                                            : kind.name.in(language));
        const Color ink = piece.role ? palette.quiet : palette.text;
        builder.put(piece.block,
                    {room.x, y},
                    marked ? palette.on_highlight : ink,
                    marked ? palette.highlight : palette.ground);
        y += piece.block.height;
        if (piece.number > 0)
            continue; // was read where it began
        if (piece.part)
            builder.speak(kind.spoken.at(language)[*piece.part].text);
        else
            builder.speak(piece.role ? kind.role.in(language) : kind.name.in(language));
    }
}

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

// What stands below the words: how far the voice has come, its buttons, and the pager beside or below them.
struct VoiceFoot {
    std::vector<Button> buttons;
    std::vector<int> widths; ///< of the buttons, whatever they say
    int width = 0;           ///< of all of them
    bool pager_beside = true;
};

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

int line_height(const ViewBuilder& builder) {
    return builder.m().em * 5 / 4;
}

int foot_height(const ViewBuilder& builder, const VoiceFoot& foot, int pages) {
    const int pager = pages > 1 ? pager_height(builder) : 0;
    if (foot.buttons.empty())
        return pager;
    const int buttons = pager_height(builder);
    return line_height(builder) + (foot.pager_beside ? buttons : buttons + pager);
}

void draw_voice_line(ViewBuilder& builder, const Rect& row) {
    const auto& heard = builder.stage().moment.heard;
    const double length = heard ? static_cast<double>(heard->length.count()) : 0;
    double share = length > 0 ? static_cast<double>(heard->position.count()) / length : 0;
    if (heard && heard->phase == VoicePhase::ended)
        share = 1;
    const int dots = std::max(2, builder.stage().exhibition.ring);
    DotLine line{.rect = row, .dot = std::max(4, std::min(builder.m().em / 2, row.width / dots * 2 / 3))};
    line.begin = row.x + line.dot / 2;
    line.end = row.right() - line.dot / 2;
    const settings::Palette& palette = builder.palette();
    draw_dot_line(builder, line, heard ? share : -1, {palette.accent, palette.hairline});
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
    if (foot.width - m.target_gap > room.width)
        return draw_control_grid(builder, std::move(foot.buttons), row);
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

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::InterviewScene& kind,
          const Rect& room) {
    const ReadingRoom parts = reading_room(builder, room, true);
    draw_beside(builder, scene, parts.picture);
    const Rect rest = draw_title(builder, scene, parts.words);
    const VoiceFoot foot = voice_foot(builder, kind, rest.width);
    const int width = line_width(builder, rest.width - builder.m().em);
    const auto laid_out = [&](int count) {
        const int height = rest.height - foot_height(builder, foot, count);
        return spoken_pages(builder, pieces_of(builder, kind, {width, height}), height);
    };
    std::vector<SpokenPage> pages = laid_out(1);
    if (pages.size() > 1)
        pages = laid_out(2);
    static const content::Transcript silence;
    const auto spoken = kind.spoken.find(builder.language());
    const content::Transcript& transcript = spoken == kind.spoken.end() ? silence : spoken->second;
    const auto heard = heard_part(builder.stage(), transcript);
    const int page = shown_page(builder.stage(), pages, heard);
    const SpokenPage& shown = pages[static_cast<std::size_t>(page)];
    const int count = static_cast<int>(pages.size());
    draw_spoken_page(builder, kind, shown, heard, {rest.x, rest.y, width, rest.height});
    change_when_more_is_heard(builder, transcript, shown);
    builder.pages(count);
    draw_voice_foot(builder, foot, rest, {.page = page, .pages = count});
}

} // namespace kiosk::ui
