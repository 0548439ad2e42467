// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <string>
#include <string_view>

namespace kiosk::upkeep {

/// What is kept of a PIN: an argon2id hash with its salt and its cost (libsodium), a line of text. Takes
/// about 0.1 s and 64 MiB, so that nobody tries all of them. Fails if there is no memory for it.
media::Result<std::string> hash_of_pin(std::string_view digits);

/// Whether these digits are the PIN of that hash. Takes as long. False if the text is no hash.
bool is_pin(std::string_view digits, const std::string& hash);

} // namespace kiosk::upkeep
