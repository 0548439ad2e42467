// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/passages.hpp"

#include "kiosk/ui/reading.hpp"

#include <string_view>
#include <utility>
#include <variant>

namespace kiosk::ui {

namespace {

using PassageParts = std::vector<std::vector<Passage>>;

Passage heading(const ViewBuilder& builder, const std::string& text, int size_px) {
    auto style = builder.style(size_px, typesetting::Weight::bold);
    style.leading = 1.2;
    style.balanced = true;
    return {text, style, false, true};
}

// Paragraphs and lists of the small Markdown are divided by empty lines.
std::vector<Passage> paragraphs(const ViewBuilder& builder, std::string_view text) {
    std::vector<Passage> result;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        const std::string_view paragraph = text.substr(0, end);
        if (paragraph.find_first_not_of("\n ") != std::string_view::npos)
            result.push_back({std::string(paragraph), builder.body(), true, paragraph.starts_with("## ")});
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return result;
}

PassageParts
parts(const ViewBuilder& builder, const content::Scene& /*scene*/, const content::StatementScene& kind) {
    const int size = builder.m().title * 3 / 2;
    Passage statement = heading(builder, kind.statement.in(builder.language()), size);
    statement.heading = false;
    return {{std::move(statement)}};
}

PassageParts parts(const ViewBuilder& builder, const content::Scene& scene, const content::InfoScene& kind) {
    return {{{kind.lead.in(builder.language()), builder.lead()}},
            paragraphs(builder, info_body(builder, scene, kind))};
}

PassageParts
parts(const ViewBuilder& builder, const content::Scene& /*scene*/, const content::FactsScene& kind) {
    PassageParts result;
    for (const content::Fact& fact : kind.facts)
        result.push_back({heading(builder, fact.figure.in(builder.language()), builder.m().title * 3 / 2),
                          {fact.text.in(builder.language()), builder.lead()}});
    return result;
}

PassageParts
parts(const ViewBuilder& builder, const content::Scene& /*scene*/, const content::TimelineScene& kind) {
    PassageParts result;
    for (const content::TimelineEntry& entry : kind.entries)
        result.push_back({heading(builder, entry.year, builder.m().title),
                          {entry.text.in(builder.language()), builder.body()}});
    return result;
}

PassageParts
parts(const ViewBuilder& builder, const content::Scene& /*scene*/, const content::ListScene& kind) {
    PassageParts result;
    for (const content::ListItem& item : kind.items)
        result.push_back({heading(builder, item.title.in(builder.language()), builder.m().lead),
                          {item.text.in(builder.language()), builder.body()}});
    return result;
}

PassageParts
parts(const ViewBuilder& builder, const content::Scene& /*scene*/, const content::PartnersScene& kind) {
    PassageParts result;
    for (const content::Partner& partner : kind.partners) {
        Passage name = heading(builder, partner.name.in(builder.language()), builder.m().lead);
        name.heading = false; // it closes its sentence
        result.push_back({{partner.sentence.in(builder.language()), builder.body()}, std::move(name)});
    }
    result.push_back(paragraphs(builder, kind.text.in(builder.language())));
    return result;
}

PassageParts
parts(const ViewBuilder& builder, const content::Scene& /*scene*/, const content::LocalScene& kind) {
    const content::Place& place = builder.stage().exhibition.place;
    const content::Language& language = builder.language();
    PassageParts result{{{place.town, builder.lead()},
                         {place.name == place.town ? "" : place.name, builder.body()},
                         {kind.text.in(language), builder.body()}}};
    // What the curators wrote above it, if the place has anything to stand there.
    const auto add = [&](const content::LocalizedText& words, const std::vector<std::string>& said) {
        std::vector<Passage> part{heading(builder, words.in(language), builder.m().lead)};
        for (const std::string& line : said)
            if (!line.empty())
                part.push_back({line, builder.body()});
        if (part.size() > 1)
            result.push_back(std::move(part));
    };
    std::vector<std::string> centres;
    for (const content::NearbyCentre& centre : place.centres)
        centres.insert(centres.end(), {centre.name, centre.phone, centre.hours});
    add(kind.counselling, centres);
    add(kind.opening, {place.opening});
    std::vector<std::string> towns;
    for (const content::Stop& stop : place.journey)
        towns.push_back(content::words_of(stop));
    add(kind.journey, towns);
    return result;
}

template <typename Kind>
PassageParts parts(const ViewBuilder& /*builder*/, const content::Scene& /*scene*/, const Kind& /*kind*/) {
    return {};
}

} // namespace

std::vector<std::vector<Passage>> passages_of(const ViewBuilder& builder, const content::Scene& scene) {
    return std::visit([&](const auto& kind) { return parts(builder, scene, kind); }, scene.kind);
}

} // namespace kiosk::ui
