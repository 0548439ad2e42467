// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/settings/opening_hours.hpp"
#include "kiosk/upkeep/examinations.hpp"

#include <fmt/format.h>

namespace kiosk::upkeep {

namespace {

using yaml::Message;

/// A film that decodes this much faster than it plays leaves room for drawing and for a warm day.
constexpr double easy_speed = 3;
constexpr double tight_speed = 1.5;
constexpr double much_free_mb = 500;
constexpr double enough_free_mb = 50;
constexpr double warm_c = 80;
constexpr double hot_c = 95;
/// A screen smaller or larger than these says nonsense of itself (projectors say 160 x 90 mm).
constexpr int smallest_mm = 200;
constexpr int largest_mm = 3000;
constexpr double much_late = 0.01;

std::string joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

Finding screen(const Readings& readings) {
    const Message subject("Screen");
    if (readings.monitors.empty())
        return {Light::red,
                subject,
                Message("No screen is plugged in."),
                Message("Plug in the picture cable at both ends, switch the screen on, choose its input.")};
    std::vector<std::string> names;
    for (const Monitor& monitor : readings.monitors)
        names.push_back(monitor.name);
    return {Light::green, subject, Message("plugged in at {0}", {joined(names)}), {}};
}

Finding screen_size(const Readings& readings) {
    const Message subject("Size of the screen");
    if (readings.size_is_set)
        return {Light::green, subject, Message("set in device.yaml"), {}};
    if (readings.monitors.empty())
        return {Light::green, subject, Message("no screen to ask"), {}};
    for (const Monitor& monitor : readings.monitors)
        if (monitor.width_mm >= smallest_mm && monitor.width_mm <= largest_mm && monitor.height_mm > 0)
            return {Light::green,
                    subject,
                    Message("{0} x {1} mm, says the screen",
                            {std::to_string(monitor.width_mm), std::to_string(monitor.height_mm)}),
                    {}};
    return {
        Light::amber,
        subject,
        Message("The screen does not say how large it is: words and buttons may be too small or too large."),
        Message("Write its diagonal in inches into /etc/kok-kiosk/device.yaml: display: diagonal_inch.")};
}

Finding touch(const Readings& readings) {
    const Message subject("Touch");
    if (!readings.touch_screens.empty())
        return {Light::green, subject, Message("{0}", {joined(readings.touch_screens)}), {}};
    if (!readings.pointers.empty())
        return {Light::green, subject, Message("{0} (as a pointer)", {joined(readings.pointers)}), {}};
    return {Light::red,
            subject,
            Message("No touch screen is plugged in."),
            Message("Plug in the USB cable of the touch screen, at the screen and at the computer.")};
}

Finding sound(const Readings& readings) {
    const Message subject("Sound");
    if (!readings.sound_wanted)
        return {Light::green, subject, Message("switched off in device.yaml"), {}};
    if (readings.sound_cards.empty())
        return {Light::amber,
                subject,
                Message("There is no sound card: films run without sound."),
                Message("Plug in a loudspeaker with USB, or write sound: output: none into device.yaml.")};
    return {Light::green, subject, Message("{0}", {joined(readings.sound_cards)}), {}};
}

Finding speed(const Readings& readings) {
    const Message subject("Speed");
    const Message slower("Use a smaller copy of the film (1920 x 1080, 25 pictures a second, H.264).");
    if (!readings.decode_speed)
        return {Light::green, subject, Message("no film to measure it by"), {}};
    const std::string times = fmt::format("{:.1f}", *readings.decode_speed);
    if (*readings.decode_speed < tight_speed)
        return {Light::red,
                subject,
                Message("The film will stutter: this computer decodes it only {0} times as fast as it plays.",
                        {times}),
                slower};
    const bool stuttered = readings.frames_late_share > much_late;
    if (*readings.decode_speed < easy_speed || stuttered)
        return {
            Light::amber,
            subject,
            Message("The film may stutter: this computer decodes it {0} times as fast as it plays.", {times}),
            slower};
    return {Light::green, subject, Message("decodes the film {0} times as fast as it plays", {times}), {}};
}

Finding fonts(const Readings& readings) {
    const Message subject("Fonts");
    const Message install("Install the packages: sudo apt install fonts-noto-core hyphen-de");
    if (!readings.missing_fonts.empty())
        return {Light::red, subject, Message("missing: {0}", {joined(readings.missing_fonts)}), install};
    if (!readings.undrawn.empty())
        return {Light::red,
                subject,
                Message("There are no letters for: {0}", {joined(readings.undrawn)}),
                install};
    return {Light::green, subject, Message("all there"), {}};
}

Finding permissions(const Readings& readings) {
    const Message subject("Permissions");
    if (readings.unreadable.empty())
        return {Light::green, subject, Message("the player may read all files"), {}};
    return {Light::red,
            subject,
            Message("The player may not read {0} files, among them {1}.",
                    {std::to_string(readings.unreadable.size()), readings.unreadable.front()}),
            Message("sudo chmod -R a+rX {0}", {readings.exhibition})};
}

Finding disk(const Readings& readings) {
    const Message subject("Disk");
    Finding worst{Light::green, subject, Message("nothing to measure"), {}};
    double least = 0;
    for (const DiskSpace& space : readings.disks) {
        const bool first = worst.words == Message("nothing to measure");
        if (!first && space.free_mb >= least)
            continue;
        least = space.free_mb;
        const std::string free = fmt::format("{:.0f}", space.free_mb);
        const Light light = space.free_mb < enough_free_mb ? Light::red
                            : space.free_mb < much_free_mb ? Light::amber
                                                           : Light::green;
        worst = {light,
                 subject,
                 Message("{0} MB are free for {1}", {free, space.folder}),
                 light == Light::green ? Message()
                                       : Message("Delete what nobody needs; sudo apt clean frees some.")};
    }
    for (const DiskSpace& space : readings.disks)
        if (!space.writable && worst.light != Light::red)
            worst = {
                Light::amber,
                subject,
                Message("Nothing can be written to {0}. The exhibition runs all the same.", {space.folder}),
                Message("Switch off and on. If it stays so, the disk is dying: replace it.")};
    return worst;
}

Finding clock(const Readings& readings) {
    const Message subject("Clock");
    if (!settings::is_plausible({.year = readings.year}))
        return {
            Light::amber,
            subject,
            Message("The clock says it is the year {0}. Opening hours and statistics wait until it is set.",
                    {std::to_string(readings.year)}),
            Message(
                "Set it on the screen: Technik, clock and date. If it is wrong again after switching off, "
                "the battery on the mainboard is empty.")};
    return {Light::green, subject, Message("plausible"), {}};
}

Finding temperature(const Readings& readings) {
    const Message subject("Temperature");
    if (!readings.hottest_c)
        return {Light::green, subject, Message("this computer has no sensor"), {}};
    const Message cool("Free the air vents of the case, move it out of the sun, dust off the fan.");
    const std::string degrees = fmt::format("{:.0f}", *readings.hottest_c);
    if (*readings.hottest_c >= hot_c)
        return {Light::red, subject, Message("{0} °C: too hot", {degrees}), cool};
    if (*readings.hottest_c >= warm_c)
        return {Light::amber, subject, Message("{0} °C: very warm", {degrees}), cool};
    return {Light::green, subject, Message("{0} °C", {degrees}), {}};
}

Finding supply(const Readings& readings) {
    const Message subject("Power supply");
    if (!readings.under_voltage)
        return {Light::green, subject, Message("this computer has no sensor"), {}};
    if (*readings.under_voltage)
        return {Light::red,
                subject,
                Message("The power supply is too weak."),
                Message("Use the power supply that belongs to the computer, with a short cable.")};
    return {Light::green, subject, Message("strong enough"), {}};
}

} // namespace

Findings examine_machine(const Readings& readings) {
    return {screen(readings),
            screen_size(readings),
            touch(readings),
            sound(readings),
            speed(readings),
            fonts(readings),
            permissions(readings),
            disk(readings),
            clock(readings),
            temperature(readings),
            supply(readings)};
}

} // namespace kiosk::upkeep
