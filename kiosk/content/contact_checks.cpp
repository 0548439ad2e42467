// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/address_faults.hpp"
#include "kiosk/content/checks.hpp"
#include "kiosk/content/limits.hpp"
#include "kiosk/content/named_files.hpp"
#include "kiosk/content/take_along.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

/// Checks how somebody can be reached, as one file says it.
class ContactCheck {
public:
    ContactCheck(Draft& draft, const Origin& origin) : places_(draft, origin) {}

    void check(const ContactScene& contact) const {
        check_ways("", contact.phone, contact.mail);
        if (!contact.web.empty())
            report("web", web_fault(contact.web));
        for (std::size_t i = 0; i < contact.codes.size(); ++i) {
            const std::string path = fmt::format("codes[{}]", i);
            if (check_url(path + ".url", contact.codes[i].url))
                check_words(path, contact.codes[i], contact);
        }
    }

    void check(const std::vector<Helpline>& helplines) const {
        for (std::size_t i = 0; i < helplines.size(); ++i)
            check_ways(fmt::format("helplines[{}].", i), helplines[i].phone, helplines[i].mail);
    }

private:
    /// Whether all is well.
    bool report(const std::string& path, std::optional<Fault> fault) const {
        if (!fault)
            return true;
        places_.report(path, *std::move(fault));
        return false;
    }

    void check_ways(const std::string& path, const std::string& phone, const std::string& mail) const {
        if (!phone.empty())
            report(path + "phone", phone_fault(phone));
        if (!mail.empty())
            report(path + "mail", mail_fault(mail));
    }

    /// Whether the code opens something.
    bool check_url(const std::string& path, const std::string& url) const {
        if (url.size() > limits::url_characters) {
            places_.error(
                path,
                Message("The address has {0} characters; a QR code of more than {1} is hard to read.",
                        {std::to_string(url.size()), std::to_string(limits::url_characters)}),
                Message("Use a shorter address that leads to the same page."));
        }
        const bool known =
            url.starts_with("https://") || url.starts_with("mailto:") || url.starts_with("tel:");
        if (!known) {
            places_.error(path,
                          Message("An address of a QR code begins with https://, mailto: or tel:."),
                          Message("Write, for example: https://www.kok-gegen-menschenhandel.de"));
            return false;
        }
        if (url.find_first_of(" \t\n") != std::string::npos) {
            places_.error(
                path, Message("An address of a QR code has no spaces."), Message("Delete the spaces."));
            return false;
        }
        if (!report(path, code_fault(url)))
            return false;
        if (url.starts_with("https://") && url.find('?') != std::string::npos)
            places_.report(
                path,
                Severity::warning,
                Message("This address carries something behind a “?”: it may tell who has read the code."),
                Message("Leave it out, from the “?” on, if the page opens without it."));
        return true;
    }

    /// People trust the words, telephones the code.
    void check_words(const std::string& path, const Code& code, const ContactScene& contact) const {
        for (const auto& [language, text] : code.text.by_language)
            if (const std::string other = other_address(text, code.url); !other.empty())
                places_.report(fmt::format("{}.text.{}", path, language),
                               Severity::error,
                               Message("Here stands “{0}”, but the code opens {1}.", {other, code.url}),
                               Message("Write the same in both, or leave the address out here."));
        const std::string& beside = code.url.starts_with("mailto:") ? contact.mail
                                    : code.url.starts_with("tel:")  ? contact.phone
                                                                    : std::string();
        const bool differs = code.url.starts_with("mailto:")
                                 ? !other_address(beside, code.url).empty()
                                 : code.url.starts_with("tel:") && dialled(beside) != dialled(code.url);
        if (!beside.empty() && differs)
            places_.report(path + ".url",
                           Severity::warning,
                           Message("The code opens {0}; beside it stands “{1}”.", {code.url, beside}),
                           Message("Check which of the two is right."));
    }

    NamedFiles places_;
};

} // namespace

void check_contacts(Draft& draft) {
    ContactCheck(draft, draft.origin).check(draft.exhibition.helplines);
    for (const auto& [id, scene] : draft.exhibition.scenes)
        if (const auto* contact = std::get_if<ContactScene>(&scene.kind))
            ContactCheck(draft, draft.origins[id]).check(*contact);
}

} // namespace kiosk::content
