// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/address_faults.hpp"
#include "tests/support/catch.hpp"

using namespace kiosk::content;

TEST_CASE("numbers and addresses as people write them are good", "[content][addresses]") {
    for (const char* phone : {"030 / 263 911 76",
                              "+49 30 263-911-76",
                              "(030) 26391176",
                              "110",
                              "116 016",
                              "0800\u00A0111\u202F0111",
                              "030 26391176\u201312",
                              "00 49 30 26391176"})
        CHECK_FALSE(phone_fault(phone));
    for (const char* mail : {"info@kok-buero.de", "a.b+c@sub.example.org", "post@büro.de"})
        CHECK_FALSE(mail_fault(mail));
    for (const char* web : {"www.kok-gegen-menschenhandel.de",
                            "kok.de/flyer",
                            "https://www.kok.de/",
                            "http://kok.de:8080/a?b",
                            "HTTPS://www.kok.de",
                            "bücher.example"})
        CHECK_FALSE(web_fault(web));
    for (const char* url : {"https://bsky.app/profile/kok.bsky.social",
                            "mailto:info@kok-buero.de?subject=Hallo",
                            "tel:+493026391176"})
        CHECK_FALSE(code_fault(url));
}

TEST_CASE("numbers and addresses that reach nobody are found", "[content][addresses]") {
    for (const char* phone :
         {"030 HILFE", "12", "030 1234567 / 030 7654321", "+49 (0)30 26391176", "", "030 1 +49 2"})
        CHECK(phone_fault(phone));
    for (const char* mail : {"info",
                             "@kok.de",
                             "info@",
                             "info@kok",
                             "a@b@kok.de",
                             "in fo@kok.de",
                             "<info@kok.de>",
                             "a@kok.de, b@kok.de"})
        CHECK(mail_fault(mail));
    for (const char* web : {"",
                            "www",
                            "https://",
                            "https://https://kok.de",
                            "kok .de",
                            "www..de",
                            "-a.de",
                            "kok.de.",
                            "www.kok,de",
                            "https://1.2.3.4"})
        CHECK(web_fault(web));
    for (const char* url : {"https://", "mailto:", "tel:", "mailto:?subject=x", "https://mailto:a@b.de"})
        CHECK(code_fault(url));
}

TEST_CASE("words beside a code name what it opens, or nothing", "[content][addresses]") {
    const std::string page = "https://www.kok.de/flyer.pdf";
    for (const char* text : {"Internetseite des KOK e.V.",
                             "Der Flyer (z.B. als PDF): www.kok.de",
                             "KOK.de/flyer.pdf",
                             "Fragen an info@example.org",
                             "Seit 1987, § 232 StGB",
                             "https://www.kok.de"})
        CHECK(other_address(text, page).empty());
    CHECK(other_address("Seite: www.example.org.", page) == "www.example.org");
    CHECK(other_address("kok.de/leitbild", page) == "kok.de/leitbild");
    CHECK(other_address("an post@kok.de", "mailto:info@kok.de") == "post@kok.de");
    CHECK(other_address("an INFO@kok.de, kok.de", "mailto:info@kok.de?subject=x").empty());
    CHECK(other_address("Anruf: 030 / 11 12 22", "tel:+493026391176") == "030 / 11 12 22");
    CHECK(other_address("Anruf: 030 / 263 911 76, seit 1999", "tel:+493026391176").empty());
}
