// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/posters.hpp"

#include <string>
#include <vector>

namespace kiosk::app {

/// What is printed for a place, and the few words of the exhibition that its handover needs.
struct PosterPage {
    std::vector<PrintedText> exhibition; ///< its name
    int ring = 0;                        ///< dots of the Kreis
    std::vector<Poster> posters;
    std::vector<AddressCard> cards;
    std::string cleaning;   ///< what the button is called that lets somebody clean the screen
    std::string fault_code; ///< the same of the one that shows the fault code
};

/// One page that needs nothing beside it and prints on A4: the posters, a sheet of eight cards for each card,
/// and the handover for the next venue, to be filled in by hand. Its own words are German. Pure.
std::string poster_page(const PosterPage& page);

} // namespace kiosk::app
