// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/caretaker.hpp"
#include "kiosk/app/choose_exhibition.hpp"
#include "kiosk/app/commands.hpp"
#include "kiosk/app/exhibition_readings.hpp"
#include "kiosk/app/findings.hpp"
#include "kiosk/app/fresh_content.hpp"
#include "kiosk/app/house.hpp"
#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/machine_readings.hpp"
#include "kiosk/app/main_loop.hpp"
#include "kiosk/app/sources.hpp"
#include "kiosk/app/start_log.hpp"
#include "kiosk/app/stick_watch.hpp"
#include "kiosk/app/touch_arrivals.hpp"
#include "kiosk/app/venue_times.hpp"
#include "kiosk/app/visit_book.hpp"
#include "kiosk/content/film_files.hpp"
#include "kiosk/platform/brightness.hpp"
#include "kiosk/platform/environment.hpp"
#include "kiosk/platform/touch_script.hpp"
#include "kiosk/settings/loudness.hpp"

#include <spdlog/spdlog.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

show::ShowSettings show_settings(const settings::Device& device, const RunOptions& options) {
    show::ShowSettings result;
    result.idle = device.visit.idle;
    result.countdown = device.visit.countdown;
    result.start_scene = options.start_scene;
    result.headphones = device.sound.output == settings::SoundOutput::headphones;
    result.defaults.sound = settings::is_audible(device.sound);
    result.defaults.volume = settings::loudness_of(device.sound).usual;
    return result;
}

// When the program ends by itself: after `--for`, or a second after the last of the `--touches`.
media::Result<media::TimePoint>
prepare_end(const RunOptions& options, platform::EventSource& events, media::TimePoint start) {
    media::TimePoint end = media::never;
    if (options.touches) {
        auto script = platform::load_touch_script(options.touches->string());
        if (!script)
            return media::fail(script.error());
        events.replay(std::move(*script), start);
        end = events.replay_end().value_or(start) + 1s;
    }
    if (options.seconds)
        end = start +
              std::chrono::duration_cast<media::Duration>(std::chrono::duration<double>(*options.seconds));
    return end;
}

platform::SoundOptions sound_options(const settings::Sound& sound, platform::EventSource& events) {
    return {
        .device = sound.device, .latency_ms = sound.latency_ms, .on_change = [&events] { events.wake(); }};
}

Caretaker::Options caretaker_options(const House& house, const StartLog& starts, std::string presenter) {
    return {.runtime = runtime_folder(),
            .state = state_folder(),
            .keeps_exhibition = house.chosen.faultless,
            .status = {.version = KOK_VERSION,
                       .pid = getpid(),
                       .begun = since_boot(),
                       .starts = starts.starts(),
                       .mode = starts.mode(),
                       .presenter = std::move(presenter),
                       .exhibition = house.chosen.exhibition.folder.string(),
                       .scenes = static_cast<int>(house.chosen.exhibition.scenes.size()),
                       .faults = house.chosen.faults}};
}

VisitBook::Options book_options(const House& house) {
    const auto state = state_folder();
    const bool counts = house.device.counts_visits && state.has_value();
    return {.file = counts ? std::optional(counts_file(*state)) : std::nullopt,
            .venue = house.venue.name.empty() ? house.chosen.exhibition.venue : house.venue.name,
            .clock = local_time,
            .day = today};
}

FilmLibrary::Options library_options(const House& house, platform::EventSource& events) {
    return {.folder = house.chosen.exhibition.folder / "film",
            .files = content::film_files(house.chosen.exhibition),
            .on_ready = [&events] { events.wake(); }};
}

// What is made of the exhibition, and anew when it is another one.
struct MadeOfExhibition {
    MadeOfExhibition(const House& house, platform::EventSource& events)
        : speech(house.chosen.exhibition), library(library_options(house, events)),
          book(book_options(house)) {}

    SpeechLibrary speech;
    FilmLibrary library;
    VisitBook book;
};

