// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/contact_scene.hpp"
#include "kiosk/content/facts_scene.hpp"
#include "kiosk/content/film_scene.hpp"
#include "kiosk/content/info_scene.hpp"
#include "kiosk/content/list_scene.hpp"
#include "kiosk/content/menu_scene.hpp"
#include "kiosk/content/picture.hpp"
#include "kiosk/content/statement_scene.hpp"
#include "kiosk/content/timeline_scene.hpp"

#include <optional>
#include <string>
#include <variant>

namespace kiosk::content {

/// The table of kinds: a view in `ui` for each, or it does not compile.
using Kind = std::variant<StatementScene,
                          InfoScene,
                          FactsScene,
                          TimelineScene,
                          ListScene,
                          MenuScene,
                          FilmScene,
                          ContactScene>;

/// What a scene stands on: paper, or one of the two strong grounds.
enum class Ground { paper, petrol, plum };

/// One scene of the exhibition: what every scene may have, and what its kind has of its own.
struct Scene {
    std::string id; ///< its file name without `.yaml`
    LocalizedText title;
    Ground ground = Ground::paper;
    bool sensitive = false; ///< a content note stands before it, and it never stands in the loop
    bool beratung = false;  ///< a counselling scene: never counted, always complete in every language
    double dwell = 12;      ///< seconds in the attract loop
    bool hide = false;
    LocalizedText credit;
    std::optional<Picture> picture;
    Kind kind;

    bool operator==(const Scene&) const = default;
};

} // namespace kiosk::content
