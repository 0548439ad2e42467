// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/findings.hpp"
#include "kiosk/app/layout_json.hpp"
#include "kiosk/app/place_here.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/content/pseudo_locale.hpp"
#include "kiosk/platform/offscreen.hpp"
#include "kiosk/settings/loudness.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

namespace kiosk::app {

namespace {

bool write_layout(const Studio& studio,
                  const content::Scene& scene,
                  const std::string& language,
                  const ui::View& view,
                  std::filesystem::path target) {
    std::ofstream out(target.replace_extension(".json"));
    out << layout_json({scene.id, language, view, studio.panel()}, studio.fonts());
    if (!out.flush())
        spdlog::error("cannot write {}", target.string());
    return out.good();
}

// Draws all pages of a scene; `file` is that of the first page. False if a file could not be written.
bool draw(Studio& studio,
          const RenderOptions& options,
          const content::Scene& scene,
          const std::string& language,
          const std::filesystem::path& file) {
    Look look = options.look;
    look.language = language;
    int pages = 1;
    for (int page = 0; page < pages; ++page) {
        const ui::View view = studio.compose(scene, look, page);
        pages = view.pages;
        std::filesystem::path target = file;
        if (page > 0)
            target.replace_extension("." + std::to_string(page + 1) + file.extension().string());
        const platform::Image image = studio.draw(scene, look, view);
        const auto written = platform::write_png(platform::turned(image, options.rotation), target.string());
        if (!written) {
            spdlog::error("{}", written.error().message);
            return false;
        }
        if (options.layout && !write_layout(studio, scene, language, view, target))
            return false;
    }
    return true;
}

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
            if (!draw(studio, options, scene, language, options.out / name))
                return exit_failed;
        }
    return 0;
}

} // namespace

int render(const RenderOptions& options) {
    content::FileChecks checks = film_checks();
    checks.place = place_here(options.config);
    content::Loaded loaded = content::load_exhibition(options.folder, checks);
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
    Studio studio({std::move(loaded.exhibition), theme.theme, std::move(*fonts), panel, volume});
    if (!options.scene)
        return draw_all(studio, options, languages);
    const content::Scene* scene = studio.exhibition().scene(*options.scene);
    if (scene == nullptr) {
        log_unknown_scene(*options.scene, studio.exhibition());
        return exit_wrong_use;
    }
    return draw(studio, options, *scene, languages.front(), options.out) ? 0 : exit_failed;
}

} // namespace kiosk::app