FilmSession::Options
film_options(const House& house, platform::SoundOut& sound, platform::EventSource& events) {
    return {.folder = house.chosen.exhibition.folder / "film",
            .sound = sound,
            .sound_allowed = settings::is_audible(house.device.sound),
            .loudness = settings::loudness_of(house.device.sound),
            .gain_db = [&house](const std::filesystem::path& file,
                                SoundTrack track) { return house.levels->gain_db(file, track); },
            .wakeup = [&events] { events.wake(); }};
}

FreshContent::Options
fresh_options(const House& house, const RunOptions& options, platform::EventSource& events) {
    const auto folder = exhibition_folder(options.scenes, house.device);
    return {.folder = folder,
            .read = [folder,
                     stand_ins = house.device.allow_stand_in,
                     place = house.place] { return read_faultless(folder, stand_ins, place); },
            .on_ready = [&events] { events.wake(); }};
}

// A player that shows another folder, or not everything, for whatever reason, is not the one that shows this.
// `renew` makes everything anew that is made of the exhibition.
MainLoop::NewContent
take_fresh(FreshContent& fresh, House& house, upkeep::Mode mode, const std::function<void()>& renew) {
    if (!fresh.is_ready())
        return MainLoop::NewContent::none;
    std::optional<ChosenExhibition> content = fresh.take();
    if (!content)
        return MainLoop::NewContent::none;
    if (mode != upkeep::Mode::full || content->exhibition.folder != house.chosen.exhibition.folder)
        return runtime_folder() ? MainLoop::NewContent::wants_new_start : MainLoop::NewContent::none;
    settle_at(content->exhibition, house.place);
    house.chosen = std::move(*content);
    renew();
    spdlog::info("showing the changed exhibition: {} scenes", house.chosen.exhibition.scenes.size());
    return MainLoop::NewContent::taken;
}

// What the kiosk finds of itself, from within its sandbox: it takes a few milliseconds.
upkeep::Findings findings_of(const House& house, upkeep::Mode mode) {
    upkeep::Readings readings;
    read_machine(readings, "/");
    read_as_player(readings, house.chosen, house.device, house.settings_faults, mode);
    return upkeep::examine(readings);
}

// Only where something starts the program again: systemd names a folder for what matters until the next boot.
std::function<bool()> touch_came() {
    if (!runtime_folder())
        return [] { return false; };
    return [arrivals = TouchArrivals(touch_devices("/"))]() mutable {
        const bool come = arrivals.have_come(touch_devices("/"));
        if (come)
            spdlog::warn("a touch screen has come that SDL does not hear: starting anew");
        return come;
    };
}

// The display may change while the exhibition is shown.
auto panel_as_it_is(const House& house) {
    return [&house] {
        return panel_of(house.device.display, house.window->canvas(), house.window->px_per_mm());
    };
}

// What can be heard, and the sound card that it shares.
struct Heard {
    Heard(House& house, SpeechLibrary& speech, platform::EventSource& events)
        : sound(sound_options(house.device.sound, events)),
          film(film_options(house, sound, events), std::move(house.film)),
          reading(speech, sound, [&events] { events.wake(); }), voice(sound, [&events] { events.wake(); }) {}

    platform::SoundOut sound;
    FilmSession film;
    ReadingSession reading;
    VoiceSession voice;
};

StaffDesk::Options staff_options(const House& house,
                                 const RunOptions& options,
                                 platform::SoundOut& sound,
                                 upkeep::Mode mode,
                                 std::function<ui::Panel()> panel,
                                 platform::EventSource& events) {
    return {.exhibition = house.chosen.exhibition,
            .sound = sound,
            .state = state_folder(),
            .runtime = runtime_folder(),
            .folder = exhibition_folder(options.scenes, house.device),
            .device = house.device,
            .panel = std::move(panel),
            .examine = [&house, mode] { return findings_of(house, mode); },
            .wake = [&events] { events.wake(); },
            .dim = platform::set_brightness,
            .venues = [config = options.config] { return venue_files(config); }};
}

