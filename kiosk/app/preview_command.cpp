// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/commands.hpp"
#include "kiosk/app/desk.hpp"
#include "kiosk/app/findings.hpp"
#include "kiosk/app/glyph_check.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/overloaded.hpp"
#include "kiosk/app/preview_overlay.hpp"
#include "kiosk/app/previewer.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/platform/events.hpp"
#include "kiosk/platform/folder_watch.hpp"
#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/pictures.hpp"
#include "kiosk/platform/steady_clock.hpp"
#include "kiosk/platform/window.hpp"
#include "kiosk/show/programme.hpp"
#include "kiosk/ui/compose.hpp"
#include "media/ffmpeg/probe.hpp"

#include <spdlog/spdlog.h>

#include <cstdio>
#include <map>
#include <thread>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

// A picture that takes longer is shown as its ground colour until it is there.
constexpr media::Duration picture_patience = 800ms;

// The picture of the panel that fits into the window that was asked for; a standing one is half as high
// again.
Size canvas_of(const PreviewPanel& panel, Size window) {
    return panel.portrait ? Size{window.height * 3 / 4, window.height * 4 / 3} : window;
}

class PreviewWindow {
public:
    struct Parts {
        const PreviewOptions& options;
        settings::Theme theme;
        platform::Window& window;
        platform::EventSource& events;
        platform::Fonts& fonts;
        platform::Pictures& pictures;
        platform::Presenter& presenter;
        platform::FolderWatch& watch;
        Previewer& desk;
        content::FileChecks checks;
    };
    explicit PreviewWindow(Parts parts) : parts_(std::move(parts)), typesetter_(parts_.fonts) {}

    void run(media::TimePoint end) {
        change();
        while (running_ && platform::steady_now() < end) {
            present();
            const media::TimePoint until = waiting_ ? std::min(end, waiting_since_ + picture_patience) : end;
            for (const platform::Input& input : parts_.events.wait(until))
                take(input);
            if (const auto changed = parts_.watch.take(); !changed.empty())
                reload(changed);
        }
    }

private:
    void reload(const std::set<std::filesystem::path>& changed) {
        for (const auto& file : changed)
            if (file.extension() != ".yaml") { // a picture or film may be another now
                parts_.pictures.forget();
                films_.clear();
            }
        parts_.desk.take(content::load_exhibition(parts_.options.folder, parts_.checks), changed);
        change();
    }

    void take(const platform::Input& input) {
        std::visit(Overloaded{[this](const platform::Letter& key) { take_letter(key.letter); },
                              [this](const platform::Key& key) { take_key(key.name); },
                              [this](const platform::FingerUp& up) {
                                  if (const ui::Target* target = view_.target_at(up.at)) {
                                      parts_.desk.choose(target->action);
                                      change();
                                  }
                              },
                              [this](const platform::Exposed&) { parts_.presenter.exposed(); },
                              [this](const platform::SizeChanged&) {
                                  parts_.presenter.size_changed();
                                  change();
                              },
                              [this](const platform::Quit&) { running_ = false; },
                              [](const auto&) {}},
                   input);
    }

    void take_key(ui::KeyName key) {
        switch (key) {
        case ui::KeyName::right:
        case ui::KeyName::activate:
            parts_.desk.turn_page(1, view_.pages);
            break;
        case ui::KeyName::left:
            parts_.desk.turn_page(-1, view_.pages);
            break;
        case ui::KeyName::next:
            parts_.desk.next_scene(1);
            break;
        case ui::KeyName::previous:
            parts_.desk.next_scene(-1);
            break;
        case ui::KeyName::back:
            running_ = false;
            break;
        case ui::KeyName::help:
            std::fputs(Previewer::keys().c_str(), stdout);
            break;
        }
        change();
    }

    void take_letter(char letter) {
        const std::string_view panel = parts_.desk.panel().name;
        if (!parts_.desk.press(letter))
            return;
        if (parts_.desk.panel().name != panel)
            parts_.window.resize(canvas_of(parts_.desk.panel(), parts_.options.size));
        change();
    }

    const platform::FilmPictures& film_pictures() {
        const auto* film = std::get_if<content::FilmScene>(&parts_.desk.scene().kind);
        if (film == nullptr)
            return none_;
        const auto [known, is_new] = films_.try_emplace(film->file);
        if (is_new)
            if (const auto frame = media::first_frame(parts_.options.folder / "film" / film->file))
                known->second.push_back({0, *frame});
        return known->second;
    }

