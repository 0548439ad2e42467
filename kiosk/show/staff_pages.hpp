// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "media/base/time.hpp"

#include <chrono>

namespace kiosk::show {

/// What lies over the show for those who look after the kiosk.
enum class StaffPage { none, choice, cleaning, fault_code };

/// Opens when a finger has rested in the corner, whatever the show shows, and asks for no PIN: nothing here
/// can do harm. Closes by itself; the show goes on below as if nobody touched it. Pure: `now` is the show's
/// time and must not run backwards.
class StaffPages {
public:
    static constexpr media::Duration cleaning_time = std::chrono::minutes(2);
    static constexpr media::Duration patience = std::chrono::seconds(30); ///< with whoever touches nothing

    /// A finger has rested in the corner.
    void corner_held(media::TimePoint now);
    /// A finger came down: somebody is still there. While the screen is cleaned that means nothing.
    void touched(media::TimePoint now);
    /// A target was chosen, by touch or key.
    void chosen(const content::Action& action, media::TimePoint now);

    /// Does what is due.
    void advance(media::TimePoint now);
    /// When `advance` has something to do; `never` while nothing is open.
    media::TimePoint next_deadline() const { return next_at_; }

    StaffPage page() const { return page_; }
    bool open() const { return page_ != StaffPage::none; }
    /// The countdown of the cleaning in whole seconds, rounded up; 0 on other pages.
    int seconds_left(media::TimePoint now) const;

private:
    void show(StaffPage page, media::TimePoint until, media::TimePoint now);
    void close();

    StaffPage page_ = StaffPage::none;
    media::TimePoint until_ = media::never;
    media::TimePoint next_at_ = media::never;
};

} // namespace kiosk::show
