// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/markdown.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string>

namespace fuzz {

void read_markdown(std::span<const std::uint8_t> bytes) {
    const std::string text = text_of(bytes);
    // No file with a NUL is read; md4c 0.4 hands those of code on twice.
    if (text.find('\0') != std::string::npos)
        return;
    std::size_t units = 0;
    for (const auto& paragraph : kiosk::typesetting::read_markdown(text)) {
        assert(paragraph.list_depth >= 0);
        for (std::size_t at = 0; at < paragraph.text().size(); ++at)
            assert(paragraph.mark(at).link.find('\n') == std::string::npos);
        units += paragraph.text().size();
    }
    // What is written becomes shorter or stays as it is, for no entity has more letters than its name; but a
    // tab before code is up to four spaces.
    const auto tabs = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t'));
    assert(units <= text.size() + 3 * tabs);
}

} // namespace fuzz
