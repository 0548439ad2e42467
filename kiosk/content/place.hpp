// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace kiosk::content {

/// A town where the exhibition stood before.
struct Stop {
    std::string town;
    int year = 0;  ///< 0: nobody knows
    int month = 0; ///< 1 to 12; 0: nobody knows

    bool operator==(const Stop&) const = default;
};

/// When that was, the same in every language: `5/2026`, `2026`, or nothing.
std::string date_of(const Stop& stop);

/// The town with that date, if there is one, as it is read out.
std::string words_of(const Stop& stop);

/// A counselling centre near the place. No address: nobody here could tell whether it is that of a shelter.
struct NearbyCentre {
    std::string name;
    std::string phone;
    std::string hours;

    bool operator==(const NearbyCentre&) const = default;
};

/// Where the exhibition stands, as those say who put it up. Its words are those of the place, the same in
/// every language.
struct Place {
    std::string town;      ///< without it there is nothing to show
    std::string name = {}; ///< of the house in that town
    std::vector<NearbyCentre> centres = {};
    std::string opening = {};       ///< when and how the exhibition is opened there, in one line
    std::vector<Stop> journey = {}; ///< where it stood before, oldest first

    bool operator==(const Place&) const = default;
};

/// What curators see of a scene that shows the place, as long as there is none: invented, and seen to be so.
Place example_place();

} // namespace kiosk::content
