// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/typed_values.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace kiosk::app {

namespace {

constexpr std::array<double, 4> written_steps{1.0, 1.4, 1.75, 2.0};

// "1920x1080"; CLI11 shows the message of a validator that is not empty.
std::string parse_size(const std::string& text, Size& size) {
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    const bool separated = width.ec == std::errc{} && width.ptr != end && *width.ptr == 'x';
    if (separated) {
        const auto height = std::from_chars(width.ptr + 1, end, size.height);
        if (height.ec == std::errc{} && height.ptr == end && size.width >= 320 && size.height >= 240 &&
            size.width <= 16384 && size.height <= 16384)
            return {};
    }
    return fmt::format("'{}' is no size such as 1920x1080 (320x240 to 16384x16384)", text);
}

} // namespace

CLI::Option* size_option(CLI::App& app, const std::string& name, Size& size, const std::string& help) {
    // A check sees the text before the option is set; it fills the size at once.
    return app.add_option(name, help)->check([&size](const std::string& text) {
        return parse_size(text, size);
    });
}

CLI::Validator is_text_step() {
    return CLI::IsMember(std::vector<double>(written_steps.begin(), written_steps.end()));
}

CLI::Validator is_theme() {
    return CLI::IsMember({"standard", "light_on_dark", "dark_on_light"});
}

int step_number(double written) {
    constexpr double rounding = 0.01;
    int number = 0;
    for (std::size_t index = 0; index < written_steps.size(); ++index)
        if (written > written_steps[index] - rounding)
            number = static_cast<int>(index);
    return number;
}

} // namespace kiosk::app
