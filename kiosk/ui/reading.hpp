// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/scene.hpp"
#include "kiosk/ui/parts.hpp"
#include "kiosk/ui/view_builder.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// The two parts of a reading scene: words and picture (look.md, "Grid"). Landscape: words on seven of twelve
/// columns, the picture on five, bleeding off the edge. Portrait: the picture above, the words below.
struct ReadingRoom {
    Rect words;
    Rect picture; ///< empty if nothing stands beside the words
};
ReadingRoom reading_room(const ViewBuilder& builder, const Rect& room, bool with_picture);

/// The room inside its margins. In reach mode the foot comes as near to the bar as buttons may, for what is
/// touched stands there.
Rect inside_margins(const ViewBuilder& builder, const Rect& room);

/// The title of the scene at the top of `room`, below it the sentence about a missing translation if there is
/// one. Returns the room that is left.
Rect draw_title(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

/// How the title stands there in the other language of two who read together: quieter than the first.
typesetting::TextStyle second_title_style(const ViewBuilder& builder, const content::Language& language);

/// The body of an info scene, the helplines of a counselling scene in it, as Markdown.
std::string
info_body(const ViewBuilder& builder, const content::Scene& scene, const content::InfoScene& kind);

/// The scene's picture in its room; without one the Kreis, so that no half of a screen stays bare.
void draw_beside(ViewBuilder& builder, const content::Scene& scene, const Rect& room);

/// Words that were set, and the sentences that they are read out in.
struct ReadWords {
    typesetting::TextBlock block;
    std::vector<std::string> sentences;
    content::Language language = {}; ///< empty: the scene's
};

/// One sentence if the words stand in another language than that of the visit.
std::optional<ReadWords> language_note(const ViewBuilder& builder, const content::Language& shown, int width);

/// Draws it. Returns the room below.
Rect draw_language_note(ViewBuilder& builder, const content::Language& shown, const Rect& room);

/// A block of words over as many pages as it needs, the pager below it if there is more than one. The
/// sentences that begin on a page are read there. `before` are pages that come first.
void draw_pages(ViewBuilder& builder,
                const ReadWords& words,
                const Rect& room,
                const std::vector<Parts>& before = {});

/// On how many pages of that height they stand.
int pages_of_words(const ReadWords& words, int height);

/// The page of the block that is shown, in the whole room; the pager stands elsewhere. `begin` is the page of
/// the scene on which the block begins. Returns the number of the block's pages.
int draw_page_of(ViewBuilder& builder, const ReadWords& words, const Rect& room, int begin = 0);

/// At most as wide as 70 characters of body text (look.md, "Type").
int line_width(const ViewBuilder& builder, int width);

} // namespace kiosk::ui
