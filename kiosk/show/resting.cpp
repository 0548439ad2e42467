// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include <algorithm>

namespace kiosk::show {

// Where the show stands when nobody is there: the loop, or the scene that it was told to start with, or the
// start menu if there is no loop. The visit has been wiped already.
void Show::rest(TransitionKind kind, TimePoint now) {
    transition(kind);
    leave_film();
    if (!open_)
        state_ = Closed{};
    else if (settings_.start_scene && programme_.has(*settings_.start_scene))
        open({*settings_.start_scene}, now);
    else if (!programme_.loop.empty())
        show_loop_scene(playable_from(0, now), now);
    else if (programme_.has(programme_.start))
        open({programme_.start}, now);
    else
        state_ = OutOfOrder{};
}

void Show::show_loop_scene(std::size_t index, TimePoint now) {
    const std::string& scene = programme_.loop[index];
    const SceneBrief& shown = brief(scene);
    const bool alone = programme_.loop.size() == 1;
    Attract attract{.index = index};
    if (!shown.film) {
        attract.next_at = alone ? media::never : now + shown.dwell;
    } else {
        const bool endless = alone && !shown.loop_part;
        attract.next_at = shown.loop_part ? now + *shown.loop_part : media::never;
        commands_.emplace_back(StartFilm{.scene = scene, .muted = true, .loop = endless});
        film_open_ = true;
    }
    state_ = attract;
}

// A loop of one scene does not fade into itself: only its film, if it has one, begins again.
void Show::next_loop_scene(TimePoint now) {
    const std::size_t count = programme_.loop.size();
    if (count > 1) {
        transition(TransitionKind::fade);
        leave_film();
    }
    show_loop_scene(playable_from((std::get<Attract>(state_).index + 1) % count, now), now);
}

// The first scene of the loop from there on whose film has not failed of late; that one if there is none.
std::size_t Show::playable_from(std::size_t index, TimePoint now) const {
    const std::size_t count = programme_.loop.size();
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t next = (index + step) % count;
        const auto failed = failed_films_.find(programme_.loop[next]);
        if (failed == failed_films_.end() || now - failed->second >= settings_.film_retry)
            return next;
    }
    return index;
}

// After an edit the loop goes on with the scene that it shows, if that is still in it.
void Show::keep_loop(const std::string& scene, TimePoint now) {
    const auto found = std::find(programme_.loop.begin(), programme_.loop.end(), scene);
    if (found == programme_.loop.end() || film_open_ || brief(scene).film)
        rest(TransitionKind::fade, now);
    else
        show_loop_scene(static_cast<std::size_t>(found - programme_.loop.begin()), now);
}

} // namespace kiosk::show
