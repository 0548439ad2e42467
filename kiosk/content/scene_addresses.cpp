// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/scene_addresses.hpp"

#include "kiosk/content/walk.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::content {

std::vector<WrittenAddress> addresses_of(const Exhibition& exhibition, const Scene& scene) {
    constexpr std::array<std::string_view, 4> keys{"phone", "mail", "web", "url"};
    std::vector<WrittenAddress> addresses;
    std::string before;
    std::string whose;
    const auto take = [&](const std::string& path, const yaml::Field& field, const std::string& text) {
        if (!text.empty() && std::find(keys.begin(), keys.end(), field.key) != keys.end())
            addresses.push_back({before + path, whose + std::string(field.title), text});
    };
    for_each<std::string>(scene, take);
    for (std::size_t i = 0; scene.beratung && i < exhibition.helplines.size(); ++i) {
        before = "helplines[" + std::to_string(i) + "].";
        whose = exhibition.helplines[i].name.in(exhibition.languages.front()) + ", ";
        for_each<std::string>(exhibition.helplines[i], take);
    }
    return addresses;
}

} // namespace kiosk::content
