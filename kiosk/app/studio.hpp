// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/image.hpp"
#include "kiosk/platform/pictures.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/compose.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::app {

/// How a scene is looked at: what a visitor has chosen, and what is open.
struct Look {
    std::string language;
    std::optional<std::string> second_language; ///< read together with the first
    bool reach = false;                         ///< all controls in the lowest third
    bool group = false;                         ///< for a class: read from three metres
    bool read_aloud = false;                    ///< a voice reads: its buttons stand in the bar
    int text_step = 0;                          ///< 0..3
    std::string theme = "standard";
    /// What lies over the scene: a word of ui::Layer, `access_` and one of its parts, `still_there`, or what
    /// a film looks like while it plays: `scrub`, `captions`, `sign_language`; of an interview `voice`; of a
    /// document `closer`, `closest`.
    std::string layer = "none";
    std::string focus; ///< id of the target that the keys are on
    std::optional<int> open_item;
};

/// Draws scenes without a display. Everything that drawing needs is opened once for all of them.
class Studio {
public:
    struct Parts {
        content::Exhibition exhibition;
        settings::Theme theme;
        std::unique_ptr<platform::Fonts> fonts;
        ui::Panel panel;
        std::optional<int> volume; ///< the step that a visit begins with
    };
    explicit Studio(Parts parts);

    const content::Exhibition& exhibition() const { return exhibition_; }
    const ui::Panel& panel() const { return panel_; }
    const platform::Fonts& fonts() const { return *fonts_; }

    ui::View compose(const content::Scene& scene, const Look& look, int page);
    platform::Image draw(const content::Scene& scene, const Look& look, const ui::View& view);

private:
    std::optional<ui::FilmText> captions_text(const content::FilmScene& film,
                                              const std::string& language) const;
    void play(ui::Stage& stage, const content::FilmScene& film, const Look& look) const;
    std::map<std::string, media::Duration> film_lengths();
    media::Duration length_of(const content::FilmScene& film);
    const platform::FilmPictures& film_pictures(const content::Scene& scene, const std::string& layer);
    void add_picture(platform::FilmPictures& pictures,
                     int slot,
                     const std::string& file,
                     media::Duration position) const;

    content::Exhibition exhibition_;
    settings::Theme theme_;
    std::unique_ptr<platform::Fonts> fonts_;
    typesetting::Typesetter typesetter_;
    ui::Panel panel_;
    std::optional<int> volume_;
    std::string beratung_;
    platform::Pictures pictures_;
    std::map<std::string, platform::FilmPictures> films_; ///< by layer and file
    platform::FilmPictures none_;
    std::map<std::string, media::Duration> lengths_;
};

} // namespace kiosk::app
