// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/show/clock_entry.hpp"
#include "kiosk/show/pin_entry.hpp"
#include "media/base/time.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::show {

/// What lies over the show for those who look after the kiosk. From `technician` on only those see it who
/// know the PIN.
enum class StaffPage {
    none,
    choice,
    cleaning,
    fault_code,
    pin,
    technician,
    health,
    picture_test,
    sound_test,
    orientation,
    screen_size,
    scenes,
    brightness,
    venues,
    clock,
    earlier,
    stick,
    staged,
    power,
    place,
    place_line
};

/// Opens when a finger has rested in the corner, whatever the show shows. What asks for no PIN can do no
/// harm. Closes by itself; the show goes on below as if nobody touched it. Pure: `now` is the show's time and
/// must not run backwards.
class StaffPages {
public:
    static constexpr media::Duration cleaning_time = std::chrono::minutes(2);
    static constexpr media::Duration patience = std::chrono::seconds(30); ///< with whoever touches nothing
    static constexpr media::Duration technicians_patience = std::chrono::seconds(120); // D-9

    /// `set_clock`: somebody can.
    explicit StaffPages(bool set_clock = true);

    /// A finger has rested in the corner.
    void corner_held(media::TimePoint now);
    /// At the very first start whoever has put the kiosk up knows no corner yet.
    void welcome(media::TimePoint now);
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
    /// Of the page that is open, counted from 0.
    int leaf() const { return leaf_; }
    /// The countdown of the cleaning in whole seconds, rounded up; 0 on other pages.
    int seconds_left(media::TimePoint now) const;

    const PinEntry& pin() const { return pin_; }
    void set_pin_known(bool known) { pin_.set_known(known); }
    void resume_pin(int wrong, media::TimePoint now) { pin_.resume(wrong, now); }
    std::optional<PinEntry::Request> take_pin_request() { return pin_.take_request(); }
    /// What became of the request: the page of the technicians opens if it went well.
    void pin_answered(bool good, media::TimePoint now);

    const ClockEntry& clock() const { return clock_; }

    /// The pages that whoever has just chosen the first PIN is led through, before the one with all of them.
    const std::vector<StaffPage>& set_up() const { return set_up_; }
    /// Which of them is open, counted from 0; nothing if nobody is led, or a page that it has opened is.
    std::optional<std::size_t> step() const {
        return step_ && page_ == set_up_.at(*step_) ? step_ : std::nullopt;
    }

private:
    void show(StaffPage page, media::TimePoint now);
    void do_task(const content::DoTask& task, media::TimePoint now);
    void ask_for_pin(const content::DoTask& task, media::TimePoint now);
    void go_to_step(std::size_t step, media::TimePoint now);
    void go_back(media::TimePoint now);
    void close();
    /// True for the page of the step that somebody is led through, and for those that it opens.
    bool belongs_to_step(StaffPage page) const;

    StaffPage page_ = StaffPage::none;
    int leaf_ = 0;
    std::vector<StaffPage> set_up_;
    std::optional<std::size_t> step_;
    media::TimePoint until_ = media::never;
    media::TimePoint next_at_ = media::never;
    ClockEntry clock_;
    PinEntry pin_; ///< outlives the pages: who was wrong three times waits
};

/// True for the pages behind the PIN.
inline bool is_technicians(StaffPage page) {
    return page >= StaffPage::technician;
}

} // namespace kiosk::show
