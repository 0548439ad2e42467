// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/action.hpp"
#include "kiosk/content/utterance.hpp"
#include "kiosk/geometry/geometry.hpp"
#include "kiosk/typesetting/direction.hpp"
#include "kiosk/ui/draw_list.hpp"
#include "media/base/time.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// A line along which a finger chooses a moment of the film; the moment counts when it lifts.
struct Track {
    int begin = 0;      ///< px from the left at which the film starts
    int end = 1;        ///< and ends
    double seconds = 0; ///< length of the film
    int leash = 0;      ///< px that the finger may stray above or below the target without letting go

    bool operator==(const Track&) const = default;
    /// The second of the film at that place, kept between its start and end.
    double at(int x) const {
        return seconds * std::clamp(static_cast<double>(x - begin) / (end - begin), 0.0, 1.0);
    }
};

/// A place that answers a touch. The hit area may be larger than what is drawn, never smaller.
struct Target {
    std::string id;     ///< unique in its view and stable while the view changes
    std::string role;   ///< `button`, `tile`, `toggle`, `slider` or `link`
    Rect rect;          ///< px; at least 20 x 20 mm
    std::string text;   ///< the words on it
    std::string speech; ///< name and state, as a voice says them
    content::Action action;
    content::Language speech_language = {};    ///< the visitor's, unless the words on it are in another
    std::optional<Track> track = std::nullopt; ///< of a slider, whose action is the `SeekTo` under the finger

    bool operator==(const Target&) const = default;
};

/// Where two fingers lead that part or come together: an extra to the buttons that look closer.
struct Pinch {
    /// What is seen closely, if its middle is the one that lies nearest to the fingers.
    struct Part {
        Point middle; ///< px
        content::Action action;

        bool operator==(const Part&) const = default;
    };

    std::vector<Part> closer;             ///< empty: nothing is seen more closely
    std::optional<content::Action> wider; ///< nothing: all is seen
    int way = 0;                          ///< px by which the distance of the fingers has to change

    bool operator==(const Pinch&) const = default;
};

/// The one of them (there is one) whose middle lies nearest to `point`.
const Pinch::Part& nearest_part(const std::vector<Pinch::Part>& parts, Point point);

/// Words that found no room.
struct Clipped {
    std::string text;
    int lines = 0; ///< too many; none: too wide

    bool operator==(const Clipped&) const = default;
};

/// A scene at one moment: what to draw, what can be touched, what is read out.
struct View {
    Size size;
    typesetting::Direction direction = typesetting::Direction::left_to_right; ///< in which the visitor reads
    DrawList items;
    std::vector<Target> targets;            ///< in focus order; a later one lies above an earlier one
    std::vector<content::Utterance> speech; ///< what is read out of what stands on it, in reading order
    std::vector<Clipped> clipped;           ///< always empty in a sound layout
    std::vector<std::string> left_out;      ///< words that a scene does without where there is little room
    int pages = 1;
    Rect leaf;        ///< a finger that is drawn across it turns the page, if there is one to turn to
    int leaf_way = 0; ///< px that it has to be drawn for that
    std::optional<Pinch> pinch; ///< on `leaf`
    Rect corner;                ///< where a finger that rests asks for the pages of the staff
    media::TimePoint next_change = media::never; ///< when the view will look different by itself

    bool operator==(const View&) const = default;

    /// The uppermost target at that point; null if there is none.
    const Target* target_at(Point point) const;
    /// The target of that id; null if the view has none.
    const Target* target(const std::string& id) const;
};

} // namespace kiosk::ui
