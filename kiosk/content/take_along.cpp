// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/take_along.hpp"

#include "kiosk/content/shelter.hpp"

#include <algorithm>
#include <variant>

namespace kiosk::content {

namespace {

// An address begins with the name of the house; the place begins with the first line that is one.
std::string place_in(const std::string& address) {
    std::string place;
    for (const std::string& line : address_lines(address))
        if (!place.empty() || names_place(line))
            place += (place.empty() ? "" : "\n") + line;
    return place;
}

// Post goes by the original, whatever language somebody reads.
const std::string& original(const LocalizedText& text, const Exhibition& exhibition) {
    return text.in(exhibition.languages.front());
}

bool is_postcode_line(const std::string& line) {
    constexpr std::size_t digits = 5;
    return line.size() > digits + 1 && line[digits] == ' ' &&
           std::all_of(line.begin(), line.begin() + digits, [](char letter) {
               return letter >= '0' && letter <= '9';
           });
}

// What stands for itself in a vCard value is escaped (RFC 2426, 4).
std::string escaped(const std::string& value) {
    std::string result;
    for (const char letter : value) {
        if (letter == ',' || letter == ';' || letter == '\\')
            result += '\\';
        result += letter;
    }
    return result;
}

std::string address_line(const std::string& place) {
    std::string street;
    std::string postcode;
    std::string town;
    for (const std::string& line : address_lines(place)) {
        if (is_postcode_line(line)) {
            postcode = line.substr(0, 5);
            town = line.substr(6);
        } else {
            street += (street.empty() ? "" : ", ") + line;
        }
    }
    return "ADR:;;" + escaped(street) + ";" + escaped(town) + ";;" + postcode + ";";
}

} // namespace

std::vector<std::string> address_lines(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at)
            lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

std::vector<Contact> contacts_of(const Exhibition& exhibition, const Scene& scene) {
    std::vector<Contact> contacts;
    if (const auto* contact = std::get_if<ContactScene>(&scene.kind)) {
        if (!contact->phone.empty())
            contacts.push_back(
                {scene.title, contact->phone, place_in(original(contact->address, exhibition))});
        return contacts;
    }
    if (scene.beratung)
        for (const Helpline& line : exhibition.helplines_here())
            contacts.push_back({line.name, line.phone, place_in(line.address)});
    return contacts;
}

std::string dialled(const std::string& phone) {
    std::string digits;
    for (const char letter : phone)
        if ((letter >= '0' && letter <= '9') || (letter == '+' && digits.empty()))
            digits += letter;
    // The exhibition travels in Germany: a number with a trunk 0 is one of there.
    const bool national = digits.size() > 1 && digits[0] == '0' && digits[1] != '0';
    return national ? "+49" + digits.substr(1) : digits;
}

std::string vcard(const Contact& contact, const std::string& name) {
    constexpr const char* end = "\r\n";
    std::string card = std::string("BEGIN:VCARD") + end + "VERSION:3.0" + end;
    card += "N:" + escaped(name) + ";;;;" + end + "FN:" + escaped(name) + end;
    card += "TEL:" + dialled(contact.phone) + end;
    if (!contact.place.empty())
        card += address_line(contact.place) + end;
    return card + "END:VCARD" + end;
}

} // namespace kiosk::content
