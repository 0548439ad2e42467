// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/address_faults.hpp"

#include "kiosk/content/take_along.hpp"
#include "media/base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace kiosk::content {

namespace {

using yaml::Message;

constexpr std::string_view secure = "https://";
constexpr std::string_view plain = "http://";
constexpr std::string_view mail_scheme = "mailto:";
constexpr std::string_view phone_scheme = "tel:";

// ITU-T E.164; the shortest are those of the emergency services.
constexpr std::size_t fewest_digits = 3;
constexpr std::size_t most_digits = 15;
// In the middle of a text, less may be a year or a paragraph.
constexpr std::size_t fewest_of_whole = 6;

Fault address_fault(Message message, Message hint) {
    return {.message = std::move(message), .hint = std::move(hint)};
}

bool is_digit_of_number(char c) {
    return c >= '0' && c <= '9';
}

// Bytes above ASCII are letters here: umlauts may stand in names of hosts.
bool is_letter_of_name(char c) {
    return media::is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool has_space(std::string_view text) {
    return text.find_first_of(" \t\n") != std::string_view::npos;
}

// A name such as www.kok-buero.de: parts with a point between them, the last of letters.
bool is_host(std::string_view host) {
    std::size_t parts = 0;
    while (true) {
        const std::string_view part = host.substr(0, host.find('.'));
        const bool good = !part.empty() && part.front() != '-' && part.back() != '-' &&
                          std::all_of(part.begin(), part.end(), [](char c) {
                              return is_letter_of_name(c) || is_digit_of_number(c) || c == '-';
                          });
        if (!good)
            return false;
        ++parts;
        if (part.size() == host.size())
            return parts > 1 && part.size() > 1 && std::all_of(part.begin(), part.end(), is_letter_of_name);
        host.remove_prefix(part.size() + 1);
    }
}

std::string_view without(std::string_view text, std::string_view beginning) {
    const bool begins = media::in_small_letters(text.substr(0, beginning.size())) == beginning;
    return begins ? text.substr(beginning.size()) : text;
}

std::string_view without_scheme(std::string_view web) {
    const std::string_view rest = without(web, secure);
    return rest.size() == web.size() ? without(web, plain) : rest;
}

std::string_view host_of(std::string_view web) {
    const std::string_view rest = without_scheme(web);
    return rest.substr(0, rest.find_first_of("/?#:"));
}

bool is_mail(std::string_view mail) {
    const std::size_t at = mail.find('@');
    return at != std::string_view::npos && at > 0 && mail.find('@', at + 1) == std::string_view::npos &&
           !has_space(mail) && mail.find_first_of("<>,;:\"()") == std::string_view::npos &&
           is_host(mail.substr(at + 1));
}

// Blanks that keep words together are blanks here.
std::string with_plain_blanks(std::string text) {
    for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009"})
        for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank))
            text.replace(at, blank.size(), " ");
    for (const std::string_view dash : {"\u2013", "\u2011", "\u2010"})
        for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, dash.size(), "-");
    return text;
}

std::size_t digits_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit_of_number));
}

bool is_of_phone(char c) {
    return is_digit_of_number(c) || std::string_view(" /-().+").find(c) != std::string_view::npos;
}

// Without www., case, scheme and a slash at the end.
std::string plain_web(std::string_view web) {
    std::string small = media::in_small_letters(without_scheme(web));
    if (small.starts_with("www."))
        small.erase(0, 4);
    while (small.ends_with('/'))
        small.pop_back();
    return small;
}

// Marks of a sentence are no part of an address.
std::string_view trimmed(std::string_view word) {
    constexpr std::string_view marks = ".,;:!?()[]*_\"'";
    while (!word.empty() && marks.find(word.front()) != std::string_view::npos)
        word.remove_prefix(1);
    while (!word.empty() && marks.find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    return word;
}

// "kok.de" is an address; "z.B.", "e.V." and "flyer.pdf" only look like one.
bool is_web_word(std::string_view word) {
    constexpr std::array<std::string_view, 8> endings{
        ".de", ".org", ".com", ".net", ".eu", ".info", ".at", ".ch"};
    if (media::in_small_letters(word).starts_with("www.") || word.find("://") != std::string_view::npos)
        return true;
    const std::string_view host = host_of(word);
    return is_host(host) && std::any_of(endings.begin(), endings.end(), [host](std::string_view ending) {
               return host.ends_with(ending);
           });
}

bool is_same_mail(std::string_view one, std::string_view url) {
    const std::string_view mail = without(url, mail_scheme);
    return media::in_small_letters(one) == media::in_small_letters(mail.substr(0, mail.find('?')));
}

// A text may name the site alone, where the code opens a page of it.
bool is_same_web(std::string_view word, std::string_view url) {
    const std::string said = plain_web(word);
    const std::string opened = plain_web(url);
    return opened == said || opened.starts_with(said + "/") || opened.starts_with(said + "?");
}

} // namespace

