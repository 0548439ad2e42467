// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/html_page.hpp"

#include <fmt/format.h>

namespace kiosk::app {

namespace {

constexpr std::string_view style_of_all = R"(
:root { --ground: #FAF7F2; --text: #1B1B1F; --quiet: #4A4A52; --accent: #00545F; --line: #C9C5BC; --note: #FBEFD2; --fault: #8A1C1C; }
:root { font-family: "Noto Sans", system-ui, sans-serif; color: var(--text); }
figure { margin: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th { text-align: start; font-weight: normal; color: var(--quiet); }
)";

constexpr std::string_view reading_style = R"(
:root { font-size: var(--size); line-height: 1.5; background: var(--ground); }
body { margin: 0 auto; max-width: var(--width); padding: 24px; }
h1 { font-size: 30px; line-height: 1.15; margin: 0 0 8px; }
@media print { :root { background: #fff; font-size: 10pt; } body { max-width: none; padding: 0; } }
)";

} // namespace

std::string html_head(const std::string& title, std::string_view style) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n",
                       title,
                       style_of_all,
                       style);
}

std::string reading_head(const std::string& title, std::string_view style) {
    return html_head(title, std::string(reading_style).append(style));
}

} // namespace kiosk::app
