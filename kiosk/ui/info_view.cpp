// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/reading.hpp"

#include <algorithm>
#include <vector>

namespace kiosk::ui {

namespace {

using typesetting::TextBlock;

// The helplines belong to the Beratung scene; they are set as one more part of its body.
std::string with_helplines(const ViewBuilder& builder, const content::Scene& scene, std::string body) {
    if (!scene.beratung)
        return body;
    for (const content::Helpline& line : builder.stage().exhibition.helplines) {
        body += "\n\n**" + line.name.in(builder.language()) + "**  \n" + line.phone;
        for (const content::LocalizedText* text : {&line.hours, &line.languages, &line.region})
            if (text->has(builder.language()))
                body += "  \n" + text->in(builder.language());
    }
    return body;
}

// Appends `more` below `block` with a gap, as if they were set together.
TextBlock joined(TextBlock block, const TextBlock& more, int gap) {
    if (block.lines.empty())
        return more;
    block.lines.back().ends_paragraph = true;
    const int shift = block.height + gap;
    for (typesetting::Line line : more.lines) {
        line.top += shift;
        line.baseline += shift;
        block.lines.push_back(std::move(line));
    }
    block.height = shift + more.height;
    block.width = std::max(block.width, more.width);
    return block;
}

} // namespace

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::InfoScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const ReadingRoom parts = reading_room(builder, room, true);
    draw_beside(builder, scene, parts.picture);
    const Rect rest = draw_title(builder, scene, parts.words);
    const int width = line_width(builder, rest.width);

    TextBlock block;
    const std::string& lead = kind.lead.in(builder.language());
    if (!lead.empty()) {
        block = builder.set(lead, builder.lead(), width);
        builder.speak(lead);
    }
    const std::string body = with_helplines(builder, scene, kind.body.in(builder.language()));
    if (!body.empty()) {
        block =
            joined(std::move(block), builder.stage().typesetter.markdown(body, builder.body(), width), m.em);
        builder.speak(body);
    }
    draw_pages(builder, block, rest);
}

} // namespace kiosk::ui
