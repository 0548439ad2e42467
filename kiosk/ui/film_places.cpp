// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/film_places.hpp"

#include <algorithm>

namespace kiosk::ui {

FilmPlaces film_places(Size screen, bool signs) {
    const int width = screen.width;
    const int height = screen.height;
    if (!signs)
        return {{0, 0, width, height}, {}};
    if (screen.portrait()) {
        // Below them stay controls and captions.
        const int film_height = height * 34 / 100;
        const int sign_height = std::max(height * 28 / 100, height / 4 + 1);
        const int top = height * 4 / 100;
        return {{0, top, width, film_height}, {0, top + film_height + height / 100, width, sign_height}};
    }
    const int gap = width / 96;
    // The height of the interpreter is at least a quarter if the picture is as wide as 16:9.
    const int sign_width = std::max(width * 28 / 100, height * 26 / 100 * 16 / 9);
    const int sign_height = height * 78 / 100;
    return {{0, 0, width - sign_width - gap, height},
            {width - sign_width, (height - sign_height) / 2, sign_width, sign_height}};
}

} // namespace kiosk::ui
