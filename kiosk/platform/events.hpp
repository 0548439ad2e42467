// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/finger_tracker.hpp"
#include "kiosk/platform/input.hpp"
#include "kiosk/platform/touch_script.hpp"
#include "media/base/time.hpp"

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

union SDL_Event;

namespace kiosk::platform {

class Window;

/// What comes in from outside: fingers, keys, the display server's wishes. Main thread only, but for `wake`.
class EventSource {
public:
    explicit EventSource(const Window& window);
    EventSource(const EventSource&) = delete;
    EventSource& operator=(const EventSource&) = delete;

    /// Sleeps until something comes in or `until` has passed, whichever is first, and returns what came in,
    /// in order. Empty at the deadline. A deadline that has passed only collects what waits.
    std::vector<Input> wait(media::TimePoint until);

    /// Letters are told, too, from now on: for a program on a desk, never for the kiosk.
    void take_letters() { letters_ = true; }

    /// From now on, or no longer, what is typed is told as text. The keys that then write something, space,
    /// backspace and letters, mean nothing else meanwhile.
    void take_text(bool on);

    /// Makes `wait` return with a Wake. From any thread; several wakes may arrive as one. The threads that
    /// call it must be gone before the source is.
    void wake();

    /// Lets `script` happen, as real finger events of SDL, counted from `start`.
    void replay(TouchScript script, media::TimePoint start);
    /// When the last step of the replayed script is due; nothing without a script.
    std::optional<media::TimePoint> replay_end() const;

private:
    void push_due_touches(media::TimePoint now);
    void sleep(media::TimePoint until);
    void collect(std::vector<Input>& inputs);
    std::optional<Input> translate(const SDL_Event& event, media::TimePoint now);
    std::optional<Input> translate_key(const SDL_Event& event) const;
    std::optional<Input> translate_finger(const SDL_Event& event, media::TimePoint now);
    std::optional<Input> translate_mouse(const SDL_Event& event, media::TimePoint now);
    std::optional<Input> translate_window(const SDL_Event& event);
    Point canvas_point(double x, double y) const;

    const Window& window_;
    FingerTracker fingers_;
    std::uint32_t wake_event_;
    std::atomic<bool> wake_waits_{false};
    bool letters_ = false;
    bool text_ = false;
    bool size_changed_ = false;
    TouchScript script_;
    std::size_t next_step_ = 0;
    media::TimePoint script_start_{};
};

} // namespace kiosk::platform
