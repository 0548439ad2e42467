// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/kept_json.hpp"

#include <algorithm>
#include <cstdint>

namespace kiosk::upkeep {

using nlohmann::json;

json kept_object(const std::string& text) {
    json object = json::parse(text, nullptr, false);
    if (!object.is_object())
        return json::object();
    return object;
}

std::string kept_text(const json& object) {
    return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::optional<int> bounded_at(const json& object, const std::string& key, int least, int most) {
    if (!value_at<std::int64_t>(object, key))
        return std::nullopt;
    // No number is too large for a double.
    return static_cast<int>(std::clamp<double>(value_at<double>(object, key).value_or(0), least, most));
}

const json* list_at(const json& object, const std::string& key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? &*found : nullptr;
}

} // namespace kiosk::upkeep
