// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/box_choices.hpp"
#include "kiosk/app/earlier_exhibitions.hpp"
#include "kiosk/app/filled_place.hpp"
#include "kiosk/app/journey.hpp"
#include "kiosk/app/pin_keeper.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/app/wishes.hpp"
#include "kiosk/content/exhibition.hpp"
#include "kiosk/platform/sound.hpp"
#include "kiosk/show/staff_pages.hpp"
#include "kiosk/show/text_entry.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/upkeep/doctor.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app {

/// The pages of those who look after the kiosk, and what is done there. Times are the show's.
class StaffDesk {
public:
    struct Options {
        const content::Exhibition& exhibition;
        platform::SoundOut& sound;
        /// Where the PIN and what is chosen are kept; without it there is nothing for technicians.
        std::optional<std::filesystem::path> state;
        /// Where wishes are left for systemd; without it nobody is asked.
        std::optional<std::filesystem::path> runtime;
        std::filesystem::path folder;              ///< from which the exhibition is read
        settings::Device device;                   ///< as it is now, with what was chosen before
        std::function<ui::Panel()> panel;          ///< the screen as it is now
        std::function<upkeep::Findings()> examine; ///< how the machine is now
        std::function<void()> wake;                ///< thread-safe
        /// Dims the display to a share of its brightness; false if that has no effect here.
        std::function<bool(double)> dim = {};
        std::function<std::vector<VenueFile>()> venues =
            {}; ///< where it may stand; without it nowhere in particular
    };
    explicit StaffDesk(Options options);

    bool open() const { return pages_.open(); }
    show::StaffPage page() const { return pages_.page(); }

    /// The program runs: at its very first start on this machine the pages open by themselves, once, since
    /// nobody knows the corner yet.
    void welcome(media::TimePoint now);
    void corner_held(media::TimePoint now);
    /// A finger came down there.
    void touched(Point at, media::TimePoint now);
    /// A finger that is down went there.
    void moved(Point at);
    void chosen(const content::Action& action, media::TimePoint now);

    /// Does what is due.
    void turn(media::TimePoint now);
    media::TimePoint next_deadline() const;

    /// Makes it the moment of the page that is open: whatever the show shows is not seen.
    void lay_over(ui::Moment& moment, media::TimePoint now) const;

    /// Whatever was changed holds from the next start on, and nobody is at the pages any more.
    bool wants_new_start() const { return restart_ && !open(); }

private:
    void do_task(const content::DoTask& task, media::TimePoint now);
    void choose(const content::DoTask& task);
    void dim(int percent);
    void set_clock();
    void choose_zone(int number);
    void bring_back(int number);
    void use_stick(content::TechnicianTask task);
    void fill_in(const content::DoTask& task);
    void keep_line();
    void keep_place(const FilledPlace& changed);
    void drop_stop();
    void open_page();
    ui::StaffSheet sheet(media::TimePoint now) const;
    ui::StaffSheet page_sheet(media::TimePoint now) const;
    std::string venue() const;
    double px_per_mm() const;

    Options options_;
    show::StaffPages pages_;
    PinKeeper pins_;
    upkeep::Findings findings_; ///< as they were when their page was opened
    BoxChoices choices_;
    Wishes wishes_;
    EarlierExhibitions earlier_;
    EarlierPage earlier_page_;
    StickWatch stick_;
    media::TimePoint look_at_stick_{}; ///< while its page is open
    std::vector<VenueFile> venues_;    ///< as they were when their page was opened
    std::optional<std::string> zone_;  ///< that was chosen
    bool can_dim_ = true;              ///< as far as was tried
    FilledPlace place_;
    Journey journey_;      ///< as it was when its page was opened
    std::size_t line_ = 0; ///< of the place, that is typed
    show::TextEntry typed_;
    bool clock_asked_ = false;
    bool pin_resumed_ = false;
    std::vector<Point> touches_; ///< on the test picture
    media::TimePoint tone_end_ = media::never;
    bool restart_ = false;
    bool switching_off_ = false;
};

} // namespace kiosk::app
