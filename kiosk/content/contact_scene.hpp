// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"

#include <string>
#include <vector>

namespace kiosk::content {

/// A QR code and the words that say what it opens.
struct Code {
    LocalizedText text;
    std::string url;

    bool operator==(const Code&) const = default;
};

/// How to reach the organisation. Address, phone, mail and web are the same in every language.
struct ContactScene {
    LocalizedText address; ///< lines divided by line breaks
    std::string phone;
    std::string mail;
    std::string web;
    std::vector<Code> codes;

    bool operator==(const ContactScene&) const = default;
};

} // namespace kiosk::content
