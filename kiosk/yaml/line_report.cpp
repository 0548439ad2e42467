// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/line_report.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::yaml {

void LineReport::add(
    int line, std::size_t at, std::size_t bytes, Message message, Message hint, Severity severity) {
    const Span span{source_.place_of_byte(line, at), count_characters(source_.line(line).substr(at, bytes))};
    checked_.diagnostics.push_back(source_.diagnostic(severity, span, std::move(message), std::move(hint)));
}

void LineReport::indentation(int line, Message message, Message hint) {
    const std::string_view text = source_.line(line);
    add(line, std::min(text.find_first_not_of(' '), text.size()), 1, std::move(message), std::move(hint));
    shape_is_lost();
}

void LineReport::misplaced(const SourceLine& line, std::size_t start, Message message, Message hint) {
    const std::size_t end = std::min(line.text.find_first_of(" :", start), line.text.size());
    add(line.number, start, end - start, std::move(message), std::move(hint));
    shape_is_lost();
}

CheckedLines LineReport::take() {
    return std::move(checked_);
}

} // namespace kiosk::yaml
