// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include <utility>
#include <variant>

// Reading aloud: what is new on the screen is read, and whoever touches silences it.

namespace kiosk::show {

using content::ReadingPhase;

namespace {

// A voice that plays speaks for itself.
std::optional<Spot> spot_of(const Visiting& visiting) {
    if (visiting.voice && visiting.voice->phase == content::VoicePhase::playing)
        return std::nullopt;
    return Spot{.scene = visiting.scene,
                .page = visiting.page,
                .open_item = visiting.open_item,
                .content_note = visiting.content_note,
                .access_open = visiting.access_open,
                .sheet_page = visiting.sheet_page,
                .after_voice = visiting.voice && visiting.voice->phase != content::VoicePhase::failed};
}

// So does a film.
std::optional<Spot> spot_of(const FilmPlaying& film) {
    const bool over = film.phase == FilmPhase::ended || film.phase == FilmPhase::failed;
    if (!over && film.sheet == FilmSheet::none)
        return std::nullopt;
    return Spot{.scene = film.scene,
                .access_open = film.sheet == FilmSheet::access,
                .sheet = film.sheet,
                .sheet_page = film.sheet_page};
}

std::optional<Spot> spot_of(const StillThere& question) {
    return Spot{.scene = std::visit([](const auto& below) { return below.scene; }, question.below),
                .still_there = true};
}

// Where the voice of an interview is silent now.
bool was_heard(const Spot& spot) {
    return spot.after_voice && !spot.access_open;
}

template <typename Nobody>
std::optional<Spot> spot_of(const Nobody& /*state*/) {
    return std::nullopt;
}

} // namespace

std::optional<ReadingPhase> Show::reading() const {
    return visit_.read_aloud ? std::optional(reading_.phase) : std::nullopt;
}

// What a voice would read now.
std::optional<Spot> Show::spot() const {
    std::optional<Spot> found =
        std::visit([](const auto& state) -> std::optional<Spot> { return spot_of(state); }, state_);
    if (!found || !visit_.read_aloud)
        return std::nullopt;
    found->language = visit_.language;
    if (found->access_open)
        found->section = visit_.access_section;
    return found;
}

// A loudspeaker tells the whole room what somebody looks for: Beratung and what is hard to bear, it reads
// only to those who ask for it there.
bool Show::may_be_heard(const std::string& scene) const {
    const SceneBrief& read = brief(scene);
    return settings_.headphones || !(read.sensitive || read.beratung) || visit_.heard.contains(scene);
}

// Any touch and any key silences the voice, whatever else comes of it. That of an interview goes on: it has a
// button of its own.
void Show::interrupt_reading() {
    reading_.interrupted = reading_.phase == ReadingPhase::speaking;
    if (visit_.read_aloud && !voice_plays())
        commands_.emplace_back(PauseReading{});
    if (reading_.interrupted)
        reading_.phase = ReadingPhase::paused;
}

// After each event: reads what has come on the screen, else the name of what was chosen or is in focus there.
// What comes back from below "Sind Sie noch da?" has been read, and who stops the voice of an interview does
// not want to hear another.
void Show::follow_reading(const Event& event) {
    std::optional<Spot> seen = spot();
    if (seen != reading_.spot) {
        const bool again = seen && (reading_.spot ? reading_.spot->still_there : was_heard(*seen));
        reading_.spot = std::move(seen);
        reading_.phase = again ? ReadingPhase::finished : ReadingPhase::silent;
        if (reading_.spot && !again)
            read_page();
        else
            commands_.emplace_back(EndReading{});
        return;
    }
    const auto* key = std::get_if<KeyPressed>(&event);
    const bool moved = key != nullptr && !key->action;
    const bool names = reading_.phase != ReadingPhase::speaking && reading_.phase != ReadingPhase::asks;
    if (visit_.read_aloud && names && (moved || acted_) && !voice_plays())
        commands_.emplace_back(ReadTarget{});
}

void Show::read_page() {
    if (!reading_.spot)
        return;
    const bool names_nothing =
        reading_.spot->content_note || reading_.spot->access_open || reading_.spot->still_there;
    if (!names_nothing && !may_be_heard(reading_.spot->scene)) {
        reading_.phase = ReadingPhase::asks;
        commands_.emplace_back(EndReading{});
        return;
    }
    reading_.phase = ReadingPhase::speaking;
    reading_.ends_at = {};
    commands_.emplace_back(ReadPage{});
}

// Who presses a button of the voice has asked for it.
void Show::read_from_start() {
    if (!reading_.spot)
        return;
    visit_.heard.insert(reading_.spot->scene);
    read_page();
}

// The touch itself has silenced the voice: who pressed "pause" has what they wanted.
void Show::toggle_reading() {
    acted_ = false; // its name need not be said
    if (std::exchange(reading_.interrupted, false))
        return;
    if (reading_.phase != ReadingPhase::paused)
        return read_from_start();
    reading_.phase = ReadingPhase::speaking;
    commands_.emplace_back(ResumeReading{});
}

void Show::reading_changed(const ReadingChanged& change, TimePoint now) {
    if (reading_.phase != ReadingPhase::speaking)
        return; // of what was silenced meanwhile
    if (change.status == ReadingStatus::speaking) {
        reading_.ends_at = now + change.length;
    } else {
        reading_.phase =
            change.status == ReadingStatus::missing ? ReadingPhase::missing : ReadingPhase::finished;
    }
    extend_idle(now);
}

} // namespace kiosk::show