// Those of the exhibition, and of one that lies on a stick.
platform::PicturesOptions
pictures_for(const House& house, const RunOptions& options, platform::EventSource& events) {
    auto pictures = pictures_of(house.chosen.exhibition.folder, [&events] { events.wake(); });
    pictures.proofs = stick_folder(exhibition_folder(options.scenes, house.device)) / "report";
    return pictures;
}

int show_exhibition(House& house, const RunOptions& options, media::TimePoint start, StartLog& starts) {
    platform::EventSource events(*house.window);
    const auto end = prepare_end(options, events, start);
    if (!end)
        return give_up(end.error());

    platform::Pictures pictures(pictures_for(house, options, events));
    auto presenter = platform::open_presenter({*house.window, *house.fonts, pictures},
                                              options.presenter.value_or(house.device.display.presenter));
    if (!presenter)
        return give_up(presenter.error());
    typesetting::Typesetter typesetter(*house.fonts);
    const auto panel = panel_as_it_is(house);
    show::Show show(show_settings(house.device, options));
    const ShowClock clock(start, options.speed);
    const show::Programme programme = show::programme_of(house.chosen.exhibition);
    Screen screen(
        {house.chosen.exhibition, house.theme, typesetter, pictures, **presenter, programme.beratung},
        panel());
    std::optional<MadeOfExhibition> made(std::in_place, house, events);
    Heard heard(house, made->speech, events);
    platform::Service service;
    Caretaker caretaker(caretaker_options(house, starts, (*presenter)->name()), starts);
    VenueTimes venue(house.venue, house.device.sound, local_time);
    StaffDesk staff(staff_options(house, options, heard.sound, starts.mode(), panel, events));
    FreshContent fresh(fresh_options(house, options, events));
    const auto renew = [&] {
        house.levels = levels_of(house.chosen.exhibition, house.device.sound);
        made.emplace(house, events);
        pictures.forget();
        caretaker.exhibition_changed(house.chosen.exhibition.scenes.size());
    };
    auto frames = options.frames ? std::make_unique<FrameLog>(*options.frames) : nullptr;
    MainLoop loop({house.chosen.exhibition,
                   *house.window,
                   events,
                   **presenter,
                   service,
                   caretaker,
                   venue,
                   made->book,
                   staff,
                   screen,
                   heard.film,
                   heard.reading,
                   heard.voice,
                   made->speech,
                   made->library,
                   show,
                   clock,
                   house.device.visit.countdown,
                   *end,
                   frames.get(),
                   panel,
                   touch_came(),
                   [&] { return take_fresh(fresh, house, starts.mode(), renew); }});
    spdlog::info("showing {} scenes by {}", programme.scenes.size(), (*presenter)->name());
    loop.begin(programme);
    loop.run();
    return 0;
}

} // namespace

int run(const RunOptions& options) {
    const media::TimePoint start = std::chrono::steady_clock::now();
    platform::set_environment();
    StartLog starts(runtime_folder());
    if (starts.mode() != upkeep::Mode::full)
        spdlog::error("{}", upkeep::words_for(starts.mode()).in(yaml::MessageLanguage::german));
    if (starts.wait() > 0s)
        spdlog::warn("the last starts showed nothing: waiting {} s", starts.wait().count());
    std::this_thread::sleep_for(starts.wait());
    auto house = build_house(options, starts.mode());
    if (!house) {
        starts.find_no_display();
        return give_up(house.error());
    }
    if (options.start_scene && house->chosen.exhibition.scene(*options.start_scene) == nullptr) {
        log_unknown_scene(*options.start_scene, house->chosen.exhibition);
        return exit_wrong_use;
    }
    const int status = show_exhibition(*house, options, start, starts);
    if (status == 0)
        starts.end();
    else
        starts.find_no_display();
    return status;
}

} // namespace kiosk::app
