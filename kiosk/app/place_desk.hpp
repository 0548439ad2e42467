// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/app/filled_place.hpp"
#include "kiosk/app/journey.hpp"
#include "kiosk/content/action.hpp"
#include "kiosk/show/text_entry.hpp"
#include "kiosk/ui/staff_sheet.hpp"

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace kiosk::app {

/// Where those who put the exhibition up fill in the place, line by line, and strike a stop of the journey.
/// What they type is kept at once, and shown by the next start.
class PlaceDesk {
public:
    /// Keeps it in the state folder; without one nothing is filled in, and nothing may be asked for.
    explicit PlaceDesk(std::filesystem::path state);

    /// The page with all lines opens.
    void open();
    /// True if something else is kept now.
    bool do_task(const content::DoTask& task);
    /// Typed at a keyboard: letters as they are, in UTF-8.
    void type(std::string_view text) { typed_.type(text); }
    /// What was typed was typed for the place before. True if there was anything.
    bool empty();

    /// All lines.
    ui::StaffSheet sheet() const;
    /// The line that is typed.
    ui::StaffSheet line_sheet() const;

private:
    void begin_line(int number);
    bool keep_line();
    bool keep(const FilledPlace& changed);
    bool drop_stop();

    std::filesystem::path state_;
    FilledPlace place_;
    Journey journey_;      ///< as it was when the page was opened
    std::size_t line_ = 0; ///< that is typed
    show::TextEntry typed_;
};

} // namespace kiosk::app
