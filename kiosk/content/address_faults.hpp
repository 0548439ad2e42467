// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/fault.hpp"

#include <optional>
#include <string>

namespace kiosk::content {

// What can be seen of an address without asking anybody: whether it leads anywhere at all.

/// A telephone number as it is read: "030 / 263 911 76".
std::optional<Fault> phone_fault(const std::string& phone);

/// An address for mail: "info@kok-buero.de".
std::optional<Fault> mail_fault(const std::string& mail);

/// An address in the web as it is read: "www.kok-gegen-menschenhandel.de", with or without https://.
std::optional<Fault> web_fault(const std::string& web);

/// What a QR code opens: https://, mailto: or tel:.
std::optional<Fault> code_fault(const std::string& url);

/// The first word of `text` that looks like an address (web or mail) or a telephone number, and is another
/// one than what `url` opens; empty if there is none. People trust the words, telephones the code.
std::string other_address(const std::string& text, const std::string& url);

} // namespace kiosk::content
