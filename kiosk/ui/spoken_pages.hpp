// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/interview_scene.hpp"
#include "kiosk/ui/view_builder.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::ui {

/// Something of an interview that stands on one page: who speaks, a part of what they say, or as much of a
/// long part as a page holds.
struct SpokenPiece {
    typesetting::TextBlock block;
    std::optional<std::size_t> part; ///< of the transcript; none: who speaks
    std::size_t number = 0;          ///< among the pieces of its part
    std::size_t pieces = 1;          ///< of its part
    bool role = false;               ///< the quieter line below the name
};
using SpokenPage = std::vector<SpokenPiece>;

/// All of it over pages of that size; one at least.
std::vector<SpokenPage>
spoken_pages(const ViewBuilder& builder, const content::InterviewScene& kind, Size page);

/// What is heard now: which part, and how far it has come.
struct HeardPart {
    std::size_t part = 0;
    double share = 0; ///< 0 at its begin .. below 1
};

/// Nothing while nothing of it is heard.
std::optional<HeardPart> heard_part(const Stage& stage, const content::Transcript& transcript);

/// The page of the scene that is shown: that with what is heard, unless somebody leafs for themselves.
/// `begin` is the page on which the words begin.
int shown_page(const Stage& stage,
               const std::vector<SpokenPage>& pages,
               const std::optional<HeardPart>& heard,
               int begin = 0);

/// Draws and speaks that page, what is heard on a highlight.
void draw_spoken_page(ViewBuilder& builder,
                      const content::InterviewScene& kind,
                      const SpokenPage& page,
                      const std::optional<HeardPart>& heard,
                      const Rect& room);

/// The view changes with the next part, the next piece of a long one, or the next dot of the line.
void change_when_more_is_heard(ViewBuilder& builder,
                               const content::Transcript& transcript,
                               const SpokenPage& page);

} // namespace kiosk::ui
