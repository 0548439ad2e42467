// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/findings.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/studio.hpp"
#include "kiosk/content/pseudo_locale.hpp"
#include "kiosk/settings/loudness.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

namespace kiosk::app {

namespace {

std::vector<std::string> languages_to_draw(const RenderOptions& options,
                                           const content::Exhibition& exhibition) {
    if (options.language)
        return {*options.language};
    if (options.scene)
        return {exhibition.languages.front()};
    std::vector<std::string> all = exhibition.languages;
    all.insert(all.end(), exhibition.drafts.begin(), exhibition.drafts.end());
    return all;
}

int draw_all(Studio& studio, const RenderOptions& options, const std::vector<std::string>& languages) {
    std::error_code problem;
    std::filesystem::create_directories(options.out, problem);
    if (problem) {
        spdlog::error("cannot make the folder {}: {}", options.out.string(), problem.message());
        return exit_failed;
    }
    for (const auto& [id, scene] : studio.exhibition().scenes)
        for (const std::string& language : languages) {
            std::string name = id;
            name.append(".").append(language).append(".png");
            if (!studio.draw(scene, language, options.out / name))
                return exit_failed;
        }
    return 0;
}

} // namespace

int render(const RenderOptions& options) {
    content::Loaded loaded = content::load_exhibition(options.folder, film_checks());
    if (loaded.built_in || yaml::count_errors(loaded.diagnostics) > 0)
        log_findings(loaded.diagnostics);
    const std::vector<std::string> languages = languages_to_draw(options, loaded.exhibition);
    const auto known = [&](const std::string& language) {
        return content::is_pseudo_locale(language) ||
               std::count(loaded.exhibition.languages.begin(), loaded.exhibition.languages.end(), language) +
                       std::count(
                           loaded.exhibition.drafts.begin(), loaded.exhibition.drafts.end(), language) >
                   0;
    };
    if (!known(languages.front())) {
        spdlog::error("no language '{}' in {}", languages.front(), options.folder.string());
        return exit_wrong_use;
    }
    if (content::is_pseudo_locale(languages.front()))
        content::add_pseudo_locale(loaded.exhibition, languages.front());
    const settings::LoadedDevice device = read_device(options.config);
    const settings::LoadedTheme theme = read_theme(options.config);
    auto fonts = platform::Fonts::open(theme.theme.fonts);
    if (!fonts) {
        spdlog::error("{}", fonts.error().message);
        return exit_failed;
    }
    const ui::Panel panel =
        panel_of(device.device.display, rotated(options.size, options.rotation), std::nullopt);
    const settings::Sound& sound = device.device.sound;
    const auto volume =
        settings::is_audible(sound) ? std::optional(settings::loudness_of(sound).usual) : std::nullopt;
    Studio studio(options, std::move(loaded.exhibition), theme.theme, std::move(*fonts), panel, volume);
    if (!options.scene)
        return draw_all(studio, options, languages);
    const content::Scene* scene = studio.exhibition().scene(*options.scene);
    if (scene == nullptr) {
        log_unknown_scene(*options.scene, studio.exhibition());
        return exit_wrong_use;
    }
    return studio.draw(*scene, languages.front(), options.out) ? 0 : exit_failed;
}

} // namespace kiosk::app
