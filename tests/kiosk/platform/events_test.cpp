// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/events.hpp"
#include "kiosk/platform/repeat_filter.hpp"
#include "tests/kiosk/platform/stage.hpp"
#include "tests/support/catch.hpp"

#include <SDL.h>

#include <csignal>
#include <string>
#include <thread>

using namespace kiosk;
using namespace kiosk::platform;
using namespace kiosk::platform::test;
using namespace std::chrono_literals;

namespace {

constexpr media::TimePoint start{1h};

struct Inputs {
    explicit Inputs(Rotation rotation = Rotation::none) : stage(rotated({320, 200}, rotation), rotation) {
        settle();
    }

    // What opening the window has brought along.
    void settle() { events.wait({}); }
    std::vector<Input> now() { return events.wait({}); }
    void finger(Uint32 type, int id, float x, float y) const {
        SDL_Event event{};
        event.tfinger.type = type;
        event.tfinger.touchId = 9;
        event.tfinger.fingerId = id;
        event.tfinger.x = x;
        event.tfinger.y = y;
        event.tfinger.windowID = SDL_GetWindowID(stage.window->handle());
        SDL_PushEvent(&event);
    }
    static void mouse(Uint32 type, int x, int y, Uint32 device = 0, Uint8 button = SDL_BUTTON_LEFT) {
        SDL_Event event{};
        event.type = type;
        event.button.which = device;
        event.button.button = button;
        event.button.x = x;
        event.button.y = y;
        SDL_PushEvent(&event);
    }
    static void window_event(Uint8 what) {
        SDL_Event event{};
        event.type = SDL_WINDOWEVENT;
        event.window.event = what;
        SDL_PushEvent(&event);
    }

    Stage stage;
    EventSource events{*stage.window};
};

} // namespace

TEST_CASE("a finger of SDL is a finger on the upright canvas", "[platform][events]") {
    const auto rotation =
        GENERATE(Rotation::none, Rotation::quarter, Rotation::half, Rotation::three_quarters);
    Inputs inputs(rotation);
    const Point wanted{80, 50};
    const Point panel = to_panel(wanted, {320, 200}, rotation);
    const Size size = inputs.stage.window->panel();
    const float x = (static_cast<float>(panel.x) + 0.5F) / static_cast<float>(size.width);
    const float y = (static_cast<float>(panel.y) + 0.5F) / static_cast<float>(size.height);
    inputs.finger(SDL_FINGERDOWN, 4, x, y);
    inputs.finger(SDL_FINGERMOTION, 4, x, y);
    inputs.finger(SDL_FINGERUP, 4, x, y);
    CHECK(inputs.now() == std::vector<Input>{FingerDown{4, wanted}, FingerUp{4, wanted}});
}

TEST_CASE("a finger at or beyond the edge stays on the canvas", "[platform][events]") {
    Inputs inputs;
    inputs.finger(SDL_FINGERDOWN, 1, 1.0F, 1.2F);
    inputs.finger(SDL_FINGERMOTION, 1, -0.1F, 0.0F);
    CHECK(inputs.now() == std::vector<Input>{FingerDown{1, {319, 199}}, FingerMove{1, {0, 0}}});
}

TEST_CASE("several fingers keep their numbers and are lifted out of order", "[platform][events]") {
    Inputs inputs;
    inputs.finger(SDL_FINGERDOWN, 1, 0.1F, 0.1F);
    inputs.finger(SDL_FINGERDOWN, 2, 0.5F, 0.5F);
    inputs.finger(SDL_FINGERUP, 1, 0.1F, 0.1F);
    inputs.finger(SDL_FINGERUP, 2, 0.5F, 0.5F);
    const auto all = inputs.now();
    REQUIRE(all.size() == 4);
    CHECK(std::get<FingerUp>(all[2]).finger == 1);
    CHECK(std::get<FingerUp>(all[3]).finger == 2);
}

