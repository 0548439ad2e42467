// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/upkeep/statistics.hpp"

#include "kiosk/upkeep/html_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

namespace kiosk::upkeep {

namespace {

using yaml::Message;
using yaml::MessageLanguage;

constexpr std::array<std::string_view, 4> words{"visits", "scenes", "languages", "films"};

Message heading_for(Counted what) {
    switch (what) {
    case Counted::visits:
        return Message("Visits");
    case Counted::scenes:
        return Message("Scenes: visits in which they were opened");
    case Counted::languages:
        return Message("Languages: visits that ended in them");
    case Counted::films:
        break;
    }
    return Message("Films: visits in which they were seen to the end");
}

std::string number_of(const VenueSum& sum) {
    if (sum.hidden)
        return fmt::format("<{}", fewest_shown);
    return (sum.rounded ? "≥ " : "") + std::to_string(sum.number);
}

std::string name_of(const Count& count, MessageLanguage language) {
    return count.name.empty() ? Message("all").in(language) : count.name;
}

std::string in_quotes(const std::string& text) {
    std::string result = "\"";
    for (const char character : text)
        result += character == '"' ? std::string("\"\"") : std::string(1, character);
    return result + '"';
}

std::string bar_row(const std::string& name, const std::string& number, long long value, long long most) {
    constexpr long long whole = 100;
    return fmt::format("<tr><td>{}<td class=n>{}<td class=b><i style=\"width:{}%\"></i>\n",
                       escaped_for_html(name),
                       escaped_for_html(number),
                       most > 0 ? value * whole / most : 0);
}

// Walks through sums that are in order; begins anew with each venue and each kind of count.
template <typename BeginVenue, typename BeginKind, typename Row>
void walk(const std::vector<VenueSum>& sums, BeginVenue begin_venue, BeginKind begin_kind, Row row) {
    const VenueSum* before = nullptr;
    for (const VenueSum& sum : sums) {
        const bool another_venue = before == nullptr || before->venue != sum.venue;
        if (another_venue)
            begin_venue(sum);
        if (another_venue || before->count.what != sum.count.what)
            begin_kind(sum);
        row(sum);
        before = &sum;
    }
}

long long most_of(const std::vector<VenueSum>& sums, const VenueSum& like) {
    long long most = 0;
    for (const VenueSum& sum : sums)
        if (sum.venue == like.venue && sum.count.what == like.count.what && !sum.hidden)
            most = std::max(most, sum.number);
    return most;
}

std::string days_of(const std::vector<DayCount>& counts, const std::string& venue) {
    std::map<std::string, long long> days;
    long long most = 0;
    for (const DayCount& count : counts)
        if (count.venue == venue && count.count.what == Counted::visits) {
            days[count.day] += count.number;
            most = std::max(most, days[count.day]);
        }
    std::string rows;
    for (const auto& [day, number] : days) {
        const bool hidden = number < fewest_shown;
        rows += bar_row(day,
                        hidden ? fmt::format("<{}", fewest_shown) : std::to_string(number),
                        hidden ? 0 : number,
                        most);
    }
    return rows;
}

} // namespace

std::string word_for(Counted what) {
    return std::string(words.at(static_cast<std::size_t>(what)));
}

bool read_word(const std::string& word, Counted& what) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end())
        what = static_cast<Counted>(found - words.begin());
    return found != words.end();
}

std::vector<VenueSum> sums_of(const std::vector<DayCount>& counts) {
    std::map<std::pair<std::string, Count>, VenueSum> sums;
    for (const DayCount& count : counts) {
        VenueSum& sum = sums[{count.venue, count.count}];
        sum.venue = count.venue;
        sum.count = count.count;
        sum.number += count.number;
        sum.rounded = sum.rounded || count.number < fewest_shown;
    }
    std::vector<VenueSum> result;
    for (auto& [key, sum] : sums) {
        sum.hidden = sum.number < fewest_shown;
        if (sum.rounded)
            sum.number -= sum.number % fewest_shown;
        result.push_back(std::move(sum));
    }
    std::stable_sort(result.begin(), result.end(), [](const VenueSum& a, const VenueSum& b) {
        return std::tuple(a.venue, a.count.what, -a.number) < std::tuple(b.venue, b.count.what, -b.number);
    });
    return result;
}

std::string table_of(const std::vector<DayCount>& counts, MessageLanguage language) {
    if (counts.empty())
        return Message("Nothing has been counted yet.").in(language) + "\n";
    std::string lines;
    walk(
        sums_of(counts),
        [&](const VenueSum& sum) {
            lines += fmt::format("{}{}\n",
                                 lines.empty() ? "" : "\n",
                                 sum.venue.empty() ? Message("without a venue").in(language) : sum.venue);
        },
        [&](const VenueSum& sum) { lines += "  " + heading_for(sum.count.what).in(language) + "\n"; },
        [&](const VenueSum& sum) {
            lines += fmt::format("    {:>8}  {}\n", number_of(sum), name_of(sum.count, language));
        });
    return lines;
}

std::string csv_of(const std::vector<DayCount>& counts) {
    std::string lines = "day;venue;counted;name;number\n";
    for (const DayCount& count : counts)
        lines += fmt::format("{};{};{};{};{}\n",
                             count.day,
                             in_quotes(count.venue),
                             word_for(count.count.what),
                             in_quotes(count.count.name),
                             count.number < fewest_shown ? fmt::format("<{}", fewest_shown)
                                                         : std::to_string(count.number));
    return lines;
}

std::string page_of(const std::vector<DayCount>& counts, MessageLanguage language) {
    const std::string title = Message("What was counted").in(language);
    std::string page =
        fmt::format("<!doctype html><html lang={}><meta charset=utf-8><title>{}</title>\n"
                    "<style>body{{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}"
                    "td{{padding:.1rem .6rem .1rem 0}}.n{{text-align:right}}.b{{width:30rem}}"
                    "i{{display:block;height:1rem;background:#00545f}}</style>\n<h1>{}</h1>\n",
                    language == MessageLanguage::german ? "de" : "en",
                    title,
                    title);
    const std::vector<VenueSum> sums = sums_of(counts);
    walk(
        sums,
        [&](const VenueSum& sum) {
            page += fmt::format("</table><h2>{}</h2>\n<h3>{}</h3>\n<table>\n{}",
                                sum.venue.empty() ? Message("without a venue").in(language)
                                                  : escaped_for_html(sum.venue),
                                Message("Visits by day").in(language),
                                days_of(counts, sum.venue));
        },
        [&](const VenueSum& sum) {
            page += fmt::format("</table><h3>{}</h3>\n<table>\n", heading_for(sum.count.what).in(language));
        },
        [&](const VenueSum& sum) {
            page += bar_row(name_of(sum.count, language),
                            number_of(sum),
                            sum.hidden ? 0 : sum.number,
                            most_of(sums, sum));
        });
    page += fmt::format(
        "</table>\n<p>{}\n",
        escaped_for_html(
            Message("Numbers below 5 are not shown; counselling is never counted.").in(language)));
    return page;
}

} // namespace kiosk::upkeep
