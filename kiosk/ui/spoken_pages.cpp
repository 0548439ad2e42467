// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/spoken_pages.hpp"

#include "kiosk/typesetting/paginate.hpp"
#include "kiosk/ui/dot_line.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>

namespace kiosk::ui {

namespace {

using namespace std::chrono_literals;
using content::VoicePhase;

// Sound may come late: nobody looks more often than this.
constexpr media::Duration shortest_look = 20ms;

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

std::vector<SpokenPage> in_pages(const ViewBuilder& builder, std::vector<SpokenPiece> pieces, int height) {
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

bool is_heard(const SpokenPiece& piece, const std::optional<HeardPart>& heard) {
    return heard && piece.part == heard->part &&
           piece.number == static_cast<std::size_t>(heard->share * static_cast<double>(piece.pieces));
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

} // namespace

std::vector<SpokenPage>
spoken_pages(const ViewBuilder& builder, const content::InterviewScene& kind, Size page) {
    return in_pages(builder, pieces_of(builder, kind, page), page.height);
}

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

int shown_page(const Stage& stage,
               const std::vector<SpokenPage>& pages,
               const std::optional<HeardPart>& heard,
               int begin) {
    const int last = begin + static_cast<int>(pages.size()) - 1;
    const auto& voice = stage.moment.heard;
    if (!voice || !voice->leads || voice->phase == VoicePhase::failed)
        return std::clamp(stage.moment.page, 0, last);
    if (voice->phase == VoicePhase::ended)
        return last;
    for (int page = begin; page <= last; ++page)
        for (const SpokenPiece& piece : pages[static_cast<std::size_t>(page - begin)])
            if (is_heard(piece, heard))
                return page;
    return 0;
}

void change_when_more_is_heard(ViewBuilder& builder,
                               const content::Transcript& transcript,
                               const SpokenPage& page) {
    const auto& heard = builder.stage().moment.heard;
    if (!heard || heard->phase != VoicePhase::playing)
        return;
    media::Duration next = content::next_part_after(transcript, heard->position);
    if (heard->length.count() > 0) {
        const media::Duration step = heard->length / (dots_of(builder) - 1);
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

} // namespace kiosk::ui
