// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/place.hpp"

namespace kiosk::content {

std::string date_of(const Stop& stop) {
    if (stop.year == 0)
        return {};
    const std::string year = std::to_string(stop.year);
    return stop.month == 0 ? year : std::to_string(stop.month) + "/" + year;
}

std::string words_of(const Stop& stop) {
    const std::string date = date_of(stop);
    return date.empty() ? stop.town : stop.town + ", " + date;
}

Place example_place() {
    return {
        .town = "Musterstadt",
        .name = "Rathaus Musterstadt",
        .centres = {{"Fachberatungsstelle Musterstadt", "0123 456789", "Montag bis Freitag, 9 bis 16 Uhr"}},
        .opening = "Freitag, 4. September, 18 Uhr",
        .journey = {{"Beispielheim", 2025, 11},
                    {"Neudorf an der Probe", 2026, 1},
                    {"Bad Muster", 2026, 3},
                    {"Altbeispiel", 2026, 5},
                    {"Musterhausen", 2026, 7}}};
}

} // namespace kiosk::content
