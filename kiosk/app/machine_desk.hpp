// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/earlier_exhibitions.hpp"
#include "kiosk/app/stick_watch.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/app/wishes.hpp"
#include "kiosk/content/action.hpp"
#include "kiosk/show/clock_entry.hpp"
#include "kiosk/show/staff_pages.hpp"
#include "kiosk/ui/staff_sheet.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace kiosk::app {

/// What the system does for the player because technicians want it: sets the clock, brings an exhibition
/// back or reads one from a stick, switches the machine off. Shows how far that is. Main thread only; times
/// are the show's.
class MachineDesk {
public:
    struct Options {
        std::optional<std::filesystem::path> runtime; ///< where wishes are left; without it nobody is asked
        std::filesystem::path state;                  ///< where earlier exhibitions are kept
        std::filesystem::path folder;                 ///< from which the exhibition is read
        std::function<void()> wake;                   ///< thread-safe
    };
    explicit MachineDesk(Options options);

    bool is_heard() const { return wishes_.are_heard(); }

    void open(show::StaffPage page);
    void do_task(const content::DoTask& task, const show::ClockEntry& clock, media::TimePoint now);

    /// Does what is due while that page is open.
    void turn(show::StaffPage page, media::TimePoint now);
    media::TimePoint next_deadline() const;

    ui::StaffSheet clock(const show::ClockEntry& entry) const;
    ui::StaffSheet earlier() const { return earlier_sheet(earlier_page_); }
    ui::StaffSheet stick() const { return stick_sheet(stick_.page()); }
    ui::StaffSheet staged(int leaf) const { return staged_sheet(stick_.page(), leaf); }
    ui::StaffSheet power() const { return power_sheet(wishes_.answer(Wish::switch_off)); }

    /// The program shows what it was asked for from its next start on.
    bool wants_new_start() const { return restart_; }

private:
    void set_clock(const show::ClockEntry& entry, media::TimePoint now);
    void choose_zone(int number, media::TimePoint now);
    void bring_back(int number, media::TimePoint now);
    void use_stick(content::TechnicianTask task, media::TimePoint now);
    void follow_earlier(media::TimePoint now);
    void follow_stick();
    bool changes_by_itself(show::StaffPage page) const;

    Wishes wishes_;
    EarlierExhibitions earlier_;
    EarlierPage earlier_page_;
    std::optional<std::size_t> brought_back_; ///< the number of the one that was asked for
    media::TimePoint give_up_{};              ///< that it comes
    media::TimePoint read_again_{};           ///< whether it is there
    StickWatch stick_;
    media::TimePoint due_{};                    ///< not sooner is looked again
    media::TimePoint next_look_ = media::never; ///< while something happens on the page that is open
    std::string zone_;                          ///< that was chosen
    bool restart_ = false;
};

} // namespace kiosk::app
