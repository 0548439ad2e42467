// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/box_choices.hpp"
#include "kiosk/app/machine_desk.hpp"
#include "kiosk/app/pin_keeper.hpp"
#include "kiosk/app/place_desk.hpp"
#include "kiosk/app/technician_sheets.hpp"
#include "kiosk/content/exhibition.hpp"
#include "kiosk/platform/sound.hpp"
#include "kiosk/show/staff_pages.hpp"
#include "kiosk/ui/stage.hpp"
#include "kiosk/upkeep/doctor.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
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

    /// True while something is typed, which a real keyboard may do as well.
    bool takes_text() const;
    /// Typed there, in UTF-8. What does not belong on the page that is open is left out.
    void typed(std::string_view text, media::TimePoint now);
    /// The last letter or digit goes.
    void erased(media::TimePoint now);
    /// What was typed is complete.
    void entered(media::TimePoint now);

    /// Does what is due.
    void turn(media::TimePoint now);
    media::TimePoint next_deadline() const;

    /// Makes it the moment of the page that is open: whatever the show shows is not seen.
    void lay_over(ui::Moment& moment, media::TimePoint now) const;

    /// Whatever was changed holds from the next start on, and nobody is at the pages any more.
    bool wants_new_start() const { return (restart_ || machine_.wants_new_start()) && !open(); }

private:
    void do_task(const content::DoTask& task, media::TimePoint now);
    void choose(const content::DoTask& task);
    void dim(int percent);
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
    MachineDesk machine_;
    PlaceDesk place_;
    std::vector<VenueFile> venues_; ///< as they were when their page was opened
    bool can_dim_ = true;           ///< as far as was tried
    bool pin_resumed_ = false;
    std::vector<Point> touches_; ///< on the test picture
    media::TimePoint tone_end_ = media::never;
    bool restart_ = false;
};

} // namespace kiosk::app
