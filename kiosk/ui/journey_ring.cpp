// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/journey_ring.hpp"

#include "kiosk/ui/flow.hpp"
#include "kiosk/ui/unfolding.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace kiosk::ui {

namespace {

using typesetting::TextBlock;
using Town = JourneyRing::Town;

constexpr double whole_turn = 2 * std::numbers::pi;
constexpr int one_line = 100000; // px: wider than any name

// In em of the grid, as all of the ring.
constexpr double largest_radius_em = 12;
constexpr double least_radius_em = 4;
constexpr double town_em = 0.34;    // radius of a town's dot
constexpr double present_em = 0.75; // of the one where the exhibition stands
constexpr double way_em = 0.1;      // of the dots between them
constexpr double way_gap_em = 0.55; // from one of these to the next
constexpr double clear_em = 0.85;   // from the ring to the words beside it

int em(const ViewBuilder& builder, double count) {
    return static_cast<int>(std::lround(builder.m().em * count));
}

Point on_ring(Point centre, double radius, double angle) {
    return {centre.x + static_cast<int>(std::lround(radius * std::sin(angle))),
            centre.y - static_cast<int>(std::lround(radius * std::cos(angle)))};
}

// Where the towns stand on the ring, clockwise from the top, oldest first.
using Angles = std::vector<double>;

// All steps alike, that to the present one too.
Angles even_steps(std::size_t towns) {
    Angles angles;
    for (std::size_t index = 1; index <= towns; ++index)
        angles.push_back(whole_turn * static_cast<double>(index) / static_cast<double>(towns + 1));
    return angles;
}

// All rows alike: near the top and the foot, steps of one size would put names over each other.
Angles even_rows(std::size_t towns) {
    const std::size_t right = (towns + 1) / 2;
    const std::size_t left = towns - right;
    const auto down = [](std::size_t row, std::size_t rows) {
        return std::acos(1 - 2 * static_cast<double>(row) / static_cast<double>(rows + 1));
    };
    Angles angles;
    for (std::size_t row = 1; row <= right; ++row)
        angles.push_back(down(row, right));
    for (std::size_t row = left; row >= 1; --row)
        angles.push_back(whole_turn - down(row, left));
    return angles;
}

std::vector<Town> set_towns(const ViewBuilder& builder, const content::Place& place, bool with_dates) {
    auto bold = of_the_place(builder, builder.style(builder.m().text, typesetting::Weight::bold));
    bold.leading = 1.15;
    auto plain = of_the_place(builder, builder.style(builder.m().text));
    plain.leading = 1.15;
    std::vector<Town> towns;
    for (const content::Stop& stop : place.journey) {
        Town town{.name = builder.set(stop.town, bold, one_line)};
        if (const std::string date = content::date_of(stop); with_dates && !date.empty())
            town.date = builder.set(date, plain, one_line);
        towns.push_back(std::move(town));
    }
    return towns;
}

// Beside its dot, on the side away from the middle: above near the top, below near the foot.
Rect words_of(const Town& town, Point centre, double radius, double angle) {
    constexpr double at_a_pole = 0.12; // of the sine: neither left nor right
    const int width = std::max(town.name.width, town.date.width);
    const int height = town.name.height + town.date.height;
    const int y = on_ring(centre, radius + height / 2.0, angle).y - height / 2;
    const int x = on_ring(centre, radius, angle).x;
    const double side = std::sin(angle);
    if (std::abs(side) < at_a_pole)
        return {x - width / 2, y, width, height};
    return {side > 0 ? x : x - width, y, width, height};
}

bool stand_clear(const ViewBuilder& builder, const std::vector<Town>& towns, const Rect& room) {
    const int gap = builder.m().em / 5;
    for (std::size_t index = 0; index < towns.size(); ++index) {
        const Rect& words = towns[index].words;
        if (intersection(words, room) != words)
            return false;
        const Rect around{words.x - gap, words.y, words.width + 2 * gap, words.height};
        for (std::size_t other = index + 1; other < towns.size(); ++other)
            if (!intersection(around, towns[other].words).empty())
                return false;
    }
    return true;
}

// The name of the present town inside the ring, as large as it stands there; empty if it does not.
TextBlock set_middle(const ViewBuilder& builder, const std::string& town, int radius) {
    auto style = of_the_place(builder, builder.title());
    const Size room{radius * 8 / 5, radius};
    style.font.size_px = builder.fitting_size(town, style, room, builder.m().text);
    TextBlock block = builder.set(town, style, room.width);
    return block.overflows || block.height > room.height ? TextBlock{} : block;
}

// The ring of that radius; nothing if its words find no room.
std::optional<JourneyRing> ring_of(const ViewBuilder& builder,
                                   const std::string& present,
                                   const std::vector<Town>& towns,
                                   const Rect& room,
                                   int radius) {
    JourneyRing ring{.centre = room.centre(), .radius = radius, .way_begins = whole_turn};
    ring.middle = set_middle(builder, present, radius - em(builder, clear_em));
    if (ring.middle.lines.empty())
        return std::nullopt;
    for (const Angles& angles : {even_steps(towns.size()), even_rows(towns.size())}) {
        ring.towns = towns;
        for (std::size_t index = 0; index < towns.size(); ++index) {
            Town& town = ring.towns[index];
            town.dot = on_ring(ring.centre, radius, angles[index]);
            town.words = words_of(town, ring.centre, radius + em(builder, clear_em), angles[index]);
        }
        if (!angles.empty())
            ring.way_begins = angles.front();
        if (stand_clear(builder, ring.towns, room))
            return ring;
    }
    return std::nullopt;
}

std::optional<JourneyRing> largest_ring(const ViewBuilder& builder,
                                        const std::string& present,
                                        const std::vector<Town>& towns,
                                        const Rect& room) {
    const int half = std::min(room.width, room.height) / 2 - em(builder, present_em);
    const int least = em(builder, least_radius_em);
    for (int radius = std::min(half, em(builder, largest_radius_em)); radius >= least;
         radius = radius * 96 / 100)
        if (auto ring = ring_of(builder, present, towns, room, radius))
            return ring;
    return std::nullopt;
}

void add_dot(ViewBuilder& builder, Point centre, int radius, Color color) {
    builder.add(Disc{{centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, color});
}

// Small dots all around; those on the way from the oldest town to the present one are filled, and come one
// after the other. None lies under a town's own dot.
void draw_way(ViewBuilder& builder, const JourneyRing& ring, double share) {
    const settings::Palette& palette = builder.palette();
    const int count = static_cast<int>(std::lround(whole_turn * ring.radius / (builder.m().em * way_gap_em)));
    const int clear = em(builder, town_em + way_em * 2);
    const double drawn = ring.way_begins + (whole_turn - ring.way_begins) * share;
    for (int index = 1; index < count; ++index) {
        const double angle = whole_turn * index / count;
        const Point at = on_ring(ring.centre, ring.radius, angle);
        const bool under_a_town = std::any_of(ring.towns.begin(), ring.towns.end(), [&](const Town& town) {
            return std::hypot(town.dot.x - at.x, town.dot.y - at.y) < clear;
        });
        if (!under_a_town)
            add_dot(builder,
                    at,
                    std::max(2, em(builder, way_em)),
                    angle > ring.way_begins && angle <= drawn ? palette.accent : palette.hairline);
    }
}

void draw_town(ViewBuilder& builder, const Town& town, Point centre, double share) {
    const settings::Palette& palette = builder.palette();
    add_dot(builder, town.dot, em(builder, town_em), appearing(palette.accent, share));
    if (town.words.empty())
        return;
    // Left of the ring the words end at their dot.
    const bool left = town.words.right() < centre.x;
    const auto x = [&](const TextBlock& block) {
        const int free = town.words.width - block.width;
        const bool central = town.words.x < centre.x && !left;
        return town.words.x + (central ? free / 2 : left ? free : 0);
    };
    builder.put(town.name, {x(town.name), town.words.y}, appearing(palette.text, share), palette.ground);
    builder.put(town.date,
                {x(town.date), town.words.y + town.name.height},
                appearing(palette.quiet, share),
                palette.ground);
}

// Marked by its form: a dot in a ring of its own.
void draw_present(ViewBuilder& builder, const JourneyRing& ring) {
    const settings::Palette& palette = builder.palette();
    const Point top = on_ring(ring.centre, ring.radius, 0);
    const int outer = em(builder, present_em);
    add_dot(builder, top, outer, palette.accent);
    add_dot(builder, top, outer * 72 / 100, palette.highlight);
    add_dot(builder, top, outer * 36 / 100, palette.accent);
}

} // namespace

typesetting::TextStyle of_the_place(const ViewBuilder& builder, typesetting::TextStyle style) {
    style.language = builder.stage().exhibition.languages.front();
    return style;
}

std::optional<JourneyRing>
journey_with_names(const ViewBuilder& builder, const content::Place& place, const Rect& room) {
    for (const bool with_dates : {true, false})
        if (auto ring = largest_ring(builder, place.town, set_towns(builder, place, with_dates), room))
            return ring;
    return std::nullopt;
}

JourneyRing journey_without_names(const ViewBuilder& builder, const content::Place& place, const Rect& room) {
    const int half = std::min(room.width, room.height) / 2 - em(builder, present_em);
    JourneyRing ring{.centre = room.centre(),
                     .radius = std::min(half, em(builder, largest_radius_em)),
                     .way_begins = whole_turn};
    for (const double angle : even_steps(place.journey.size()))
        ring.towns.push_back({.dot = on_ring(ring.centre, ring.radius, angle)});
    if (!ring.towns.empty())
        ring.way_begins = even_steps(place.journey.size()).front();
    ring.middle = set_middle(builder, place.town, ring.radius - em(builder, clear_em));
    return ring;
}

void draw_journey(ViewBuilder& builder, const JourneyRing& ring, double share) {
    const int side = 2 * builder.m().size.width; // mirrors nothing, wherever its words end
    // A clock turns the same way everywhere.
    const Flow flow(builder,
                    typesetting::Direction::left_to_right,
                    {ring.centre.x - side, ring.centre.y - side, 2 * side, 2 * side});
    draw_way(builder, ring, share);
    int index = 0;
    for (const Town& town : ring.towns)
        draw_town(builder, town, ring.centre, part_of(share, index++, static_cast<int>(ring.towns.size())));
    draw_present(builder, ring);
    const Rect middle{
        ring.centre.x - ring.radius, ring.centre.y - ring.radius, 2 * ring.radius, 2 * ring.radius};
    builder.put_centred(ring.middle, middle, builder.palette().accent, builder.palette().ground);
}

} // namespace kiosk::ui
