// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/fault_code.hpp"
#include "tests/support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace kiosk::upkeep;
using kiosk::yaml::Message;
using kiosk::yaml::MessageLanguage;

namespace {

Findings three(Light first, Light second, Light third) {
    Findings findings;
    for (const Light light : {first, second, third})
        findings.push_back({light, Message("Screen"), Message("good"), {}});
    return findings;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

TEST_CASE("a kiosk on which all is well says zero", "[upkeep]") {
    CHECK(fault_code(three(Light::green, Light::green, Light::green)) == "00");
    CHECK(fault_code({}) == "00");
}

TEST_CASE("what visitors notice is said first, what they may notice later is fifty higher", "[upkeep]") {
    CHECK(fault_code(three(Light::green, Light::red, Light::green)) == "02");
    CHECK(fault_code(three(Light::amber, Light::green, Light::red)) == "03-51");
    CHECK(fault_code(three(Light::red, Light::amber, Light::red)) == "01-03-52");
}

TEST_CASE("nobody has to say more than six numbers", "[upkeep]") {
    const Findings bad(10, {Light::red, Message("Screen"), Message("good"), {}});
    CHECK(fault_code(bad) == "01-02-03-04-05-06");
}

TEST_CASE("the handbook explains each number as what it stands for", "[upkeep]") {
    std::ifstream file(std::filesystem::path(KOK_SOURCE_DIR) / "systemd/README.md");
    const std::string handbook{std::istreambuf_iterator<char>(file), {}};
    int number = 0;
    for (const Finding& finding : examine({})) {
        ++number;
        const std::string row = "| " + two_digits(number) + " | " + two_digits(number + 50) + " | " +
                                finding.subject.in(MessageLanguage::german) + " |";
        CAPTURE(row);
        CHECK(handbook.find(row) != std::string::npos);
    }
}
