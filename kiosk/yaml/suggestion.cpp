// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/yaml/suggestion.hpp"

#include "media/base/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::yaml {
namespace {

constexpr std::size_t max_suggestions = 3;

/// Lower case, umlauts written out, ph as it sounds, `-`, `_` and space the same, and no quotation marks.
std::string folded(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> letters{{{"„", ""},
                                                                                     {"“", ""},
                                                                                     {"”", ""},
                                                                                     {"\"", ""},
                                                                                     {"ä", "ae"},
                                                                                     {"ö", "oe"},
                                                                                     {"ü", "ue"},
                                                                                     {"ß", "ss"},
                                                                                     {"Ä", "ae"},
                                                                                     {"Ö", "oe"},
                                                                                     {"Ü", "ue"},
                                                                                     {"ph", "f"},
                                                                                     {"Ph", "f"}}};
    std::string result;
    for (std::size_t i = 0; i < word.size();) {
        const auto letter = std::find_if(letters.begin(), letters.end(), [&](const auto& pair) {
            return word.substr(i).starts_with(pair.first);
        });
        if (letter != letters.end()) {
            result += letter->second;
            i += letter->first.size();
            continue;
        }
        const char c = word[i++];
        result += c == '-' || c == ' ' ? '_' : media::small_letter(c);
    }
    return result;
}

/// `rotate` and `rotation`: alike but for the last two letters of the one, however long the other is.
bool has_same_stem(std::string_view word, std::string_view candidate) {
    constexpr std::size_t shortest_stem = 4;
    constexpr std::size_t longest_ending = 2;
    const auto [end, ignored] = std::mismatch(word.begin(), word.end(), candidate.begin(), candidate.end());
    const auto stem = static_cast<std::size_t>(end - word.begin());
    return stem >= shortest_stem && stem + longest_ending >= word.size();
}

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const std::string& word : words)
        result += (result.empty() ? "" : ", ") + word;
    return result;
}

} // namespace

int edit_distance(std::string_view a, std::string_view b) {
    // Optimal string alignment: three rows of the usual table suffice.
    std::vector<int> before_last(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

std::vector<std::string> suggestions(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string wanted = folded(word);
    const int limit = std::max(1, static_cast<int>(wanted.size() / 3));
    std::vector<std::pair<int, std::string>> near;
    for (const std::string& candidate : candidates) {
        const std::string name = folded(candidate);
        const int distance = edit_distance(wanted, name);
        if (candidate != word && (distance <= limit || has_same_stem(wanted, name)))
            near.emplace_back(distance, candidate);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> found;
    for (std::size_t i = 0; i < near.size() && i < max_suggestions; ++i)
        found.push_back(near[i].second);
    return found;
}

Message did_you_mean(const std::vector<std::string>& found) {
    return found.empty() ? Message() : Message("Did you mean: {0}?", {joined(found)});
}

Message did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const std::vector<std::string> found = suggestions(word, candidates);
    if (!found.empty() || candidates.empty())
        return did_you_mean(found);
    return Message("Possible here: {0}", {joined(candidates)});
}

} // namespace kiosk::yaml
