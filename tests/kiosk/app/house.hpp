// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/load.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/compose.hpp"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::test {

struct Screen {
    Size size;
    double inches = 23.8;
    std::optional<double> bottom_edge_mm = std::nullopt; ///< above the floor
};

/// The two ways in which the exhibition's own panel hangs, and the largest and the smallest one beside them.
inline constexpr std::array usual_screens{Screen{{1920, 1080}}, Screen{{1080, 1920}}};
inline constexpr Screen television{{3840, 2160}, 43};
inline constexpr Screen small_screen{{1280, 800}, 13};

/// One view, and what it was made from.
struct Case {
    std::string name; ///< scene, language, step, size and what makes it different from its neighbours
    const ui::Stage& stage;
    const content::Scene* scene = nullptr; ///< null for what hangs on no scene
    ui::View view;
};
using Look = std::function<void(const Case&)>;

/// `what` with language, step and size, and whatever of the stage is not as usual.
std::string name_of(const ui::Stage& stage, const std::string& what);

/// The exhibition of this repository with real fonts, in all languages that it has, the drafts and the
/// pseudo-locales too, and with a film that offers whatever a film can (`rich`) , an
/// interview (`told`) and a document (`leaflet`).
class House {
public:
    House();

    content::Exhibition exhibition;
    settings::Theme theme = settings::default_theme();
    std::unique_ptr<platform::Fonts> fonts = std::move(*platform::Fonts::open(theme.fonts));
    typesetting::Typesetter typesetter{*fonts};

    /// A visitor in the middle of a visit.
    ui::Stage stage(const Screen& screen, const content::Language& language, int step);

    /// Every page of every scene, with each entry that opens.
    void each_scene(ui::Stage stage, const Look& look) const;
    /// Every page of whatever lies over a scene or stands in its place, the attract loop included.
    void each_staff_sheet(ui::Stage stage, const Look& look) const;
    void each_layer(ui::Stage stage, const Look& look) const;
    /// Films with and without chapters, sound, captions and interpreter, at rest and under a finger.
    void each_film(ui::Stage stage, const Look& look) const;
    /// An interview (`told`) while it is heard, while it waits and when it cannot be heard.
    void each_voice(ui::Stage stage, const Look& look) const;
    /// The pages of a document (`leaflet`) as they are looked at more closely.
    void each_closer_look(ui::Stage stage, const Look& look) const;
    /// Every page of every part of "Sprache & Zugang".
    void each_access_sheet(ui::Stage stage, const Look& look) const;

    const content::Scene& start() const { return *exhibition.scene(exhibition.start); }
    const content::Scene& rich() const { return exhibition.scenes.at("rich"); }
};

} // namespace kiosk::test
