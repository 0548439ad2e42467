// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/message.hpp"

#include <algorithm>

namespace kiosk::yaml {
namespace {

std::string_view translated(std::string_view id, MessageLanguage language) {
    if (language == MessageLanguage::english)
        return id;
    const auto catalogue = german_catalogue();
    const auto found = std::lower_bound(
        catalogue.begin(), catalogue.end(), id, [](const Translation& entry, std::string_view wanted) {
            return entry.id < wanted;
        });
    return found != catalogue.end() && found->id == id ? found->text : id;
}

} // namespace

std::string Message::in(MessageLanguage language) const {
    // Not fmt: an argument may itself hold braces, and a wrong catalogue must not end the program.
    const std::string_view pattern = translated(id_, language);
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                              pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        const std::size_t index = is_place ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
        if (is_place && index < arguments_.size()) {
            result += arguments_[index];
            i += 2;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

} // namespace kiosk::yaml
