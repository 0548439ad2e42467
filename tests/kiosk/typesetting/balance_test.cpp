// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/typesetting/even_metrics.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>

using namespace kiosk::typesetting;

namespace {

Lines set(std::string_view text, int characters) {
    const EvenMetrics metrics;
    return lines_of(Typesetter(metrics).plain(text, balanced(), characters * character));
}

} // namespace

TEST_CASE("the lines of a title are about equally long", "[typesetting]") {
    CHECK(set("Menschenhandel hat viele Gesichter", 30) == Lines{"Menschenhandel hat", "viele Gesichter"});
    CHECK(set("aa bb cc dd ee ff", 14) == Lines{"aa bb cc", "dd ee ff"});
}

TEST_CASE("a title takes no more lines than it needs", "[typesetting]") {
    CHECK(set("aa bb cc dd ee ff", 17).size() == 1);
    const EvenMetrics metrics;
    Typesetter typesetter(metrics);
    const std::string text = "Niemand darf gezwungen werden und alle haben ein Recht auf Hilfe und Schutz";
    for (int width = 10; width < 80; ++width) {
        const std::size_t full = typesetter.plain(text, german(), width * character).lines.size();
        CHECK(set(text, width).size() == full);
    }
}

TEST_CASE("no title ends with a line of one word if it can be helped", "[typesetting]") {
    CHECK(set("aaaa bbbb cccc dd", 14) == Lines{"aaaa bbbb", "cccc dd"});
    CHECK(set("Wir sind unabhängigkeitsliebend", 22) == Lines{"Wir sind", "unabhängigkeitsliebend"});
}

TEST_CASE("no short word stands alone only to give the last one company", "[typesetting]") {
    CHECK(set("The film Menschenhandeln", 21) == Lines{"The film", "Menschenhandeln"});
}

TEST_CASE("a forced line break divides what is balanced", "[typesetting]") {
    CHECK(set("aa bb cc dd\nee ff", 9) == Lines{"aa bb", "cc dd", "ee ff"});
}
