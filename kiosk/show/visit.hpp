// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/content/localized_text.hpp"
#include "kiosk/settings/loudness.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kiosk::show {

/// A scene as it was left: where Back leads to.
struct Place {
    std::string scene;
    int page = 0;
    std::optional<int> open_item;

    bool operator==(const Place&) const = default;
};

/// Everything that one visitor has chosen or left behind. Leaving is `visit = defaults`, so that nothing can
/// be forgotten; whatever belongs to a person goes in here and nowhere else.
struct Visit {
    content::Language language; ///< the programme's first one, unless the settings name another
    std::optional<content::Language> second_language; ///< read together with the first
    int text_step = 0;                                ///< 0..3: 1.0, 1.4, 1.75, 2.0
    std::string theme = "standard";
    bool calm_motion = false;
    bool captions = true;
    int caption_size = 0; ///< 0..content::caption_sizes-1
    content::CaptionLook caption_look = content::CaptionLook::white_on_box;
    bool audio_description = false;
    bool sign_language = false;
    std::optional<content::Language> film_sound; ///< chosen by hand; else the language of the visit
    bool sound = true;                           ///< the device lets visitors hear the film
    int volume = settings::usual_loudness;       ///< step of loudness, 0 the quietest
    bool read_aloud = false;                     ///< a voice reads what comes on the screen
    std::set<std::string> heard; ///< scenes that may be read by loudspeaker though others could listen
    int contact_name = 0;        ///< which neutral name a contact is taken along under
    bool reach = false;          ///< all controls in the lowest third
    bool group = false;          ///< for a class: read from three metres, more time
    content::AccessSection access_section = content::AccessSection::language; ///< where the sheet opens
    std::vector<Place> history;   ///< where Back leads, last first to go; the start menu clears it
    std::set<std::string> agreed; ///< sensitive scenes whose note was answered with "see it"

    bool operator==(const Visit&) const = default;
};

} // namespace kiosk::show
