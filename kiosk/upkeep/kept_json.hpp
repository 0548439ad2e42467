// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <limits>
#include <optional>
#include <string>
#include <type_traits>

/// JSON that the program has written for itself and reads again. A power cut, another version or a hand may
/// have been at it since: whatever is not there, or is of another type, is no error but nothing.
namespace kiosk::upkeep {

/// The object that the text is; an empty one if it is something else, or was not written to its end.
nlohmann::json kept_object(const std::string& text);

/// As text in lines that a person can read. What is no UTF-8, such as the name of a file, has its bytes
/// replaced.
std::string kept_text(const nlohmann::json& object);

/// The value at that key: a std::string, a double, or a whole number that is believed to fit its type.
template <typename Value>
std::optional<Value> value_at(const nlohmann::json& object, const std::string& key) {
    const auto found = object.find(key);
    if (found == object.end())
        return std::nullopt;
    bool fits = false;
    if constexpr (std::is_same_v<Value, std::string>)
        fits = found->is_string();
    else if constexpr (std::is_floating_point_v<Value>)
        fits = found->is_number();
    else
        fits = found->is_number_integer();
    return fits ? std::optional(found->template get<Value>()) : std::nullopt;
}

/// The whole number at that key, or the bound that is nearest to it.
std::optional<int> bounded_at(const nlohmann::json& object,
                              const std::string& key,
                              int least,
                              int most = std::numeric_limits<int>::max());

/// The list at that key; null if there is none.
const nlohmann::json* list_at(const nlohmann::json& object, const std::string& key);

} // namespace kiosk::upkeep
