// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/film_version.hpp"
#include "kiosk/ui/stage.hpp"

namespace kiosk::ui {

/// What that film offers, as far as it is known on this stage.
inline content::FilmOffer film_offer(const Stage& stage, const content::FilmScene& film) {
    const auto& languages = stage.exhibition.languages;
    content::FilmOffer offer = content::offer_of(
        film, stage.moment.film_tracks, languages.empty() ? content::Language{} : languages.front());
    offer.sign_language &= !(stage.moment.film && stage.moment.film->signs_failed);
    return offer;
}

} // namespace kiosk::ui
