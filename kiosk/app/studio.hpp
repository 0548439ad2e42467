// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/command_line.hpp"
#include "kiosk/content/exhibition.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/offscreen.hpp"
#include "kiosk/platform/pictures.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/ui/view.hpp"
#include "media/base/time.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace kiosk::app {

/// Everything that drawing scenes into files needs, opened once for all of them.
class Studio {
public:
    /// Borrows the options. `volume` is the step that a visit begins with; none where the device is silent.
    Studio(const RenderOptions& options,
           content::Exhibition exhibition,
           settings::Theme theme,
           std::unique_ptr<platform::Fonts> fonts,
           const ui::Panel& panel,
           std::optional<int> volume);

    const content::Exhibition& exhibition() const { return exhibition_; }

    /// Draws all pages of a scene; `file` is that of the first page. False if a file could not be written.
    bool draw(const content::Scene& scene, const std::string& language, const std::filesystem::path& file);

private:
    ui::View compose(const content::Scene& scene, const std::string& language, int page);
    void play(ui::Stage& stage, const content::FilmScene& film) const;
    std::optional<ui::FilmText> captions_text(const content::FilmScene& film,
                                              const std::string& language) const;
    std::string beratung() const;
    std::map<std::string, media::Duration> film_lengths();
    media::Duration length_of(const content::FilmScene& film);
    const platform::FilmPictures& film_pictures(const content::Scene& scene);
    void add_picture(platform::FilmPictures& pictures,
                     int slot,
                     const std::string& file,
                     media::Duration position) const;
    bool write_layout(const content::Scene& scene,
                      const std::string& language,
                      const ui::View& view,
                      std::filesystem::path target) const;

    const RenderOptions& options_;
    std::optional<int> volume_;
    content::Exhibition exhibition_;
    settings::Theme theme_;
    std::unique_ptr<platform::Fonts> fonts_;
    typesetting::Typesetter typesetter_;
    ui::Panel panel_;
    platform::Pictures pictures_;
    std::map<std::string, platform::FilmPictures> films_;
    platform::FilmPictures none_;
    std::map<std::string, media::Duration> lengths_;
};

} // namespace kiosk::app
