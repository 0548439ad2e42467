// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/pin.hpp"

#include <array>
#include <sodium.h>

namespace kiosk::upkeep {

media::Result<std::string> hash_of_pin(std::string_view digits) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0 || crypto_pwhash_str(text.data(),
                                               digits.data(),
                                               digits.size(),
                                               crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                               crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return media::fail(media::ErrorCode::device, "there is no memory to hash the PIN");
    return std::string(text.data());
}

bool is_pin(std::string_view digits, const std::string& hash) {
    return sodium_init() >= 0 && hash.size() < crypto_pwhash_STRBYTES &&
           crypto_pwhash_str_verify(hash.c_str(), digits.data(), digits.size()) == 0;
}

} // namespace kiosk::upkeep
