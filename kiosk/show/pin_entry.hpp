// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace kiosk::show {

/// The technicians' PIN as it is typed: asked for, or, while there is none, chosen by typing it twice. Three
/// wrong ones, and nothing is taken for a minute (D-9). Pure: somebody else compares and keeps it.
class PinEntry {
public:
    static constexpr std::size_t digits = 6;
    static constexpr int tries = 3;
    static constexpr media::Duration pause = std::chrono::seconds(60);

    /// What has to be done outside: whether these digits are the PIN, or that they are from now on.
    struct Request {
        bool keep = false;
        std::string digits;
    };
    /// What the page says.
    enum class Prompt { enter, wrong, wait, choose, repeat, differs, not_kept };

    /// Whether a PIN has been chosen.
    void set_known(bool known) { known_ = known; }
    bool is_known() const { return known_; }
    /// What is known of a player before this one: whoever was wrong three times waits anew.
    void resume(int wrong, media::TimePoint now);
    /// How often in a row somebody was wrong, up to `tries`.
    int wrong() const { return wrong_; }
    /// The page opens: nothing is typed yet. How often somebody was wrong stays.
    void begin();
    void press(int digit, media::TimePoint now);
    void erase();

    /// Nothing, or what was just asked for: once.
    std::optional<Request> take_request();
    /// What became of it. True if the way is open now.
    bool answered(bool good, media::TimePoint now);

    std::size_t entered() const { return typed_.size(); }
    Prompt prompt(media::TimePoint now) const;
    /// The pause after the last wrong one, in whole seconds, rounded up.
    int seconds_left(media::TimePoint now) const;
    /// When the pause shows another number, or ends; `never` without one.
    media::TimePoint next_deadline(media::TimePoint now) const;

private:
    bool known_ = false;
    std::string typed_;
    std::string first_; ///< of a PIN that is chosen, while it is typed once more
    std::optional<Request> request_;
    bool asked_ = false; ///< the answer is awaited
    bool keeping_ = false;
    Prompt note_ = Prompt::enter;
    int wrong_ = 0;
    media::TimePoint blocked_until_{};
};

} // namespace kiosk::show