std::optional<Fault> phone_fault(const std::string& phone) {
    const std::string number = with_plain_blanks(phone);
    if (!std::all_of(number.begin(), number.end(), is_of_phone))
        return address_fault(
            Message("“{0}” is no telephone number: it has digits, blanks and / - ( ) alone.", {phone}),
            Message("Write the number alone; hours and names have keys of their own."));
    if (number.rfind('+') != std::string::npos && number.rfind('+') != 0)
        return address_fault(Message("In “{0}” a + stands within the number.", {phone}),
                             Message("Write one number, with its + at the beginning."));
    if (number.starts_with('+') && number.find("(0)") != std::string::npos)
        return address_fault(Message("“{0}” leads to a wrong number: after +49 no 0 is dialled.", {phone}),
                             Message("Leave (0) out."));
    const std::size_t digits = digits_in(number);
    if (digits < fewest_digits || digits > most_digits)
        return address_fault(
            Message(
                "“{0}” has {1} digits; a telephone number has {2} to {3}.",
                {phone, std::to_string(digits), std::to_string(fewest_digits), std::to_string(most_digits)}),
            Message("Write one number, and all of it."));
    return std::nullopt;
}

std::optional<Fault> mail_fault(const std::string& mail) {
    if (is_mail(mail))
        return std::nullopt;
    return address_fault(Message("“{0}” is no address for mail.", {mail}),
                         Message("Write it as in: info@kok-buero.de"));
}

std::optional<Fault> web_fault(const std::string& web) {
    const Message example("Write it as in: www.kok-gegen-menschenhandel.de");
    if (has_space(web))
        return address_fault(Message("An address in the web has no spaces."), Message("Delete the spaces."));
    if (without_scheme(web).find("://") != std::string_view::npos)
        return address_fault(Message("“{0}” has :// twice or in a wrong place.", {web}), example);
    if (!is_host(host_of(web)))
        return address_fault(Message("“{0}” names no website.", {web}), example);
    return std::nullopt;
}

std::optional<Fault> code_fault(const std::string& url) {
    if (url.starts_with(phone_scheme))
        return phone_fault(url.substr(phone_scheme.size()));
    const bool opens_mail = url.starts_with(mail_scheme);
    auto found = opens_mail ? mail_fault(url.substr(mail_scheme.size(), url.find('?') - mail_scheme.size()))
                            : web_fault(url);
    if (found)
        found->hint = opens_mail ? Message("Write, for example: mailto:info@kok-buero.de")
                                 : Message("Write, for example: https://www.kok-gegen-menschenhandel.de");
    return found;
}

std::string other_address(const std::string& text, const std::string& url) {
    const bool opens_mail = url.starts_with(mail_scheme);
    const bool opens_phone = url.starts_with(phone_scheme);
    const bool opens_page = !opens_mail && !opens_phone;
    std::string number; // words of digits that follow each other, with what joins them
    const auto is_other_number = [&] {
        return opens_phone && digits_in(number) >= fewest_of_whole && dialled(number) != dialled(url);
    };
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view piece = rest.substr(0, rest.find_first_of(" \t\n"));
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
        const std::string_view word = trimmed(piece);
        const bool goes_on = std::all_of(word.begin(), word.end(), is_of_phone);
        if (goes_on)
            number += std::string(number.empty() ? "" : " ") + std::string(word);
        if (goes_on && word.size() == piece.size())
            continue;
        if (is_other_number())
            return number;
        number.clear();
        const bool names_mail = is_mail(word);
        if ((names_mail && opens_mail && !is_same_mail(word, url)) ||
            (!names_mail && opens_page && is_web_word(word) && !is_same_web(word, url)))
            return std::string(word);
    }
    return is_other_number() ? number : "";
}

} // namespace kiosk::content
