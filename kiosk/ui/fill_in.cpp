// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/fill_in.hpp"

#include <algorithm>

namespace kiosk::ui {

std::string fill_in(std::string_view text,
                    std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string result;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            break;
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto value = std::find_if(
            values.begin(), values.end(), [&](const auto& entry) { return entry.first == name; });
        result += text.substr(0, open);
        result += value == values.end() ? std::string(text.substr(open, close - open + 1)) : value->second;
        text.remove_prefix(close + 1);
    }
    result += text;
    return result;
}

} // namespace kiosk::ui
