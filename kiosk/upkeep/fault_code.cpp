// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/fault_code.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace kiosk::upkeep {

std::string fault_code(const Findings& findings) {
    constexpr std::size_t most = 6;
    constexpr std::size_t amber_from = 50;
    std::string code;
    std::size_t said = 0;
    for (const Light light : {Light::red, Light::amber})
        for (std::size_t place = 0; place < findings.size() && said < most; ++place) {
            if (findings[place].light != light)
                continue;
            const std::size_t number = place + 1 + (light == Light::amber ? amber_from : 0);
            code += fmt::format("{}{:02}", code.empty() ? "" : "-", number);
            ++said;
        }
    return code.empty() ? "00" : code;
}

} // namespace kiosk::upkeep