TEST_CASE("a mouse is a finger, its echo of a touch is none", "[platform][events]") {
    Inputs inputs;
    Inputs::mouse(SDL_MOUSEBUTTONDOWN, 30, 40);
    Inputs::mouse(SDL_MOUSEBUTTONUP, 30, 40);
    CHECK(inputs.now() ==
          std::vector<Input>{FingerDown{mouse_finger, {30, 40}}, FingerUp{mouse_finger, {30, 40}}});
    Inputs::mouse(SDL_MOUSEBUTTONDOWN, 30, 40, 0, SDL_BUTTON_RIGHT);
    Inputs::mouse(SDL_MOUSEBUTTONDOWN, 30, 40, SDL_TOUCH_MOUSEID);
    CHECK(inputs.now().empty());

    inputs.finger(SDL_FINGERDOWN, 1, 0.5F, 0.5F);
    inputs.finger(SDL_FINGERUP, 1, 0.5F, 0.5F);
    Inputs::mouse(SDL_MOUSEBUTTONDOWN, 165, 105);
    Inputs::mouse(SDL_MOUSEBUTTONUP, 165, 105);
    CHECK(inputs.now().size() == 2);
}

TEST_CASE("an echo is near a touch in place and time", "[platform][fingers]") {
    FingerTracker fingers;
    fingers.down(1, {100, 100}, start);
    fingers.up(1, {100, 100}, start + 50ms);
    CHECK_FALSE(fingers.down(mouse_finger, {120, 100}, start + 400ms));
    CHECK(fingers.down(mouse_finger, {200, 100}, start + 400ms));
    fingers.forget();
    CHECK(fingers.down(mouse_finger, {120, 100}, start + 600ms));
}

TEST_CASE("a finger that was never lifted is lost after half a minute, and its late lift means nothing",
          "[platform][fingers]") {
    FingerTracker fingers;
    CHECK(fingers.next_expiry() == media::never);
    fingers.down(1, {1, 1}, start);
    fingers.move(1, {2, 2}, start + 10s);
    CHECK(fingers.next_expiry() == start + 40s);
    CHECK_FALSE(fingers.expire(start + 39s));
    CHECK(fingers.expire(start + 40s) == Input{FingersLost{}});
    CHECK_FALSE(fingers.up(1, {2, 2}, start + 41s));
    CHECK_FALSE(fingers.move(1, {3, 3}, start + 41s));
    CHECK_FALSE(fingers.expire(start + 100s));
}

TEST_CASE("losing the focus forgets fingers that are down", "[platform][events]") {
    Inputs inputs;
    inputs.finger(SDL_FINGERDOWN, 1, 0.5F, 0.5F);
    Inputs::window_event(SDL_WINDOWEVENT_FOCUS_LOST);
    inputs.finger(SDL_FINGERUP, 1, 0.5F, 0.5F);
    CHECK(inputs.now() == std::vector<Input>{FingerDown{1, {160, 100}}, FingersLost{}});
    Inputs::window_event(SDL_WINDOWEVENT_FOCUS_LOST);
    CHECK(inputs.now().empty());
}

TEST_CASE("keys, exposure, size and the end come through", "[platform][events]") {
    Inputs inputs;
    SDL_Event key{};
    key.type = SDL_KEYDOWN;
    key.key.keysym.sym = SDLK_RETURN;
    SDL_PushEvent(&key);
    key.key.repeat = 1;
    SDL_PushEvent(&key);
    Inputs::window_event(SDL_WINDOWEVENT_EXPOSED);
    Inputs::window_event(SDL_WINDOWEVENT_SIZE_CHANGED);
    SDL_Event quit{};
    quit.type = SDL_QUIT;
    SDL_PushEvent(&quit);
    CHECK(inputs.now() == std::vector<Input>{Key{ui::KeyName::activate}, Exposed{}, SizeChanged{}, Quit{}});
}

TEST_CASE("the key of the staff comes through alone, and not with the keys of desktops",
          "[platform][events]") {
    Inputs inputs;
    SDL_Event key{};
    key.type = SDL_KEYDOWN;
    key.key.keysym.sym = SDLK_F10;
    SDL_PushEvent(&key);
    key.key.keysym.mod = KMOD_LALT;
    SDL_PushEvent(&key);
    CHECK(inputs.now() == std::vector<Input>{StaffKey{}});
}

