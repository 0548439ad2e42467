// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/typesetting/balance.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>

namespace kiosk::typesetting {

namespace {

using Cost = std::int64_t;
constexpr Cost impossible = std::numeric_limits<Cost>::max();

// The widths of words that stand between two forced line breaks, so that any row of them can be summed up.
class Row {
public:
    Row(std::span<const Word> words, Runs& runs) {
        int right = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (i > 0)
                right += runs.width({words[i - 1].end, words[i].begin, false});
            left_.push_back(right);
            right += runs.width({words[i].begin, words[i].end, false});
            right_.push_back(right);
        }
    }

    std::size_t size() const { return left_.size(); }
    int width(std::size_t first, std::size_t last) const { return right_[last] - left_[first]; }

    // The number of lines that `width` px need at least; 0 if a word is wider.
    std::size_t lines_needed(int limit) const {
        std::size_t lines = 1;
        for (std::size_t i = 0, first = 0; i < size(); ++i) {
            if (width(i, i) > limit)
                return 0;
            if (width(first, i) > limit) {
                first = i;
                ++lines;
            }
        }
        return lines;
    }

private:
    std::vector<int> left_;
    std::vector<int> right_;
};

Cost cost_of_line(const Row& row, std::size_t first, std::size_t last, int limit) {
    const Cost hole = limit - row.width(first, last);
    if (hole < 0)
        return impossible;
    // A word alone at the end, or a short one alone anywhere: then the more even of two poor ways is taken.
    const bool alone = first == last && row.size() > 1;
    const bool stray = alone && (last + 1 == row.size() || row.width(first, last) * 5 < limit * 2);
    return hole * hole + (stray ? Cost{8} * limit * limit : 0);
}

// The first word of each of exactly `lines` lines, with the smallest sum of squared holes.
std::vector<std::size_t> even_lines(const Row& row, std::size_t lines, int limit) {
    const std::size_t count = row.size();
    std::vector<std::vector<Cost>> best(lines + 1, std::vector<Cost>(count + 1, impossible));
    std::vector<std::vector<std::size_t>> from(lines + 1, std::vector<std::size_t>(count + 1, 0));
    best[0][0] = 0;
    for (std::size_t line = 1; line <= lines; ++line) {
        for (std::size_t end = line; end <= count; ++end) {
            for (std::size_t first = end; first-- > line - 1;) {
                const Cost own = cost_of_line(row, first, end - 1, limit);
                if (own == impossible)
                    break;
                if (best[line - 1][first] == impossible || best[line - 1][first] + own >= best[line][end])
                    continue;
                best[line][end] = best[line - 1][first] + own;
                from[line][end] = first;
            }
        }
    }
    std::vector<std::size_t> firsts(lines);
    for (std::size_t line = lines, end = count; line > 0; --line) {
        end = from[line][end];
        firsts[line - 1] = end;
    }
    return firsts;
}

bool all_fit(std::span<const Stretch> lines, int width, Runs& runs) {
    return std::all_of(
        lines.begin(), lines.end(), [&](const Stretch& line) { return runs.width(line) <= width; });
}

} // namespace

std::optional<std::vector<Stretch>> balance(const std::vector<Word>& words, int width, Runs& runs) {
    std::vector<Stretch> lines;
    for (std::size_t begin = 0, end = 0; begin < words.size(); begin = end) {
        while (!words[end++].ends_line) {
        }
        const std::span<const Word> part(words.data() + begin, end - begin);
        const Row row(part, runs);
        // Sums of words can be a few px less than the line as a whole: then a little narrower is tried once.
        const std::size_t lines_before = lines.size();
        for (int limit = width; limit >= width - 8; limit -= 8) {
            lines.resize(lines_before);
            const std::size_t needed = row.lines_needed(limit);
            if (needed == 0)
                return std::nullopt;
            const std::vector<std::size_t> firsts = even_lines(row, needed, limit);
            for (std::size_t i = 0; i < needed; ++i) {
                const std::size_t last = (i + 1 < needed ? firsts[i + 1] : part.size()) - 1;
                lines.push_back({part[firsts[i]].begin, part[last].end, false});
            }
            if (all_fit(std::span(lines).subspan(lines_before), width, runs))
                break;
        }
    }
    return lines;
}

} // namespace kiosk::typesetting
