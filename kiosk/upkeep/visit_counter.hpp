// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
#include <vector>

namespace kiosk::upkeep {

/// What is counted. Nothing else ever is: no times, no order, no way from one count to another.
enum class Counted { visits, scenes, languages, films };

/// One more of something on the day that it is written down.
struct Count {
    Counted what = Counted::visits;
    std::string name; ///< of a scene, a language or a film's scene; empty for a visit

    auto operator<=>(const Count&) const = default; // NOLINT(modernize-use-nullptr): clang-tidy 14 sees a 0
};

/// What can be seen of a visit from outside, at one moment.
struct VisitGlance {
    bool visited = false;    ///< somebody is there
    std::string scene;       ///< that is shown
    bool is_private = false; ///< counselling, contacts: whoever opens it is nobody's business
    std::string language;    ///< that the visitor reads
    bool film_ended = false; ///< the film of that scene was seen to its end
};

/// Counts what visitors do, and hands the counts over when the visit is over, all at once and in no order:
/// what is written down then says nothing of when or in which order it happened. A private scene is never
/// counted, nor that somebody opened one.
class VisitCounter {
public:
    /// Looks at the visit; returns the counts of one that has ended.
    std::vector<Count> look(const VisitGlance& glance);

private:
    std::vector<Count> end();

    bool visited_ = false;
    std::string scene_;
    std::string language_;
    bool film_ended_ = false;
    std::vector<Count> counts_;
};

} // namespace kiosk::upkeep
