// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/events.hpp"

#include "kiosk/platform/steady_clock.hpp"
#include "kiosk/platform/window.hpp"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <thread>

namespace kiosk::platform {
namespace {

// The touch device of a replayed script; real ones have other numbers.
constexpr SDL_TouchID replayed_touch = 0x4B4F4B;

using ui::KeyName;

// Keys with Ctrl, Alt or the system's own key are for windows and desktops: here they do nothing.
bool is_for_desktops(const SDL_Keysym& key) {
    return (key.mod & (KMOD_CTRL | KMOD_LALT | KMOD_GUI)) != 0;
}

std::optional<KeyName> key_name(const SDL_Keysym& key) {
    if (is_for_desktops(key))
        return std::nullopt;
    switch (key.sym) {
    case SDLK_TAB:
        return (key.mod & KMOD_SHIFT) != 0 ? KeyName::previous : KeyName::next;
    case SDLK_LEFT:
        return KeyName::left;
    case SDLK_RIGHT:
        return KeyName::right;
    case SDLK_DOWN:
    case SDLK_PAGEDOWN:
        return KeyName::next;
    case SDLK_UP:
    case SDLK_PAGEUP:
        return KeyName::previous;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
        return KeyName::activate;
    case SDLK_ESCAPE:
    case SDLK_BACKSPACE:
        return KeyName::back;
    case SDLK_F1:
    case SDLK_h:
        return KeyName::help;
    default:
        return std::nullopt;
    }
}

// SDL tells fingers by where they are in a list of devices; ours must not meet the mouse's number.
FingerId finger_id(const SDL_TouchFingerEvent& finger) {
    return static_cast<FingerId>(static_cast<std::uint64_t>(finger.fingerId) & 0x7FFFFFFFFFFFFFFFU);
}

int to_px(double fraction, int size) {
    const double px = std::floor(std::clamp(fraction, 0.0, 1.0) * size);
    return std::clamp(static_cast<int>(px), 0, std::max(0, size - 1));
}

Uint32 sdl_type(TouchStep::Kind kind) {
    switch (kind) {
    case TouchStep::Kind::down:
        return SDL_FINGERDOWN;
    case TouchStep::Kind::up:
        return SDL_FINGERUP;
    case TouchStep::Kind::move:
        break;
    }
    return SDL_FINGERMOTION;
}

} // namespace

EventSource::EventSource(const Window& window) : window_(window), wake_event_(SDL_RegisterEvents(1)) {
    // Hardly anybody types here.
    SDL_StopTextInput();
    for (const Uint32 unused : {SDL_TEXTINPUT, SDL_TEXTEDITING, SDL_KEYUP, SDL_MOUSEWHEEL, SDL_DROPFILE})
        SDL_EventState(unused, SDL_IGNORE);
}

void EventSource::take_text(bool on) {
    if (on == std::exchange(text_, on))
        return;
    if (on)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

void EventSource::wake() {
    if (wake_waits_.exchange(true))
        return;
    SDL_Event event{};
    event.type = wake_event_;
    if (SDL_PushEvent(&event) != 1)
        wake_waits_ = false;
}

void EventSource::replay(TouchScript script, media::TimePoint start) {
    script_ = std::move(script);
    next_step_ = 0;
    script_start_ = start;
}

std::optional<media::TimePoint> EventSource::replay_end() const {
    if (script_.empty())
        return std::nullopt;
    return script_start_ + script_.back().at;
}

void EventSource::push_due_touches(media::TimePoint now) {
    for (; next_step_ < script_.size() && script_start_ + script_[next_step_].at <= now; ++next_step_) {
        const TouchStep& step = script_[next_step_];
        SDL_Event event{};
        event.tfinger.type = sdl_type(step.kind);
        event.tfinger.timestamp = SDL_GetTicks();
        event.tfinger.touchId = replayed_touch;
        event.tfinger.fingerId = step.finger;
        event.tfinger.x = static_cast<float>(step.x);
        event.tfinger.y = static_cast<float>(step.y);
        event.tfinger.pressure = step.kind == TouchStep::Kind::up ? 0.0F : 1.0F;
        event.tfinger.windowID = SDL_GetWindowID(window_.handle());
        SDL_PushEvent(&event);
    }
}

// SDL sleeps in whole milliseconds; the rest, which a film's pacing feels, is slept without it.
void EventSource::sleep(media::TimePoint until) {
    const media::TimePoint now = steady_now();
    if (until <= now)
        return;
    const auto whole = std::chrono::floor<std::chrono::milliseconds>(until - now).count();
    const auto timeout = std::min<std::int64_t>(whole, std::numeric_limits<int>::max());
    if (timeout > 0 && SDL_WaitEventTimeout(nullptr, static_cast<int>(timeout)) != 0)
        return;
    if (until - steady_now() < std::chrono::milliseconds(1))
        std::this_thread::sleep_until(until);
}

void EventSource::collect(std::vector<Input>& inputs) {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) {
        if (auto input = translate(event, steady_now()))
            inputs.push_back(*input);
        if (std::exchange(size_changed_, false)) {
            if (auto lost = fingers_.forget())
                inputs.push_back(*lost);
            inputs.emplace_back(SizeChanged{});
        }
    }
    if (auto lost = fingers_.expire(steady_now()))
        inputs.push_back(*lost);
}

std::vector<Input> EventSource::wait(media::TimePoint until) {
    std::vector<Input> inputs;
    while (true) {
        push_due_touches(steady_now());
        collect(inputs);
        if (!inputs.empty() || steady_now() >= until)
            return inputs;
        media::TimePoint next = std::min(until, fingers_.next_expiry());
        if (next_step_ < script_.size())
            next = std::min(next, script_start_ + script_[next_step_].at);
        sleep(next);
    }
}

Point EventSource::canvas_point(double x, double y) const {
    const Size panel = window_.panel();
    const Point on_panel{to_px(x, panel.width), to_px(y, panel.height)};
    return to_canvas(on_panel, window_.canvas(), window_.rotation());
}

std::optional<Input> EventSource::translate_finger(const SDL_Event& event, media::TimePoint now) {
    const SDL_TouchFingerEvent& touch = event.tfinger;
    const Point at = canvas_point(double{touch.x}, double{touch.y});
    if (event.type == SDL_FINGERDOWN)
        return fingers_.down(finger_id(touch), at, now);
    if (event.type == SDL_FINGERMOTION)
        return fingers_.move(finger_id(touch), at, now);
    return fingers_.up(finger_id(touch), at, now);
}

std::optional<Input> EventSource::translate_mouse(const SDL_Event& event, media::TimePoint now) {
    const bool motion = event.type == SDL_MOUSEMOTION;
    const Uint32 device = motion ? event.motion.which : event.button.which;
    if (device == SDL_TOUCH_MOUSEID || (!motion && event.button.button != SDL_BUTTON_LEFT))
        return std::nullopt;
    int width = 1;
    int height = 1;
    SDL_GetWindowSize(window_.handle(), &width, &height);
    const int x = motion ? event.motion.x : event.button.x;
    const int y = motion ? event.motion.y : event.button.y;
    // The middle of the px, so that no rounding moves it to its neighbour.
    const Point at = canvas_point((x + 0.5) / std::max(1, width), (y + 0.5) / std::max(1, height));
    if (motion)
        return fingers_.move(mouse_finger, at, now);
    if (event.type == SDL_MOUSEBUTTONDOWN)
        return fingers_.down(mouse_finger, at, now);
    return fingers_.up(mouse_finger, at, now);
}

std::optional<Input> EventSource::translate_key(const SDL_Event& event) const {
    const SDL_Keysym& key = event.key.keysym;
    if (text_ && key.sym == SDLK_BACKSPACE && !is_for_desktops(key))
        return Erased{};
    if (event.key.repeat != 0 || (text_ && (key.sym == SDLK_SPACE || key.sym == SDLK_h)))
        return std::nullopt;
    if (const auto name = key_name(key))
        return Key{*name};
    if (key.sym == SDLK_F10 && !is_for_desktops(key))
        return StaffKey{};
    if (letters_ && key.sym >= SDLK_a && key.sym <= SDLK_z &&
        (key.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) == 0)
        return Letter{static_cast<char>(key.sym)};
    return std::nullopt;
}

std::optional<Input> EventSource::translate_window(const SDL_Event& event) {
    switch (event.window.event) {
    case SDL_WINDOWEVENT_EXPOSED:
        return Exposed{};
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        size_changed_ = true;
        return std::nullopt;
    case SDL_WINDOWEVENT_FOCUS_LOST:
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
        return fingers_.forget();
    default:
        return std::nullopt;
    }
}

std::optional<Input> EventSource::translate(const SDL_Event& event, media::TimePoint now) {
    if (event.type == wake_event_) {
        wake_waits_ = false;
        return Wake{};
    }
    switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
        return translate_finger(event, now);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
    case SDL_MOUSEMOTION:
        return translate_mouse(event, now);
    case SDL_KEYDOWN:
        return translate_key(event);
    case SDL_TEXTINPUT:
        return text_ ? std::optional<Input>(Typed{event.text.text}) : std::nullopt;
    case SDL_WINDOWEVENT:
        return translate_window(event);
    case SDL_DISPLAYEVENT:
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        size_changed_ = true;
        return std::nullopt;
    case SDL_QUIT:
        return Quit{};
    default:
        return std::nullopt;
    }
}

} // namespace kiosk::platform
