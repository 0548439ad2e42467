// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/glyph_check.hpp"
#include "kiosk/app/overflow_check.hpp"
#include "kiosk/app/sheet_page.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/studio.hpp"
#include "kiosk/platform/jpeg.hpp"
#include "kiosk/settings/loudness.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

using yaml::Message;

constexpr int picture_width = 640; // px: words can be read, and a page of 300 pictures takes 10 MB

// Which pictures of a scene a sheet shows.
std::vector<Look> looks_of(const SheetOptions& options, const std::string& language) {
    std::vector<Look> looks;
    for (const std::string& theme : options.themes)
        for (const int step : options.text_steps) {
            Look look;
            look.language = language;
            look.theme = theme;
            look.text_step = step;
            looks.push_back(std::move(look));
        }
    return looks;
}

std::string caption_of(const Look& look, int page, int pages) {
    constexpr std::array<const char*, 4> steps{"1", "1,4", "1,75", "2"};
    std::string caption = fmt::format("Schrift {}", steps.at(static_cast<std::size_t>(look.text_step)));
    if (look.theme != "standard")
        caption += look.theme == "light_on_dark" ? ", hell auf dunkel" : ", dunkel auf hell";
    return pages > 1 ? fmt::format("{}, Seite {} von {}", caption, page + 1, pages) : caption;
}

media::Result<std::vector<SheetPicture>> draw_looks(Studio& studio,
                                                    const SheetOptions& options,
                                                    const content::Scene& scene,
                                                    const std::string& language) {
    std::vector<SheetPicture> pictures;
    for (const Look& look : looks_of(options, language)) {
        int pages = 1;
        for (int page = 0; page < pages; ++page) {
            const ui::View view = studio.compose(scene, look, page);
            pages = view.pages;
            auto jpeg = platform::small_jpeg(studio.draw(scene, look, view), picture_width);
            if (!jpeg)
                return media::fail(jpeg.error());
            pictures.push_back({caption_of(look, page, pages), std::move(*jpeg)});
        }
    }
    return pictures;
}

// The findings about the files in which a language's texts stand.
yaml::Diagnostics findings_about(const content::Loaded& loaded,
                                 const std::filesystem::path& folder,
                                 const std::string& id,
                                 const std::string& language) {
    const auto name = [](const std::filesystem::path& file) {
        return file.lexically_normal().generic_string();
    };
    const std::string scene = name(folder / (id + ".yaml"));
    const std::string translation = name(folder / language / (id + ".yaml"));
    yaml::Diagnostics found;
    std::copy_if(loaded.diagnostics.begin(),
                 loaded.diagnostics.end(),
                 std::back_inserter(found),
                 [&](const auto& one) { return one.file == scene || one.file == translation; });
    return found;
}

const content::Scene& scene_as_written(const content::Loaded& loaded, const content::Scene& scene) {
    const auto written = loaded.as_written.find(scene.id);
    return written == loaded.as_written.end() ? scene : written->second;
}

SheetLine overview_of(const content::Loaded& loaded,
                      const std::filesystem::path& folder,
                      const content::Scene& scene,
                      const std::vector<std::string>& languages) {
    const content::SceneTexts texts = content::texts_of(scene_as_written(loaded, scene));
    SheetLine line{scene.id, scene.title.in(loaded.exhibition.languages.front()), {}};
    for (const std::string& language : languages)
        line.states.push_back({language,
                               texts.is_approved(language),
                               loaded.exhibition.shown_language(scene, language) != language,
                               findings_about(loaded, folder, scene.id, language).size()});
    return line;
}

// Says for each sheet how many are done. systemd/check-stick reads the number for the page of the
// technicians: app/progress_line.hpp is for people alone.
class SheetProgress {
public:
    explicit SheetProgress(std::size_t whole) : whole_(whole) {}

    void step(const std::string& what) {
        ++done_;
        const auto line = fmt::format("{}/{} {}\n", done_, whole_, what);
        std::fputs(line.c_str(), stderr);
    }

private:
    std::size_t whole_;
    std::size_t done_ = 0;
};

