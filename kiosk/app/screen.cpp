// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/screen.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace kiosk::app {

namespace {

using namespace std::chrono_literals;

constexpr media::Duration fade_length = 300ms; // look.md, "Motion"
constexpr media::Duration fade_step = 16'666'667ns;
// A picture that takes longer is shown as its ground colour; the visitor's tap has to be answered.
constexpr media::Duration patience = 800ms;
// A cut is a quick exit or calm motion: the old picture has to be gone within 100 ms.
constexpr media::Duration patience_of_cut = 70ms;

double eased_out(double share) {
    const double rest = 1 - share;
    return 1 - rest * rest * rest;
}

bool shows_film(const ui::View& view) {
    return std::any_of(view.items.begin(), view.items.end(), [](const ui::DrawItem& item) {
        return std::holds_alternative<ui::FilmFrame>(item);
    });
}

} // namespace

Screen::Screen(Parts parts, ui::Panel panel) : parts_(std::move(parts)), panel_(panel) {}

void Screen::set_panel(const ui::Panel& panel) {
    panel_ = panel;
    first_ = true;
    fade_since_.reset();
    pending_.reset();
}

void Screen::content_changed(std::string beratung) {
    parts_.beratung = std::move(beratung);
    first_ = true;
    pending_.reset();
    expect_transition(true);
}

void Screen::expect_transition(bool fade) {
    transition_ = fade;
}

ui::View Screen::compose(const Wanted& wanted, const Times& times) const {
    const content::Scene* scene = parts_.exhibition.scene(wanted.scene);
    static const content::Scene nothing{};
    ui::Stage stage{parts_.exhibition,
                    parts_.theme,
                    parts_.typesetter,
                    panel_,
                    wanted.visitor,
                    wanted.moment,
                    parts_.beratung};
    stage.moment.now = times.show;
    stage.moment.since = scene_since_;
    return ui::compose(scene == nullptr ? nothing : *scene, stage);
}

void Screen::prepare(const Wanted& wanted, const Times& times) {
    parts_.pictures.request(compose(wanted, times).items);
}

bool Screen::update(const Wanted& wanted, const Film& film, const Times& times) {
    const bool due = times.show >= shown_.next_change;
    if (first_ || due || !(wanted == wanted_)) {
        const bool other_scene = first_ || transition_.has_value();
        if (other_scene)
            scene_since_ = times.show;
        ui::View view = compose(wanted, times);
        parts_.pictures.request(view.items);
        wanted_ = wanted;
        if (other_scene || pending_) {
            const media::TimePoint since = pending_ ? pending_->since : times.real;
            pending_ = Pending{wanted, std::move(view), since};
        } else {
            shown_ = std::move(view);
        }
        first_ = false;
    }
    if (pending_ && !show_pending(film, times))
        return false;
    return present(film, times);
}

bool Screen::show_pending(const Film& film, const Times& times) {
    const bool settled =
        parts_.pictures.settled(pending_->view.items) && (film.settled || !shows_film(pending_->view));
    if (!settled && times.real < patience_end())
        return false;
    shown_ = std::move(pending_->view);
    pending_.reset();
    scene_since_ = times.show; // what moves begins when it is seen, not while its pictures are waited for
    if (transition_.value_or(false)) {
        parts_.presenter.begin_fade();
        // Its first picture is the first step already: what is seen now would be shown once more.
        fade_since_ = times.real - fade_step;
    } else {
        fade_since_.reset();
    }
    transition_.reset();
    return true;
}

media::TimePoint Screen::patience_end() const {
    return pending_->since + (transition_.value_or(true) ? patience : patience_of_cut);
}

bool Screen::present(const Film& film, const Times& times) {
    if (!fade_since_)
        return parts_.presenter.present(shown_.items, film.pictures);
    const double share = std::chrono::duration<double>(times.real - *fade_since_) / fade_length;
    last_fade_frame_ = times.real;
    if (share >= 1) {
        fade_since_.reset();
        return parts_.presenter.present_fade(shown_.items, film.pictures, 1);
    }
    return parts_.presenter.present_fade(shown_.items, film.pictures, eased_out(share));
}

media::TimePoint Screen::next_frame(media::TimePoint real) const {
    media::TimePoint next = media::never;
    if (pending_)
        next = std::min(next, patience_end());
    if (fade_since_)
        next = std::min(next, std::max(real, last_fade_frame_ + fade_step));
    return next;
}

} // namespace kiosk::app
