// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/house.hpp"

#include "kiosk/app/box_choices.hpp"
#include "kiosk/app/film_measurements.hpp"
#include "kiosk/app/findings.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/place_here.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/content/film_files.hpp"
#include "kiosk/platform/brightness.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/settings/loudness.hpp"

#include <string>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

// A program that begins with a film has it opened and decoded while the display is opened.
std::optional<FilmSession::Prepared>
open_first_film(const content::Exhibition& exhibition, bool sound, const RunOptions& options) {
    const content::Scene* scene = options.start_scene ? exhibition.scene(*options.start_scene) : nullptr;
    const auto* film = scene == nullptr ? nullptr : std::get_if<content::FilmScene>(&scene->kind);
    if (film == nullptr)
        return std::nullopt;
    const content::Language& language = exhibition.languages.front();
    return FilmSession::open_ahead(exhibition.folder / "film",
                                   sound,
                                   *film,
                                   {.languages = exhibition.language_chain(language), .original = language});
}

} // namespace

media::Result<House> build_house(const RunOptions& options, upkeep::Mode mode) {
    settings::LoadedDevice device = read_device(options.config);
    settings::LoadedTheme theme = read_theme(options.config);
    log_findings(device.diagnostics);
    log_findings(theme.diagnostics);
    const auto state = state_folder();
    const BoxChoices choices = state ? read_choices(*state) : BoxChoices{};
    settings::LoadedVenue venue = read_venue(options.config, venue_of(device.device, choices));
    log_findings(venue.diagnostics);
    device.device = with_choices(settings::at_venue(device.device, venue.venue), choices);
    const std::size_t settings_faults =
        device.diagnostics.size() + theme.diagnostics.size() + venue.diagnostics.size();
    if (mode != upkeep::Mode::full)
        device.device.display.presenter = settings::PresenterChoice::cpu;
    content::Place place = arrive_at(venue.venue, state);
    ChosenExhibition chosen = choose_exhibition(
        exhibition_folder(options.scenes, device.device), mode, device.device.allow_stand_in, place);
    settle_at(chosen.exhibition, place);

    auto film = mode == upkeep::Mode::full
                    ? open_first_film(chosen.exhibition, settings::is_audible(device.device.sound), options)
                    : std::nullopt;
    // What earlier runs have measured is read while the display is opened, too.
    auto levels = levels_of(chosen.exhibition, device.device.sound);
    platform::WindowOptions window_options{
        .rotation = device.device.display.rotation,
        .modest = platform::draws_without_gpu(options.presenter.value_or(device.device.display.presenter))};
    if (options.windowed)
        window_options.windowed = options.windowed;
    else if (!device.device.display.fullscreen)
        window_options.windowed = Size{1280, 720};
    auto window = platform::Window::open(window_options);
    if (!window)
        return media::fail(window.error());
    if (choices.brightness)
        platform::set_brightness(*choices.brightness / 100.0);
    auto fonts = platform::Fonts::open(theme.theme.fonts);
    if (!fonts)
        return media::fail(fonts.error());
    return House{device.device,
                 theme.theme,
                 std::move(venue.venue),
                 std::move(place),
                 std::move(chosen),
                 static_cast<int>(settings_faults),
                 std::move(film),
                 std::move(levels),
                 std::move(*window),
                 std::move(*fonts)};
}

std::unique_ptr<FilmLevels> levels_of(const content::Exhibition& exhibition, const settings::Sound& sound) {
    FilmLevels::Options options{.films = {}, .cache = cache_folder()};
    if (settings::is_audible(sound))
        for (const std::string& file : content::sound_files(exhibition))
            options.films.insert(exhibition.folder / "film" / file);
    return std::make_unique<FilmLevels>(std::move(options));
}

} // namespace kiosk::app
