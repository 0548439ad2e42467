// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::yaml {

/// The number of letters to insert, delete, change or swap with their neighbour until both are equal.
int edit_distance(std::string_view a, std::string_view b);

/// At most three of the candidates that somebody may have meant by `word`, the nearest first: those that
/// differ in case, in ä/ae or in f/ph alone, by at most a third of the word's letters, or in its ending.
std::vector<std::string> suggestions(std::string_view word, const std::vector<std::string>& candidates);

/// "Did you mean …?" for these suggestions; empty if there are none.
Message did_you_mean(const std::vector<std::string>& found);

/// The same for a word, else the list of what is possible, in its order.
Message did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

} // namespace kiosk::yaml
