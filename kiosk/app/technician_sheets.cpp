// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/technician_sheets.hpp"

#include "kiosk/app/box_choices.hpp"
#include "kiosk/app/staff_choices.hpp"
#include "kiosk/settings/panel.hpp"
#include "kiosk/upkeep/fault_code.hpp"
#include "kiosk/yaml/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace kiosk::app {

namespace {

using content::DoTask;
using content::TechnicianTask;
using yaml::Message;

ui::StaffLine::Lamp lamp_of(upkeep::Light light) {
    switch (light) {
    case upkeep::Light::green:
        return ui::StaffLine::Lamp::good;
    case upkeep::Light::amber:
        return ui::StaffLine::Lamp::look_at_it;
    case upkeep::Light::red:
        break;
    }
    return ui::StaffLine::Lamp::mend;
}

Message words_of(show::PinEntry::Prompt prompt, int seconds) {
    using Prompt = show::PinEntry::Prompt;
    switch (prompt) {
    case Prompt::enter:
        return Message("Type the PIN.");
    case Prompt::wrong:
        return Message("That is not the PIN. Try again.");
    case Prompt::wait:
        return Message("Three wrong ones. Go on in {0} seconds.", {std::to_string(seconds)});
    case Prompt::choose:
        return Message("There is no PIN yet. Choose six digits, and write them down.");
    case Prompt::repeat:
        return Message("Once more the same six digits.");
    case Prompt::differs:
        return Message("Those were others. Choose six digits once more.");
    case Prompt::not_kept:
        break;
    }
    return Message("The PIN cannot be kept: the disk takes nothing.");
}

// What somebody sends who asks for help: the worst first, as much as a code holds that a telephone reads.
std::string in_a_message(const upkeep::Findings& findings, const std::string& code) {
    constexpr std::size_t most_bytes = 400;
    std::string text =
        fmt::format("KOK-Ausstellung {}\n{}: {}\n", KOK_VERSION, german(Message("Fault code")), code);
    for (const upkeep::Finding& finding : findings) {
        const std::string line = german(finding.subject) + ": " + german(finding.words) + "\n";
        if (finding.light == upkeep::Light::green || text.size() + line.size() > most_bytes)
            break;
        text += line;
    }
    return text;
}

// As many of them as a page holds, and the way to the others.
void add_leaf(ui::StaffSheet& sheet, const std::vector<ui::StaffChoice>& all, int leaf) {
    constexpr std::size_t on_a_page = 8;
    const std::size_t pages = std::max<std::size_t>(1, (all.size() + on_a_page - 1) / on_a_page);
    const std::size_t page = std::min(static_cast<std::size_t>(std::max(0, leaf)), pages - 1);
    for (std::size_t index = page * on_a_page; index < std::min(all.size(), (page + 1) * on_a_page); ++index)
        sheet.choices.push_back(all[index]);
    if (page + 1 < pages)
        sheet.choices.push_back({.id = "staff_next",
                                 .label = german(Message("Leaf on")),
                                 .action = content::TurnPage{static_cast<int>(page) + 1},
                                 .icon = "next"});
    if (page > 0)
        sheet.choices.push_back({.id = "staff_previous",
                                 .label = german(Message("Previous")),
                                 .action = content::TurnPage{static_cast<int>(page) - 1},
                                 .icon = "previous"});
}

} // namespace

ui::StaffSheet pin_sheet(const show::PinEntry& pin, media::TimePoint now) {
    return {.title = german(Message("Technicians")),
            .text = german(words_of(pin.prompt(now), pin.seconds_left(now))),
            .choices = {closing()},
            .keypad = ui::Keypad{.typed = pin.entered(), .digits = show::PinEntry::digits}};
}

