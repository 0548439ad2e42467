// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/exhibition.hpp"

#include <string>
#include <vector>

namespace kiosk::content {

/// Somebody whom visitors can take along in their phones.
struct Contact {
    LocalizedText name; ///< shown above the code, never in it
    std::string phone;  ///< as it is read
    std::string place;  ///< street and town, in lines; the name of the house is left out

    bool operator==(const Contact&) const = default;
};

/// The lines of an address that say anything.
std::vector<std::string> address_lines(const std::string& text);

/// Whom that scene lets visitors take along: a contact scene itself, a Beratung scene the helplines.
std::vector<Contact> contacts_of(const Exhibition& exhibition, const Scene& scene);

/// The contact as phones save it (vCard 3.0, RFC 2426): phone and place under that name, and nothing that
/// says whose they are. No link, so that nothing is called up, and no mail address, because that mostly holds
/// the name of the house.
std::string vcard(const Contact& contact, const std::string& name);

/// The number as it is dialled, from other countries too: "030 / 263 911 76" is +493026391176. A short number
/// stays as it is.
std::string dialled(const std::string& phone);

} // namespace kiosk::content
