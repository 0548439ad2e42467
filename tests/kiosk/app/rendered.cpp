// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/app/rendered.hpp"

#include "kiosk/settings/contrast.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::test {

const std::array<ColourBlindness, 3> colour_blindnesses{{
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

namespace {

// Light of each value of sRGB.
const std::array<double, 256>& linear() {
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (std::size_t value = 0; value < values.size(); ++value) {
            const double share = static_cast<double>(value) / 255;
            values[value] = share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return table;
}

std::array<double, 3> light(std::uint32_t px) {
    return {linear()[px >> 16U & 255U], linear()[px >> 8U & 255U], linear()[px & 255U]};
}

double brightness(const std::array<double, 3>& rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

Rect inside(const Rect& rect, const platform::Image& image) {
    return intersection(rect, {0, 0, image.size.width, image.size.height});
}

StandsOut measure(const Drawn& drawn, std::string what, const Rect& rect, Color color) {
    StandsOut result{.what = std::move(what), .faint = color.alpha < 255};
    std::vector<double> found;
    const Rect area = inside(rect, drawn.whole);
    for (int y = area.y; y < area.bottom(); ++y)
        for (int x = area.x; x < area.right(); ++x) {
            const std::uint32_t seen = drawn.whole.row(y)[x];
            const std::uint32_t ground = drawn.behind.row(y)[x];
            if (seen == ground)
                continue;
            const double behind = luminance(ground);
            found.push_back(contrast_of(luminance(over(color, ground)), behind));
            result.drawn = std::max(result.drawn, contrast_of(luminance(seen), behind));
        }
    if (found.empty())
        return result;
    const auto twentieth = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 20);
    std::nth_element(found.begin(), twentieth, found.end());
    result.contrast = *twentieth;
    return result;
}

// A later disc over the middle of this one.
const ui::Disc* covering_disc(const ui::DrawList& list, std::size_t index) {
    const Rect& rect = std::get<ui::Disc>(list[index]).rect;
    for (std::size_t later = index + 1; later < list.size(); ++later)
        if (const auto* above = std::get_if<ui::Disc>(&list[later]))
            if (intersection(above->rect, rect).width * 2 > rect.width)
                return above;
    return nullptr;
}

// What was drawn before a field that covers everything is not seen.
std::size_t first_seen(const ui::DrawList& list, Size size) {
    for (std::size_t index = list.size(); index-- > 0;)
        if (const auto* fill = std::get_if<ui::Fill>(&list[index]))
            if (fill->rect == Rect{0, 0, size.width, size.height})
                return index;
    return 0;
}

} // namespace

double luminance(std::uint32_t px) {
    return brightness(light(px));
}

double luminance(std::uint32_t px, const ColourBlindness& seen_with) {
    const std::array<double, 3> rgb = light(px);
    std::array<double, 3> seen{};
    for (std::size_t row = 0; row < 3; ++row)
        seen[row] = std::clamp(seen_with.matrix[row][0] * rgb[0] + seen_with.matrix[row][1] * rgb[1] +
                                   seen_with.matrix[row][2] * rgb[2],
                               0.0,
                               1.0);
    return brightness(seen);
}

double contrast_of(double a, double b) {
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::uint32_t over(Color color, std::uint32_t ground) {
    const auto mixed = [&](unsigned shift, std::uint8_t value) {
        const unsigned below = ground >> shift & 255U;
        return ((value * unsigned{color.alpha} + below * (255U - color.alpha)) / 255U) << shift;
    };
    return 0xFF000000U | mixed(16, color.red) | mixed(8, color.green) | mixed(0, color.blue);
}

std::vector<StandsOut> Drawn::words() const {
    std::vector<StandsOut> result;
    for (std::size_t index = first_seen(list, whole.size); index < list.size(); ++index)
        if (const auto* item = std::get_if<ui::Words>(&list[index]))
            if (item->color.alpha > 0 && item->run.text.find_first_not_of(' ') != std::string::npos)
                result.push_back(measure(*this, item->run.text, item->rect, item->color));
    return result;
}

std::vector<StandsOut> Drawn::icons() const {
    std::vector<StandsOut> result;
    for (std::size_t index = first_seen(list, whole.size); index < list.size(); ++index)
        if (const auto* item = std::get_if<ui::Icon>(&list[index]))
            result.push_back(measure(*this, item->name, item->rect, item->color));
    return result;
}

// Eight places around a disc; the middle one of their contrasts counts, because another disc may be near. A
// disc that another one covers is its edge.
std::vector<StandsOut> Drawn::discs() const {
    constexpr int places = 8;
    std::vector<StandsOut> result;
    double edge = 0; // of the disc that comes next
    for (std::size_t index = first_seen(list, whole.size); index < list.size(); ++index) {
        const auto* disc = std::get_if<ui::Disc>(&list[index]);
        if (disc == nullptr || disc->color.alpha == 0)
            continue;
        if (const ui::Disc* above =
                covering_disc(list, index)) { // it is that one's edge: one of both stands out
            edge = contrast_of(luminance(over(above->color, 0)), luminance(over(disc->color, 0)));
            continue;
        }
        std::vector<double> found;
        const double radius = disc->rect.width / 2.0 + 2;
        for (int place = 0; place < places; ++place) {
            const double angle = place * std::acos(-1.0) * 2 / places;
            const int x = disc->rect.centre().x + static_cast<int>(std::lround(radius * std::cos(angle)));
            const int y = disc->rect.centre().y + static_cast<int>(std::lround(radius * std::sin(angle)));
            if (!inside({x, y, 1, 1}, whole).empty()) {
                const std::uint32_t ground = behind.row(y)[x];
                found.push_back(contrast_of(luminance(over(disc->color, ground)), luminance(ground)));
            }
        }
        if (found.empty())
            continue;
        std::sort(found.begin(), found.end());
        result.push_back({.what = "disc", .contrast = std::max(found[found.size() / 2], edge)});
        edge = 0;
    }
    return result;
}

double differing_share(const platform::Image& a,
                       const platform::Image& b,
                       const Rect& rect,
                       const ColourBlindness& seen_with) {
    const Rect area = inside(rect, a);
    int different = 0;
    for (int y = area.y; y < area.bottom(); ++y)
        for (int x = area.x; x < area.right(); ++x)
            if (a.row(y)[x] != b.row(y)[x] &&
                contrast_of(luminance(a.row(y)[x], seen_with), luminance(b.row(y)[x], seen_with)) >=
                    settings::control_contrast)
                ++different;
    return area.empty() ? 0 : static_cast<double>(different) / (area.width * area.height);
}

} // namespace kiosk::test
