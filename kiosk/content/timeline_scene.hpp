// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/picture.hpp"
#include "kiosk/yaml/field.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// What happened in one year.
struct TimelineEntry {
    std::string year;
    LocalizedText text;
    std::optional<Picture> picture;

    bool operator==(const TimelineEntry&) const = default;
};

/// A line from year to year, one entry large.
struct TimelineScene {
    static constexpr std::string_view kind_name = "timeline";
    static constexpr std::string_view purpose = "Eine Zeitleiste: Jahr für Jahr, was geschah.";

    std::vector<TimelineEntry> entries;

    bool operator==(const TimelineScene&) const = default;
};

template <typename Form>
void describe(Form& form, TimelineEntry& entry) {
    form.required(entry.year,
                  yaml::Field{.key = "year", .title = "Jahr", .hint = "Das Jahr.", .example = "1987"});
    form.required(entry.text,
                  yaml::Field{.key = "text", .title = "Text", .hint = "Was in diesem Jahr geschah."});
    form.optional(entry.picture,
                  yaml::Field{.key = "picture", .title = "Bild", .hint = "Ein Bild zu diesem Jahr."});
}

template <typename Form>
void describe(Form& form, TimelineScene& scene) {
    form.required(
        scene.entries,
        yaml::Field{
            .key = "entries", .title = "Jahre", .hint = "Die Einträge, ältester zuerst.", .min_items = 1});
}

} // namespace kiosk::content
