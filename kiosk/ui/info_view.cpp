// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/sentences.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/kinds.hpp"
#include "kiosk/ui/opening.hpp"
#include "kiosk/ui/reading.hpp"
#include "kiosk/ui/take_along.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::ui {

namespace {

constexpr const char* new_line = "  \n"; // of Markdown

// In the original where the scene's language has no text: a helpline is never left out.
const std::string& text_of(const ViewBuilder& builder, const content::LocalizedText& text) {
    for (const content::Language& language : builder.stage().exhibition.language_chain(builder.language()))
        if (text.has(language))
            return text.in(language);
    return text.in(builder.language());
}

std::string in_lines(std::string address) {
    while (address.ends_with('\n'))
        address.pop_back();
    for (std::size_t at = address.find('\n'); at != std::string::npos; at = address.find('\n', at + 3))
        address.replace(at, 1, new_line);
    return address;
}

std::string as_markdown(const ViewBuilder& builder, const content::Helpline& line, bool with_region) {
    std::string entry = "\n\n**" + text_of(builder, line.name) + "**" + new_line + "**" + line.phone + "**";
    std::vector<std::string> more{line.mail, in_lines(line.address)};
    for (const content::LocalizedText* text : {&line.hours, &line.languages, &line.region})
        if (with_region || text != &line.region)
            more.push_back(text_of(builder, *text));
    for (const std::string& part : more)
        if (!part.empty())
            entry += new_line + part;
    return entry;
}

// The helplines belong to the Beratung scene; they are set as one more part of its body, those of different
// regions under headings.
std::string with_helplines(const ViewBuilder& builder, const content::Scene& scene, std::string body) {
    if (!scene.beratung)
        return body;
    const std::vector<content::Helpline> lines = builder.stage().exhibition.helplines_here();
    const bool regions = std::any_of(lines.begin(), lines.end(), [&](const content::Helpline& line) {
        return line.region != lines.front().region;
    });
    std::string helplines;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const bool begins = regions && (index == 0 || lines[index - 1].region != lines[index].region);
        if (begins && !lines[index].region.by_language.empty())
            helplines += "\n\n## " + builder.stage().exhibition.words_in(builder.language()).region + ": " +
                         text_of(builder, lines[index].region);
        helplines += as_markdown(builder, lines[index], !regions);
    }
    return helplines + "\n\n" + body;
}

} // namespace

std::string
info_body(const ViewBuilder& builder, const content::Scene& scene, const content::InfoScene& kind) {
    return with_helplines(builder, scene, kind.body.in(builder.language()));
}

void draw(ViewBuilder& builder,
          const content::Scene& scene,
          const content::InfoScene& kind,
          const Rect& room) {
    const Measures& m = builder.m();
    const ReadingRoom parts = reading_room(builder, room, true);
    draw_beside(builder, scene, parts.picture);
    const int pager = pager_height(builder);
    const Opening opening = open_scene(builder,
                                       scene,
                                       draw_take_along_button(builder, scene, parts.words),
                                       {.least = pager + body_lines(builder, calm_lines), .foot = pager});
    const Rect& rest = opening.rest;
    const int width = line_width(builder, rest.width);

    ReadWords words;
    const std::string& lead = kind.lead.in(builder.language());
    if (!lead.empty()) {
        // With large letters, a number to call on the first page is worth more than a lead that is larger
        // still.
        const bool number_first = scene.beratung && m.text > m.em;
        words.block = builder.set(lead, number_first ? builder.body() : builder.lead(), width);
        words.sentences = typesetting::sentences_of(lead);
    }
    const std::string body = info_body(builder, scene, kind);
    if (!body.empty()) {
        words.block = joined(
            std::move(words.block), builder.stage().typesetter.markdown(body, builder.body(), width), m.em);
        for (std::string& sentence : typesetting::sentences_of_markdown(body))
            words.sentences.push_back(std::move(sentence));
    }
    draw_pages(builder, words, rest, opening.pages);
}

} // namespace kiosk::ui
