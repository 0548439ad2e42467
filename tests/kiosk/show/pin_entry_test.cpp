// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/pin_entry.hpp"
#include "tests/support/catch.hpp"

#include <string>
#include <string_view>

using kiosk::show::PinEntry;
using namespace std::chrono_literals;
using Prompt = PinEntry::Prompt;

namespace {

struct Typing {
    PinEntry pin;
    media::TimePoint now{1h};

    explicit Typing(bool known) {
        pin.set_known(known);
        pin.begin();
    }
    void type(std::string_view digits) {
        for (const char digit : digits)
            pin.press(digit - '0', now);
    }
    std::string asked() {
        const auto request = pin.take_request();
        return request ? (request->keep ? "keep " : "check ") + request->digits : "nothing";
    }
};

} // namespace

TEST_CASE("six digits are compared, once", "[show][staff]") {
    Typing typing(true);
    CHECK(typing.pin.prompt(typing.now) == Prompt::enter);
    typing.type("12345");
    CHECK(typing.pin.entered() == 5);
    CHECK(typing.asked() == "nothing");
    typing.pin.erase();
    CHECK(typing.pin.entered() == 4);
    typing.type("96");
    CHECK(typing.asked() == "check 123496");
    CHECK(typing.asked() == "nothing");
    typing.type("1"); // while the answer is awaited
    CHECK(typing.pin.entered() == 0);
    CHECK(typing.pin.answered(true, typing.now));
}

TEST_CASE("after three wrong ones nothing is taken for a minute", "[show][staff]") {
    Typing typing(true);
    for (int attempt = 0; attempt < 3; ++attempt) {
        typing.type("000000");
        CHECK(typing.asked() == "check 000000");
        CHECK_FALSE(typing.pin.answered(false, typing.now));
    }
    CHECK(typing.pin.prompt(typing.now) == Prompt::wait);
    CHECK(typing.pin.seconds_left(typing.now) == 60);
    CHECK(typing.pin.next_deadline(typing.now) == typing.now + 1s);
    typing.type("123456");
    CHECK(typing.asked() == "nothing");
    typing.pin.begin(); // closing the page and opening it again is no way around it
    CHECK(typing.pin.prompt(typing.now) == Prompt::wait);
    typing.now += 60s;
    CHECK(typing.pin.prompt(typing.now) != Prompt::wait);
    CHECK(typing.pin.next_deadline(typing.now) == media::never);
    typing.type("123456");
    CHECK(typing.asked() == "check 123456");
}

TEST_CASE("a right one makes the wrong ones before it count no more", "[show][staff]") {
    Typing typing(true);
    for (const bool right : {false, false, true, false, false}) {
        typing.type("111111");
        typing.asked();
        typing.pin.answered(right, typing.now);
    }
    CHECK(typing.pin.prompt(typing.now) == Prompt::wrong);
}

TEST_CASE("where there is none yet it is chosen by typing it twice", "[show][staff]") {
    Typing typing(false);
    CHECK(typing.pin.prompt(typing.now) == Prompt::choose);
    typing.type("123456");
    CHECK(typing.pin.prompt(typing.now) == Prompt::repeat);
    typing.type("123457");
    CHECK(typing.pin.prompt(typing.now) == Prompt::differs);
    CHECK(typing.asked() == "nothing");
    typing.type("123456");
    typing.type("123456");
    CHECK(typing.asked() == "keep 123456");
    CHECK(typing.pin.answered(true, typing.now));
    CHECK(typing.pin.prompt(typing.now) == Prompt::enter);
}

TEST_CASE("one that cannot be kept opens nothing", "[show][staff]") {
    Typing typing(false);
    typing.type("123456");
    typing.type("123456");
    typing.asked();
    CHECK_FALSE(typing.pin.answered(false, typing.now));
    CHECK(typing.pin.prompt(typing.now) == Prompt::not_kept);
}

TEST_CASE("an answer that comes when the page was left opens nothing", "[show][staff]") {
    Typing typing(true);
    typing.type("123456");
    typing.asked();
    typing.pin.begin();
    CHECK_FALSE(typing.pin.answered(true, typing.now));
}

TEST_CASE("a new start forgives nothing: whoever was wrong three times waits anew", "[show][staff]") {
    Typing typing(true);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        CHECK(typing.pin.wrong() == attempt - 1);
        typing.type("000000");
        CHECK_FALSE(typing.asked().empty());
        typing.pin.answered(false, typing.now);
    }
    CHECK(typing.pin.wrong() == 3);

    Typing next(true);
    next.pin.resume(typing.pin.wrong(), next.now);
    CHECK(next.pin.prompt(next.now) == Prompt::wait);
    next.type("123456");
    CHECK(next.asked() == "nothing");
    next.now += PinEntry::pause;
    next.type("123456");
    CHECK(next.asked() == "check 123456");
    CHECK(next.pin.wrong() == 0);

    Typing twice(true);
    twice.pin.resume(2, twice.now);
    CHECK(twice.pin.prompt(twice.now) == Prompt::enter);
    twice.type("000000");
    CHECK(twice.asked() == "check 000000");
    twice.pin.answered(false, twice.now);
    CHECK(twice.pin.prompt(twice.now) == Prompt::wait);
}
