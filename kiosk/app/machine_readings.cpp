// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/machine_readings.hpp"

#include "kiosk/platform/durable_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace kiosk::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longest_file = 65536;

std::vector<fs::path> entries_of(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        entries.push_back(entry->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::string line_of(const fs::path& file) {
    const std::string text = platform::read_beginning(file, longest_file);
    return text.substr(0, text.find('\n'));
}

// EDID tells the size in cm at bytes 21 and 22, and in mm within its first detailed timing, which is finer.
void read_size(upkeep::Monitor& monitor, const std::string& edid) {
    constexpr std::size_t width_cm = 21;
    constexpr std::size_t width_mm = 66;
    constexpr std::size_t shortest = 128;
    if (edid.size() < shortest)
        return;
    const auto byte = [&edid](std::size_t at) {
        return static_cast<int>(static_cast<unsigned char>(edid[at]));
    };
    const int fine_width = byte(width_mm) + ((byte(width_mm + 2) & 0xF0) << 4);
    const int fine_height = byte(width_mm + 1) + ((byte(width_mm + 2) & 0x0F) << 8);
    const bool fine = fine_width > 0 && fine_height > 0;
    monitor.width_mm = fine ? fine_width : byte(width_cm) * 10;
    monitor.height_mm = fine ? fine_height : byte(width_cm + 1) * 10;
}

void read_monitors(upkeep::Readings& readings, const fs::path& root) {
    for (const fs::path& connector : entries_of(root / "sys/class/drm")) {
        const std::string name = connector.filename().string(); // card0-HDMI-A-1
        if (line_of(connector / "status") != "connected" || name.find('-') == std::string::npos)
            continue;
        upkeep::Monitor monitor{.name = name.substr(name.find('-') + 1)};
        read_size(monitor, platform::read_beginning(connector / "edid", longest_file));
        readings.monitors.push_back(std::move(monitor));
    }
}

// The kernel writes a set of bits as words of 64 bits in hexadecimal, the highest first.
bool has_bit(const std::string& words, unsigned bit) {
    std::istringstream in(words);
    std::vector<std::string> parts;
    for (std::string word; in >> word;)
        parts.push_back(word);
    constexpr unsigned bits = 64;
    constexpr int hexadecimal = 16;
    if (bit / bits >= parts.size())
        return false;
    const std::string& part = parts[parts.size() - 1 - bit / bits];
    return ((std::strtoull(part.c_str(), nullptr, hexadecimal) >> (bit % bits)) & 1U) != 0;
}

void for_each_touch(const fs::path& root,
                    const std::function<void(const fs::path& event, bool screen)>& tell) {
    // Of linux/input-event-codes.h.
    constexpr unsigned direct = 1; // INPUT_PROP_DIRECT: the finger is where the pointer is
    constexpr unsigned abs_x = 0;
    constexpr unsigned abs_mt_x = 0x35;
    constexpr unsigned btn_left = 0x110;
    constexpr unsigned btn_touch = 0x14a;
    for (const fs::path& event : entries_of(root / "sys/class/input")) {
        if (!event.filename().string().starts_with("event"))
            continue;
        const fs::path device = event / "device";
        const std::string axes = line_of(device / "capabilities/abs");
        const std::string keys = line_of(device / "capabilities/key");
        const bool absolute = has_bit(axes, abs_x) || has_bit(axes, abs_mt_x);
        if (absolute && has_bit(line_of(device / "properties"), direct))
            tell(event, true);
        else if (absolute && (has_bit(keys, btn_left) || has_bit(keys, btn_touch)))
            tell(event, false);
    }
}

void read_touch(upkeep::Readings& readings, const fs::path& root) {
    for_each_touch(root, [&readings](const fs::path& event, bool screen) {
        (screen ? readings.touch_screens : readings.pointers).push_back(line_of(event / "device/name"));
    });
}

// "  0 [PCH            ]: HDA-Intel - HDA Intel PCH", and a second line for each with where it sits.
void read_sound_cards(upkeep::Readings& readings, const fs::path& root) {
    std::istringstream in(platform::read_beginning(root / "proc/asound/cards", longest_file));
    for (std::string line; std::getline(in, line);)
        if (const auto name = line.find("]: "); name != std::string::npos) {
            const auto dash = line.find(" - ", name);
            readings.sound_cards.push_back(line.substr(dash == std::string::npos ? name + 3 : dash + 3));
        }
    if (!readings.sound_cards.empty())
        return;
    // The player's sandbox hides that file; the short names of the cards stand elsewhere, too.
    for (const fs::path& card : entries_of(root / "sys/class/sound"))
        if (const std::string id = line_of(card / "id"); !id.empty())
            readings.sound_cards.push_back(id);
}

void read_heat(upkeep::Readings& readings, const fs::path& root) {
    constexpr double thousandths = 1000;
    for (const fs::path& zone : entries_of(root / "sys/class/thermal")) {
        const std::string text = line_of(zone / "temp");
        if (text.empty())
            continue;
        const double degrees = std::strtod(text.c_str(), nullptr) / thousandths;
        readings.hottest_c = std::max(readings.hottest_c.value_or(degrees), degrees);
    }
}

// Computers on a single board watch their supply; others do not.
void read_voltage(upkeep::Readings& readings, const fs::path& root) {
    for (const fs::path& sensor : entries_of(root / "sys/class/hwmon"))
        if (const std::string alarm = line_of(sensor / "in0_lcrit_alarm"); !alarm.empty())
            readings.under_voltage = readings.under_voltage.value_or(false) || alarm != "0";
}

} // namespace

std::vector<std::string> touch_devices(const fs::path& root) {
    std::vector<std::string> devices;
    for_each_touch(root, [&devices](const fs::path& event, bool /*screen*/) {
        devices.push_back(event.filename().string() + " " + line_of(event / "device/name"));
    });
    return devices;
}

void read_machine(upkeep::Readings& readings, const fs::path& root) {
    read_monitors(readings, root);
    read_touch(readings, root);
    read_sound_cards(readings, root);
    read_heat(readings, root);
    read_voltage(readings, root);
}

} // namespace kiosk::app
