// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// page_watch TEXT…: how long setting a page of words takes. Each TEXT is a file of Markdown; its words are
// set as the body of a reading scene at 1920x1080, first anew and then again, when the typesetter remembers
// them. Prints a line for each page: its words, and milliseconds anew and again. The first page of all, for
// which fonts are opened and hyphens are read, is printed like the others; whoever reads leaves it out.
#include "kiosk/platform/fonts.hpp"
#include "kiosk/typesetting/typesetter.hpp"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace {

using namespace kiosk;

constexpr int body_px = 28;   // of a 23.8 inch panel
constexpr int page_px = 1048; // seven of twelve columns without their margins, at most 70 characters

double milliseconds(std::chrono::steady_clock::duration time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

} // namespace

int main(int argc, char** argv) {
    const auto fonts = platform::Fonts::open({});
    if (!fonts) {
        std::fputs("there are no fonts\n", stderr);
        return 1;
    }
    typesetting::Typesetter typesetter(**fonts);
    const typesetting::TextStyle body{.font = {.size_px = body_px}, .language = "de", .hyphenate = true};
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i]);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        std::istringstream stream(text);
        const auto words = std::distance(std::istream_iterator<std::string>(stream), {});
        const auto begun = std::chrono::steady_clock::now();
        const int lines = static_cast<int>(typesetter.markdown(text, body, page_px).lines.size());
        const auto anew = std::chrono::steady_clock::now();
        const bool same = static_cast<int>(typesetter.markdown(text, body, page_px).lines.size()) == lines;
        const auto again = std::chrono::steady_clock::now();
        if (!same || lines == 0)
            return 1;
        std::printf("%d %.3f %.3f\n",
                    static_cast<int>(words),
                    milliseconds(anew - begun),
                    milliseconds(again - anew));
    }
}
