// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/fnv_hash.hpp"

#include <fmt/format.h>

namespace kiosk::content {

namespace {
constexpr std::uint64_t fnv_prime = 0x100000001B3;
} // namespace

void FnvHash::add(std::string_view bytes) {
    for (const char byte : bytes)
        value_ = (value_ ^ static_cast<std::uint8_t>(byte)) * fnv_prime;
}

void FnvHash::add_text(std::string_view text) {
    add(text);
    value_ *= fnv_prime; // an end that no byte can stand for
}

std::string FnvHash::digits() const {
    return fmt::format("{:016x}", value_);
}

} // namespace kiosk::content
