// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/label_widths.hpp"

#include <algorithm>
#include <cstddef>
#include <sstream>

namespace kiosk::ui {

int two_line_width(const ViewBuilder& builder, const std::string& label, int label_px) {
    int least = builder.button_width(label, label_px);
    for (std::size_t space = label.find(' '); space != std::string::npos; space = label.find(' ', space + 1))
        least = std::min(least,
                         std::max(builder.button_width(label.substr(0, space), label_px),
                                  builder.button_width(label.substr(space + 1), label_px)));
    return least;
}

int word_width(const ViewBuilder& builder, const std::string& label, int label_px) {
    int width = 0;
    std::istringstream words(label);
    for (std::string word; words >> word;)
        width = std::max(width, builder.button_width(word, label_px));
    return width;
}

} // namespace kiosk::ui