TEST_CASE("while text is taken, keys that write something mean nothing else", "[platform][events]") {
    Inputs inputs;
    const auto press = [](SDL_Keycode code, int modifier = 0, int repeat = 0) {
        SDL_Event key{};
        key.type = SDL_KEYDOWN;
        key.key.keysym.sym = code;
        key.key.keysym.mod = static_cast<Uint16>(modifier);
        key.key.repeat = static_cast<Uint8>(repeat);
        SDL_PushEvent(&key);
    };
    const auto press_all = [&] {
        for (const SDL_Keycode code : {SDLK_SPACE, SDLK_h, SDLK_RETURN})
            press(code);
        SDL_Event text{};
        text.type = SDL_TEXTINPUT;
        std::string("ü 7").copy(text.text.text, sizeof text.text.text);
        SDL_PushEvent(&text);
        press(SDLK_BACKSPACE);
        press(SDLK_BACKSPACE, 0, 1);
        press(SDLK_BACKSPACE, KMOD_LALT);
    };
    using ui::KeyName;
    const std::vector<Input> as_keys{
        Key{KeyName::activate}, Key{KeyName::help}, Key{KeyName::activate}, Key{KeyName::back}};
    press_all();
    CHECK(inputs.now() == as_keys);
    inputs.events.take_text(true);
    press_all();
    CHECK(inputs.now() == std::vector<Input>{Key{KeyName::activate}, Typed{"ü 7"}, Erased{}, Erased{}});
    inputs.events.take_text(false);
    press_all();
    CHECK(inputs.now() == as_keys);
}

TEST_CASE("SIGTERM is an input like any other", "[platform][events]") {
    // SDL leaves handlers of others alone, and the test framework has one.
    const auto theirs = std::signal(SIGTERM, SIG_DFL);
    Inputs inputs;
    std::raise(SIGTERM);
    CHECK(inputs.events.wait(soon()) == std::vector<Input>{Quit{}});
    std::signal(SIGTERM, theirs);
}

TEST_CASE("another thread wakes the sleeper, many wakes are one", "[platform][events]") {
    Inputs inputs;
    std::jthread other([&] {
        for (int i = 0; i < 1000; ++i)
            inputs.events.wake();
    });
    const auto begun = std::chrono::steady_clock::now();
    CHECK(inputs.events.wait(soon()).front() == Input{Wake{}});
    CHECK(std::chrono::steady_clock::now() - begun < 10s);
    other.join();
    CHECK(inputs.now().size() <= 1);
    CHECK(inputs.now().empty());
}

TEST_CASE("a deadline that has passed returns at once, one that comes is met", "[platform][events]") {
    Inputs inputs;
    CHECK(inputs.now().empty());
    const auto until = std::chrono::time_point_cast<media::Duration>(std::chrono::steady_clock::now()) + 30ms;
    CHECK(inputs.events.wait(until).empty());
    CHECK(std::chrono::steady_clock::now() >= until);
}

TEST_CASE("a replayed script takes the way of real fingers", "[platform][events]") {
    Inputs inputs(Rotation::quarter);
    const auto begun = std::chrono::time_point_cast<media::Duration>(std::chrono::steady_clock::now());
    inputs.events.replay(parse_touch_script("0 down 1 0.5 0.5\n20 up 1 0.5 0.5\n").steps, begun);
    CHECK(inputs.events.replay_end() == begun + 20ms);
    const Point middle = to_canvas(Point{100, 160}, {320, 200}, Rotation::quarter);
    CHECK(inputs.events.wait(soon()) == std::vector<Input>{FingerDown{1, middle}});
    CHECK(inputs.events.wait(soon()) == std::vector<Input>{FingerUp{1, middle}});
    CHECK(std::chrono::steady_clock::now() >= begun + 20ms);
}

TEST_CASE("a line that comes again and again is logged once an hour", "[platform][log]") {
    RepeatFilter filter;
    CHECK(filter.lets_through("a.png is missing", start));
    CHECK_FALSE(filter.lets_through("a.png is missing", start + 59min));
    CHECK(filter.lets_through("b.png is missing", start + 59min));
    CHECK(filter.lets_through("a.png is missing", start + 60min));
    for (int i = 0; i < 5000; ++i)
        CHECK(filter.lets_through(std::to_string(i), start));
}
