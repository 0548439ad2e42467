// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/color.hpp"
#include "kiosk/platform/image.hpp"
#include "kiosk/ui/view.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::test {

/// One kind of colour blindness: what of red, green and blue (linear) reaches the eye.
struct ColourBlindness {
    std::string_view name;
    std::array<std::array<double, 3>, 3> matrix;
};

/// Protanopia, deuteranopia and tritanopia at severity 1.0: Machado, Oliveira, Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (6), 2009, table of
/// precomputed matrices.
extern const std::array<ColourBlindness, 3> colour_blindnesses;

/// Nobody's: all colours reach the eye.
inline constexpr ColourBlindness all_colours{"none", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}};

/// Relative luminance (WCAG 2.2) of a px 0xAARRGGBB, and of what is seen of it with that colour blindness.
double luminance(std::uint32_t px);
double luminance(std::uint32_t px, const ColourBlindness& seen_with);

/// The contrast ratio (WCAG 2.2) of two luminances.
double contrast_of(double a, double b);

/// The px of a colour that lies over another px.
std::uint32_t over(Color color, std::uint32_t ground);

/// Something that has to stand out from what lies behind it, and how far it does.
struct StandsOut {
    std::string what;    ///< the words, or the name of the icon
    double contrast = 0; ///< of the worst px, leaving out the worst twentieth
    double drawn = 0;    ///< the highest contrast that the renderer made of it: it was really drawn
    bool faint = false;  ///< drawn see-through: a button that does nothing now
};

/// A view drawn twice, with its words and icons and without them: what lies behind each is known to the px.
struct Drawn {
    ui::DrawList list; ///< what was drawn; films are even fields of one colour
    platform::Image whole;
    platform::Image behind; ///< without words and icons

    /// How far words and icons stand out from what lies behind them.
    std::vector<StandsOut> words() const;
    std::vector<StandsOut> icons() const;
    /// Discs against what is around them.
    std::vector<StandsOut> discs() const;
};

/// The share of the px of a rectangle that differ by 3:1 between two pictures, seen with that colour
/// blindness.
double differing_share(const platform::Image& a,
                       const platform::Image& b,
                       const Rect& rect,
                       const ColourBlindness& seen_with);

} // namespace kiosk::test
