// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"
#include "kiosk/platform/pictures.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/settings/theme.hpp"
#include "kiosk/typesetting/typesetter.hpp"
#include "kiosk/ui/compose.hpp"

#include <optional>
#include <string>

namespace kiosk::app {

/// What is to be seen: the scene, the visitor's choices, and everything that moves.
struct Wanted {
    std::string scene;
    ui::Visitor visitor;
    ui::Moment moment; ///< `now` and `since` are filled in by the Screen
    bool operator==(const Wanted&) const = default;
};

/// Makes views and brings them to the display: composes only what changed, holds a new scene back until its
/// pictures are decoded (the old one stays, nothing is ever black), and runs the cross-fade.
class Screen {
public:
    struct Parts {
        const content::Exhibition& exhibition;
        const settings::Theme& theme;
        typesetting::Typesetter& typesetter;
        platform::Pictures& pictures;
        platform::Presenter& presenter;
        std::string beratung;
    };
    Screen(Parts parts, ui::Panel panel);

    /// The next scene that comes shall fade in (or cut). Keeps what is shown now as the picture to fade from.
    void expect_transition(bool fade);

    /// Takes what is to be seen. `times` are the show's (for what moves) and the real one (for fade and
    /// patience).
    struct Times {
        media::TimePoint show;
        media::TimePoint real;
    };
    struct Film {
        platform::FilmPictures pictures;
        bool settled = true; ///< it has a picture, or never will
    };
    /// Returns true if anything went to the display.
    bool update(const Wanted& wanted, const Film& film, const Times& times);

    /// Decodes the pictures of a scene that will come soon.
    void prepare(const Wanted& wanted, const Times& times);

    /// The view that is on the display: touches are for it, not for one that waits for its pictures.
    const ui::View& shown() const { return shown_; }
    bool waiting() const { return pending_.has_value(); }

    /// The show's time at which the view changes by itself.
    media::TimePoint next_change() const { return shown_.next_change; }
    /// The real time at which fade or patience need a turn.
    media::TimePoint next_frame(media::TimePoint real) const;

    void set_panel(const ui::Panel& panel);

    /// The exhibition is another now: what it shows fades in once its pictures are there.
    void content_changed(std::string beratung);

private:
    ui::View compose(const Wanted& wanted, const Times& times) const;
    bool show_pending(const Film& film, const Times& times);
    bool present(const Film& film, const Times& times);
    media::TimePoint patience_end() const;

    struct Pending {
        Wanted wanted;
        ui::View view;
        media::TimePoint since; ///< real: patience ends
    };

    Parts parts_;
    ui::Panel panel_;
    Wanted wanted_;
    ui::View shown_;
    std::optional<Pending> pending_;
    media::TimePoint scene_since_{}; ///< show's time
    std::optional<bool> transition_;
    std::optional<media::TimePoint> fade_since_; ///< real
    media::TimePoint last_fade_frame_{};
    bool first_ = true;
};

} // namespace kiosk::app
