// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::app {

/// What technicians want on the screen and the player may not do itself: files that systemd waits for, as
/// systemd/kok-kiosk-*.path says.
class Wishes {
public:
    /// Without a folder nobody hears them.
    explicit Wishes(std::optional<std::filesystem::path> runtime) : runtime_(std::move(runtime)) {}

    bool are_heard() const { return runtime_.has_value(); }

    // Each is false if it cannot be left.
    bool switch_off() const { return leave("switch-off", ""); }
    /// Puts the clock forward by so much; back if it is negative.
    bool set_clock(std::chrono::seconds by) const { return leave("clock", std::to_string(by.count())); }
    bool set_zone(std::string_view name) const { return leave("zone", name); }
    bool bring_back(std::size_t number) const { return leave("bring-back", std::to_string(number)); }
    bool read_stick() const { return leave("stick", "read"); }
    bool take_over() const { return leave("stick", "take"); }
    bool discard() const { return leave("stick", "drop"); }

private:
    bool leave(std::string_view name, std::string_view text) const;

    std::optional<std::filesystem::path> runtime_;
};

} // namespace kiosk::app