    // Sets what is to be seen; it is shown as soon as its pictures are there.
    void change() {
        const Previewer& desk = parts_.desk;
        settings::Display display;
        display.diagonal_inch = desk.panel().diagonal_inch;
        ui::Stage stage{desk.exhibition(),
                        parts_.theme,
                        typesetter_,
                        panel_of(display, parts_.window.canvas(), std::nullopt),
                        desk.visitor(),
                        {},
                        show::programme_of(desk.exhibition()).beratung};
        stage.moment.page = desk.page();
        stage.moment.open_item = desk.open_item();
        if (std::holds_alternative<content::FilmScene>(desk.scene().kind))
            stage.moment.film = ui::FilmMoment{.has_picture = true, .failed = film_pictures().empty()};
        view_ = ui::compose(desk.scene(), stage);
        const ui::DrawList overlay = preview_overlay(stage, desk.findings());
        view_.items.insert(view_.items.end(), overlay.begin(), overlay.end());
        parts_.pictures.request(view_.items);
        waiting_ = true;
        waiting_since_ = platform::steady_now();
    }

    void present() {
        if (waiting_ && !parts_.pictures.settled(view_.items) &&
            platform::steady_now() < waiting_since_ + picture_patience)
            return;
        parts_.presenter.present(view_.items, film_pictures());
        if (!std::exchange(waiting_, false))
            return;
        const std::string caption = parts_.desk.caption();
        parts_.window.set_title("KOK: " + caption);
        std::puts(caption.c_str());
        std::fflush(stdout);
    }

    Parts parts_;
    typesetting::Typesetter typesetter_;
    ui::View view_;
    std::map<std::string, platform::FilmPictures> films_;
    platform::FilmPictures none_;
    bool waiting_ = false;
    media::TimePoint waiting_since_{};
    bool running_ = true;
};

} // namespace

int preview(const PreviewOptions& options) {
    const settings::LoadedTheme theme = read_theme(options.config);
    content::FileChecks checks;
    checks.can_draw = glyph_check(theme.theme);
    checks.today = today();
    checks.for_curators = true;
    checks.place = content::example_place();
    content::Loaded loaded = content::load_exhibition(options.folder, checks);
    if ((options.scene && loaded.exhibition.scene(*options.scene) == nullptr &&
         !has_scene(loaded, *options.scene)) ||
        (options.language && !has_language(loaded, *options.language)))
        return exit_wrong_use;
    const bool faultless = !loaded.built_in && yaml::count_errors(loaded.diagnostics) == 0;
    Previewer desk(std::move(loaded), options.scene.value_or(""), options.language.value_or(""));
    auto window = platform::Window::open({.title = "KOK", .windowed = options.size, .modest = true});
    if (!window)
        return give_up(window.error());
    auto fonts = platform::Fonts::open(theme.theme.fonts);
    if (!fonts)
        return give_up(fonts.error());
    platform::EventSource events(**window);
    events.take_letters();
    platform::Pictures pictures(pictures_of(options.folder, [&events] { events.wake(); }));
    auto presenter =
        platform::open_presenter({**window, **fonts, pictures}, settings::PresenterChoice::automatic);
    if (!presenter)
        return give_up(presenter.error());
    auto watch = platform::FolderWatch::open(options.folder, [&events] { events.wake(); });
    if (!watch)
        return give_up(watch.error());
    // What somebody begins to change can be brought back; and what they leave, if it is good.
    const auto keep = [folder = options.folder] {
        if (const auto kept = KeptExhibitions(kept_folder(folder)).keep(folder); !kept)
            spdlog::warn("{}", kept.error().message);
    };
    std::jthread keeping;
    if (faultless)
        keeping = std::jthread(keep);
    std::fputs(Previewer::keys().c_str(), stdout);
    media::TimePoint end = media::never;
    if (options.seconds)
        end = platform::steady_now() +
              std::chrono::duration_cast<media::Duration>(std::chrono::duration<double>(*options.seconds));
    PreviewWindow(
        {options, theme.theme, **window, events, **fonts, pictures, **presenter, **watch, desk, checks})
        .run(end);
    if (keeping.joinable())
        keeping.join();
    if (desk.is_faultless())
        keep();
    return 0;
}

} // namespace kiosk::app