bool write_page(Studio& studio,
                const SheetOptions& options,
                const content::Loaded& loaded,
                const std::vector<std::string>& ids,
                const std::vector<std::string>& languages) {
    const content::Exhibition& exhibition = studio.exhibition();
    const std::string& original = exhibition.languages.front();
    const std::filesystem::path page = options.out / "korrekturbogen.html";
    const std::filesystem::path beside = options.out / "korrekturbogen.html.part";
    std::ofstream out(beside, std::ios::binary);
    SheetHead head{exhibition.title.in(original), today(), original, {}, {}};
    for (const std::string& language : languages)
        head.language_names.push_back(exhibition.words_in(language).language_name);
    for (const std::string& id : ids)
        head.lines.push_back(overview_of(loaded, options.folder, *exhibition.scene(id), languages));
    out << sheet_head(head);
    SheetProgress progress(ids.size() * languages.size());
    for (const std::string& id : ids)
        for (const std::string& language : languages) {
            const content::Scene& scene = *exhibition.scene(id);
            auto pictures = draw_looks(studio, options, scene, language);
            if (!pictures) {
                spdlog::error("{}", pictures.error().message);
                return false;
            }
            out << sheet_section({.scene = id,
                                  .language = language,
                                  .title = scene.title.in(original),
                                  .language_name = exhibition.words_in(language).language_name,
                                  .shown_in_other = exhibition.shown_language(scene, language) != language,
                                  .hidden = scene.hide,
                                  .pictures = std::move(*pictures),
                                  .texts = content::texts_of(scene_as_written(loaded, scene)),
                                  .addresses = content::addresses_of(exhibition, scene),
                                  .findings = findings_about(loaded, options.folder, id, language)},
                                 original);
            progress.step(fmt::format("{} {}", id, language));
        }
    out << sheet_end();
    out.close();
    std::error_code problem;
    if (out)
        std::filesystem::rename(beside, page, problem);
    if (!out || problem) {
        complain(Message("The file {0} cannot be written.", {page.string()}),
                 Message("Check the permissions of the file and of its folder."));
        return false;
    }
    tell(Message("{0} is written. Open it in a browser, or print it.", {page.string()}));
    return true;
}

} // namespace

int sheet(const SheetOptions& options) {
    if (options.posters)
        return posters(options);
    const settings::LoadedTheme theme = read_theme(options.config);
    content::FileChecks checks = film_checks();
    checks.can_draw = glyph_check(theme.theme);
    checks.overflows = overflow_check(theme.theme);
    checks.today = today();
    checks.for_curators = true;
    checks.place = content::example_place();
    const content::Loaded loaded = content::load_exhibition(options.folder, checks);
    std::vector<std::string> ids = options.scenes;
    if (ids.empty())
        for (const auto& [id, scene] : loaded.exhibition.scenes)
            ids.push_back(id);
    const std::vector<std::string> languages =
        options.languages.empty() ? all_languages(loaded.exhibition) : options.languages;
    for (const std::string& id : ids)
        if (loaded.exhibition.scene(id) == nullptr) {
            has_scene(loaded, id); // says what may have been meant; a broken scene has its findings
            has_errors(loaded, options.folder / (id + ".yaml"));
            return exit_wrong_use;
        }
    for (const std::string& language : languages)
        if (!has_language(loaded, language))
            return exit_wrong_use;
    auto fonts = platform::Fonts::open(theme.theme.fonts);
    std::error_code problem;
    std::filesystem::create_directories(options.out, problem);
    if (!fonts || problem) {
        spdlog::error("{}", fonts ? problem.message() : fonts.error().message);
        return exit_failed;
    }
    const settings::LoadedDevice device = read_device(options.config);
    const ui::Panel panel = panel_of(device.device.display, options.size, std::nullopt);
    const settings::Sound& sound = device.device.sound;
    const auto volume =
        settings::is_audible(sound) ? std::optional(settings::loudness_of(sound).usual) : std::nullopt;
    Studio studio({loaded.exhibition, theme.theme, std::move(*fonts), panel, volume});
    return write_page(studio, options, loaded, ids, languages) ? 0 : exit_failed;
}

} // namespace kiosk::app
