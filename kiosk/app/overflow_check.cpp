// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/overflow_check.hpp"

#include "kiosk/app/desk.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/show/programme.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/compose.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

constexpr int smallest_step = 0;
constexpr int largest_step = 3;
constexpr std::array<Size, 2> usual_panels{Size{1920, 1080}, Size{1080, 1920}};

int openable_entries(const content::Scene& scene) {
    if (const auto* list = std::get_if<content::ListScene>(&scene.kind))
        return static_cast<int>(list->items.size());
    if (const auto* timeline = std::get_if<content::TimelineScene>(&scene.kind))
        return static_cast<int>(timeline->entries.size());
    return 0;
}

// With larger letters, or on other screens, words are left out on purpose; whoever writes them should see
// them here.
bool is_as_most_see_it(const ui::Stage& stage) {
    return stage.visitor.text_step == smallest_step &&
           stage.visitor.language == stage.exhibition.languages.front() &&
           stage.panel.size.width > stage.panel.size.height;
}

class OverflowSurvey {
public:
    OverflowSurvey(const content::Exhibition& exhibition,
                   const settings::Theme& theme,
                   platform::Fonts& fonts)
        : exhibition_(exhibition), theme_(theme), typesetter_(fonts),
          beratung_(show::programme_of(exhibition).beratung) {}

    std::vector<content::Overflow> run() {
        for (const auto& [id, scene] : exhibition_.scenes)
            for (const content::Language& language : all_languages(exhibition_))
                // A scene that a language lacks is shown, and has been looked at, in another.
                if (exhibition_.shown_language(scene, language) == language)
                    for (const Size panel : usual_panels)
                        look_at(scene, language, panel);
        return std::move(found_);
    }

private:
    void look_at(const content::Scene& scene, const content::Language& language, Size size) {
        ui::Stage stage{
            exhibition_, theme_, typesetter_, panel_of({}, size, std::nullopt), {}, {}, beratung_};
        stage.visitor.language = language;
        stage.visitor.can_go_back = scene.id != exhibition_.start;
        if (std::holds_alternative<content::FilmScene>(scene.kind))
            stage.moment.film = ui::FilmMoment{.duration = std::chrono::minutes(10), .has_picture = true};
        const std::size_t before = found_.size();
        for (const int step : {smallest_step, largest_step})
            look_at_step(scene, stage, step);
        // What fits at the largest step fits at those between, too; if not, the worst is looked for.
        if (found_.size() > before)
            for (int step = smallest_step + 1; step < largest_step; ++step)
                look_at_step(scene, stage, step);
    }

    void look_at_step(const content::Scene& scene, ui::Stage& stage, int step) {
        stage.visitor.text_step = step;
        for (int entry = -1; entry < openable_entries(scene); ++entry) {
            stage.moment.open_item = entry < 0 ? std::nullopt : std::optional(entry);
            look_at_pages(scene, stage);
        }
    }

    void look_at_pages(const content::Scene& scene, ui::Stage& stage) {
        int pages = 1;
        for (int page = 0; page < pages; ++page) {
            stage.moment.page = page;
            const ui::View view = ui::compose(scene, stage);
            pages = view.pages;
            for (const ui::Clipped& clipped : view.clipped)
                found_.push_back(
                    {scene.id, stage.visitor.language, clipped.text, stage.visitor.text_step, clipped.lines});
            if (!view.left_out.empty() && is_as_most_see_it(stage))
                found_.push_back({.scene = scene.id,
                                  .language = stage.visitor.language,
                                  .text = view.left_out.front(),
                                  .left_out = true});
        }
        stage.moment.page = 0;
    }

    const content::Exhibition& exhibition_;
    const settings::Theme& theme_;
    typesetting::Typesetter typesetter_;
    std::string beratung_;
    std::vector<content::Overflow> found_;
};

} // namespace

std::function<std::vector<content::Overflow>(const content::Exhibition&)>
overflow_check(const settings::Theme& theme) {
    auto opened = platform::Fonts::open(theme.fonts);
    if (!opened)
        return {};
    // A function is copied; fonts are not.
    return [theme, fonts = std::shared_ptr<platform::Fonts>(std::move(*opened))](
               const content::Exhibition& exhibition) {
        return OverflowSurvey(exhibition, theme, *fonts).run();
    };
}

} // namespace kiosk::app
