// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/units.hpp"

#include <fmt/format.h>
#include <systemd/sd-bus.h>
#include <systemd/sd-journal.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string_view>

namespace kiosk::platform {

namespace {

constexpr const char* manager = "org.freedesktop.systemd1";
constexpr const char* unit_interface = "org.freedesktop.systemd1.Unit";
constexpr std::uint64_t patience_us = 2'000'000;

struct CloseBus {
    void operator()(sd_bus* bus) const { sd_bus_flush_close_unref(bus); }
};
struct CloseJournal {
    void operator()(sd_journal* journal) const { sd_journal_close(journal); }
};
using Journal = std::unique_ptr<sd_journal, CloseJournal>;

std::string word_of(sd_bus* bus, const char* path, const char* property) {
    char* text = nullptr;
    if (sd_bus_get_property_string(bus, manager, path, unit_interface, property, nullptr, &text) < 0)
        return {};
    std::string word(text);
    std::free(text);
    return word;
}

std::string field_of(sd_journal* journal, const char* name) {
    const void* data = nullptr;
    std::size_t length = 0;
    if (sd_journal_get_data(journal, name, &data, &length) < 0)
        return {};
    const std::string_view whole(static_cast<const char*>(data), length); // "MESSAGE=…"
    return std::string(whole.substr(std::min(whole.size(), whole.find('=') + 1)));
}

std::string time_of(sd_journal* journal) {
    constexpr std::uint64_t microseconds = 1'000'000;
    std::uint64_t when = 0;
    if (sd_journal_get_realtime_usec(journal, &when) < 0)
        return {};
    const auto seconds = static_cast<std::time_t>(when / microseconds);
    std::tm local{};
    localtime_r(&seconds, &local);
    return fmt::format("{:02}.{:02}. {:02}:{:02}:{:02}",
                       local.tm_mday,
                       local.tm_mon + 1,
                       local.tm_hour,
                       local.tm_min,
                       local.tm_sec);
}

// Errors that the unit itself tells, or those that systemd tells of it.
bool follow_errors_of(sd_journal* journal, const std::string& unit) {
    sd_id128_t boot{};
    if (sd_id128_get_boot(&boot) < 0)
        return false;
    char boot_text[SD_ID128_STRING_MAX];
    const std::string this_boot = fmt::format("_BOOT_ID={}", sd_id128_to_string(boot, boot_text));
    const auto match = [journal](const std::string& text) {
        return sd_journal_add_match(journal, text.data(), text.size()) >= 0;
    };
    bool good = true;
    for (const char* field : {"_SYSTEMD_UNIT", "UNIT"}) {
        good = good && match(this_boot) && match(fmt::format("{}={}", field, unit));
        for (int level = 0; level <= 3; ++level) // emergency to error
            good = good && match(fmt::format("PRIORITY={}", level));
        good = good && sd_journal_add_disjunction(journal) >= 0;
    }
    return good;
}

} // namespace

UnitWords ask_about_unit(const std::string& name) {
    sd_bus* opened = nullptr;
    if (sd_bus_open_system(&opened) < 0)
        return {};
    const std::unique_ptr<sd_bus, CloseBus> bus(opened);
    sd_bus_set_method_call_timeout(bus.get(), patience_us);
    char* path = nullptr;
    if (sd_bus_path_encode("/org/freedesktop/systemd1/unit", name.c_str(), &path) < 0)
        return {};
    const std::unique_ptr<char, decltype(&std::free)> keeps(path, &std::free);
    // A unit that is not loaded has no object: it is asked for first.
    sd_bus_message* answer = nullptr;
    if (sd_bus_call_method(bus.get(),
                           manager,
                           "/org/freedesktop/systemd1",
                           "org.freedesktop.systemd1.Manager",
                           "LoadUnit",
                           nullptr,
                           &answer,
                           "s",
                           name.c_str()) < 0)
        return {};
    sd_bus_message_unref(answer);
    return {word_of(bus.get(), path, "ActiveState"), word_of(bus.get(), path, "UnitFileState")};
}

std::vector<std::string> last_errors_of(const std::string& unit, std::size_t most) {
    sd_journal* opened = nullptr;
    if (sd_journal_open(&opened, SD_JOURNAL_LOCAL_ONLY) < 0)
        return {};
    const Journal journal(opened);
    std::vector<std::string> errors;
    if (!follow_errors_of(journal.get(), unit) || sd_journal_seek_tail(journal.get()) < 0)
        return errors;
    while (errors.size() < most && sd_journal_previous(journal.get()) > 0)
        errors.push_back(time_of(journal.get()) + "  " + field_of(journal.get(), "MESSAGE"));
    std::reverse(errors.begin(), errors.end());
    return errors;
}

} // namespace kiosk::platform