ui::StaffSheet technician_sheet(const upkeep::Findings& findings, const SystemHelp& help) {
    const auto bad = std::count_if(findings.begin(), findings.end(), [](const upkeep::Finding& finding) {
        return finding.light != upkeep::Light::green;
    });
    const Message state = bad == 0   ? Message("All is well.")
                          : bad == 1 ? Message("There is one thing to look at.")
                                     : Message("There are {0} things to look at.", {std::to_string(bad)});
    ui::StaffSheet sheet{
        .title = german(Message("Technicians")),
        .text = german(state),
        .choices = {
            choice("staff_health", Message("How the machine is"), TechnicianTask::health, "info"),
            choice("staff_picture", Message("Test screen and touch"), TechnicianTask::picture_test, "touch"),
            choice("staff_sound", Message("Sound"), TechnicianTask::sound_test, "sound"),
            choice("staff_orientation",
                   Message("How the screen hangs"),
                   TechnicianTask::orientation,
                   "turn_screen"),
            choice("staff_size", Message("How large the screen is"), TechnicianTask::screen_size, "zoom_in"),
            choice("staff_brightness", Message("Brightness"), TechnicianTask::brightness, "contrast"),
            choice("staff_venues", Message("Where it stands"), TechnicianTask::venues, "place"),
            choice("staff_scenes", Message("Hide scenes"), TechnicianTask::scenes, "film"),
            choice("staff_restart", Message("Start anew"), TechnicianTask::restart, "repeat")}};
    if (help.heard)
        sheet.choices.push_back(
            choice("staff_clock", Message("Clock and date"), TechnicianTask::clock, "clock"));
    if (help.heard && help.keeps_exhibition)
        sheet.choices.push_back(
            choice("staff_earlier", Message("An earlier exhibition"), TechnicianTask::earlier, "back"));
    if (help.heard && help.keeps_exhibition)
        sheet.choices.push_back(
            choice("staff_stick", Message("From a stick"), TechnicianTask::stick, "next"));
    if (help.heard)
        sheet.choices.push_back(choice("staff_power", Message("Switch off"), TechnicianTask::power, "power"));
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet health_sheet(const upkeep::Findings& findings) {
    ui::StaffSheet sheet{.title = german(Message("How the machine is")),
                         .text = german(Message(
                             "The code holds all this as a text: read it with a telephone, and send it on.")),
                         .choices = {way_back(), closing()}};
    upkeep::Findings sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(), [](const upkeep::Finding& a, const upkeep::Finding& b) {
        return a.light > b.light;
    });
    for (const upkeep::Finding& finding : sorted)
        sheet.lines.push_back({.lamp = lamp_of(finding.light),
                               .words = german(finding.subject) + ": " + german(finding.words),
                               .detail = german(finding.way_out)});
    sheet.code = in_a_message(sorted, upkeep::fault_code(findings));
    return sheet;
}

ui::StaffSheet picture_test_sheet(const std::vector<Point>& touched) {
    return {.title = {}, .choices = {way_back()}, .test_picture = true, .touched = touched};
}

ui::StaffSheet sound_sheet(const settings::Sound& sound) {
    constexpr int step = 10; // percent
    using settings::SoundOutput;
    ui::StaffSheet sheet{
        .title = german(Message("Sound")),
        .text = german(Message("Every visit begins with {0} %. What you change is kept at once, and holds "
                               "when you close these pages: the exhibition then starts anew.",
                               {std::to_string(sound.volume)})),
        .choices = {choice("staff_left", Message("Tone left"), TechnicianTask::tone_left, "sound"),
                    choice("staff_right", Message("Tone right"), TechnicianTask::tone_right, "sound"),
                    choice("staff_quieter", Message("Quieter"), TechnicianTask::change_volume, "quieter"),
                    choice("staff_louder", Message("Louder"), TechnicianTask::change_volume, "louder")}};
    sheet.choices[2].action = DoTask{.task = TechnicianTask::change_volume, .number = -step};
    sheet.choices[3].action = DoTask{.task = TechnicianTask::change_volume, .number = step};
    for (const auto& [output, words] : {std::pair(SoundOutput::headphones, Message("Headphones")),
                                        std::pair(SoundOutput::speaker, Message("Loudspeaker")),
                                        std::pair(SoundOutput::none, Message("No sound"))}) {
        const int number = static_cast<int>(output);
        sheet.choices.push_back({.id = "staff_output_" + std::to_string(number),
                                 .label = german(words),
                                 .action = DoTask{.task = TechnicianTask::choose_output, .number = number},
                                 .chosen = sound.output == output});
    }
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet power_sheet(Wishes::Answer answer) {
    using Answer = Wishes::Answer;
    ui::StaffSheet sheet{.title = german(Message("Switch off"))};
    if (answer == Answer::waiting || answer == Answer::taken) {
        sheet.text = german(Message("The machine is being switched off."));
        return sheet;
    }
    sheet.text = german(answer == Answer::unheard
                            ? Message("The machine does not answer. Hold its power button until it is off.")
                            : Message("The whole machine goes off. It comes back with its power button."));
    sheet.choices = {choice("staff_switch_off", Message("Switch off"), TechnicianTask::switch_off, "power"),
                     way_back(),
                     closing()};
    return sheet;
}

ui::StaffSheet orientation_sheet(Rotation rotation) {
    ui::StaffSheet sheet{
        .title = german(Message("How the screen hangs")),
        .text = german(Message("By how many degrees it is turned, clockwise. It is kept at once, and holds "
                               "when you close these pages: the exhibition then starts anew."))};
    for (const auto& way : choices(Rotation{})) {
        const int number = static_cast<int>(way.value);
        sheet.choices.push_back({.id = "staff_rotation_" + std::string(way.name),
                                 .label = std::string(way.name) + "°",
                                 .action = DoTask{.task = TechnicianTask::rotate, .number = number},
                                 .chosen = rotation == way.value});
    }
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet screen_size_sheet(double px_per_mm, Size screen) {
    std::string inches = fmt::format("{:.1f}", settings::diagonal_of(screen, px_per_mm));
    std::replace(inches.begin(), inches.end(), '.', ',');
    ui::StaffSheet sheet{.title = german(Message("How large the screen is")),
                         .text = german(Message(
                             "Hold a bank card against the screen, and change the field until it is as large "
                             "as the card. The diagonal of the screen is then {0} inches. It is kept at "
                             "once, and holds when you close these pages: the exhibition then starts anew.",
                             {inches}))};
    constexpr int fine = 5; // thousandths
    constexpr int coarse = 50;
    for (const auto& [id, words, by] : {std::tuple("staff_much_smaller", Message("Much smaller"), -coarse),
                                        std::tuple("staff_smaller", Message("Smaller"), -fine),
                                        std::tuple("staff_larger", Message("Larger"), fine),
                                        std::tuple("staff_much_larger", Message("Much larger"), coarse)})
        sheet.choices.push_back({.id = id,
                                 .label = german(words),
                                 .action = DoTask{.task = TechnicianTask::change_size, .number = by},
                                 .icon = by < 0 ? "zoom_out" : "zoom_in"});
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    sheet.card_px_per_mm = px_per_mm;
    return sheet;
}

ui::StaffSheet
scenes_sheet(const content::Exhibition& exhibition, const std::set<std::string>& hidden, int leaf) {
    std::vector<ui::StaffChoice> scenes;
    const content::Language& original = exhibition.languages.front();
    for (const auto& [id, scene] : exhibition.scenes) {
        const bool here = hidden.contains(id);
        if ((scene.hide && !here) || id == exhibition.start)
            continue; // hidden by the curators; and without the start nobody finds anything
        scenes.push_back({.id = "staff_scene_" + id,
                          .label = scene.title.in(original),
                          .action = DoTask{.task = TechnicianTask::hide_scene, .name = id},
                          .icon = here ? "close" : "",
                          .chosen = here});
    }
    ui::StaffSheet sheet{
        .title = german(Message("Hide scenes")),
        .text = german(Message(
            "What is marked with a cross is not shown on this machine, whatever exhibition comes next. It is "
            "kept at once, and holds when you close these pages: the exhibition then starts anew."))};
    add_leaf(sheet, scenes, leaf);
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet brightness_sheet(int percent, bool can_dim) {
    ui::StaffSheet sheet{
        .title = german(Message("Brightness")),
        .text = german(
            can_dim
                ? Message("How much of its brightness the display shows, for a dark room or the evening. It "
                          "holds at once.")
                : Message("This display cannot be dimmed from here. It has a menu of its own for that."))};
    for (int share = 100; share >= least_brightness; share -= 15)
        sheet.choices.push_back({.id = "staff_dim_" + std::to_string(share),
                                 .label = std::to_string(share) + " %",
                                 .action = DoTask{.task = TechnicianTask::dim, .number = share},
                                 .chosen = share == percent});
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet venues_sheet(const std::vector<VenueFile>& venues, const std::string& chosen, int leaf) {
    ui::StaffSheet sheet{
        .title = german(Message("Where it stands")),
        .text = german(Message(
            "The hours, the volume, the way the screen hangs and the helplines are those of the place. More "
            "places: in /etc/kok-kiosk/venues. Your choice is kept at once, and holds when you "
            "close these pages: the exhibition then starts anew."))};
    std::vector<ui::StaffChoice> places{{.id = "staff_nowhere",
                                         .label = german(Message("No place in particular")),
                                         .action = DoTask{.task = TechnicianTask::choose_venue},
                                         .chosen = chosen.empty()}};
    for (const VenueFile& venue : venues)
        places.push_back({.id = "staff_venue_" + venue.name,
                          .label = venue.words,
                          .action = DoTask{.task = TechnicianTask::choose_venue, .name = venue.name},
                          .chosen = venue.name == chosen});
    add_leaf(sheet, places, leaf);
    sheet.choices.push_back(
        choice("staff_place", Message("Fill in the place"), TechnicianTask::place, "transcript"));
    sheet.choices.push_back(way_back());
    sheet.choices.push_back(closing());
    return sheet;
}

ui::StaffSheet as_step(ui::StaffSheet sheet, std::size_t step, std::size_t steps) {
    const ui::StaffChoice on =
        choice("staff_step",
               Message("Go on ({0}/{1})", {std::to_string(step), std::to_string(steps)}),
               TechnicianTask::next_step,
               "next");
    std::replace_if(
        sheet.choices.begin(),
        sheet.choices.end(),
        [](const ui::StaffChoice& one) { return std::holds_alternative<content::Back>(one.action); },
        on);
    return sheet;
}

} // namespace kiosk::app
