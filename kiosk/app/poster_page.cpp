// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/poster_page.hpp"

#include "kiosk/app/html_language.hpp"
#include "kiosk/app/html_page.hpp"
#include "kiosk/ui/qr_code.hpp"
#include "kiosk/upkeep/html_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace kiosk::app {

namespace {

using upkeep::escaped_for_html;

constexpr std::string_view poster_style = R"(
@page { size: A4; margin: 0; }
:root { font-size: 11pt; line-height: 1.45; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; background: #E9E4DA; }
.page { position: relative; box-sizing: border-box; width: 210mm; height: 297mm; margin: 8mm auto; padding: 20mm 20mm 16mm; background: #fff; overflow: hidden; break-inside: avoid; display: flex; flex-direction: column; }
.page + .page { break-before: page; }
h1 { font-size: 42pt; line-height: 1.12; margin: 0; text-wrap: balance; hyphens: auto; }
h1 + p { font-size: 22pt; line-height: 1.2; margin: 2mm 0 0; color: var(--quiet); text-wrap: balance; }
h2 { font-size: 13pt; line-height: 1.25; margin: 0 0 1.5mm; color: var(--accent); }
p { margin: 0; }
svg { display: block; }
.large { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 6mm; text-align: center; }
.large .kreis { width: 158mm; height: 158mm; } .kreis .ring { fill: var(--accent); }
.large .kreis.small { width: 128mm; height: 128mm; }
.large .words { font-size: 24pt; font-weight: bold; line-height: 1.2; overflow-wrap: anywhere; }
.large .what { font-size: 14pt; color: var(--quiet); }
.foot { margin-top: 7mm; display: flex; justify-content: space-between; align-items: flex-end; gap: 10mm; border-top: 0.4mm solid var(--accent); padding-top: 5mm; }
.foot .lines { font-size: 12pt; line-height: 1.4; }
.codes { display: flex; gap: 6mm; }
.codes figure { width: 34mm; }
figcaption { font-size: 9.5pt; line-height: 1.3; overflow-wrap: anywhere; }
figcaption .words { font-weight: bold; }
.grid { flex: 1; display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 66mm; align-content: center; gap: 6mm 10mm; }
.grid figure { display: grid; grid-template-columns: 46mm 1fr; gap: 4mm; align-items: center; } .grid figcaption { font-size: 12pt; } .grid .words { font-size: 14pt; }
.cut { padding: 0; } .cut > svg { position: absolute; inset: 0; fill: none; stroke: var(--text); stroke-width: 0.2; } .cut > p { position: absolute; left: 20mm; top: 12mm; font-size: 9pt; color: var(--quiet); }
.card { position: absolute; box-sizing: border-box; width: 85mm; height: 55mm; padding: 6mm 7mm 6mm 5mm; display: grid; grid-template-columns: 38mm 1fr; gap: 4mm; align-items: center; line-height: 1.35; }
.card b { display: block; font-size: 13pt; } .card strong { display: block; font-size: 11.5pt; margin: 1mm 0 1.5mm; white-space: nowrap; } .card span { display: block; font-size: 9pt; }
.handover { padding-top: 16mm; } .handover h1 { font-size: 28pt; } .handover h1 + p { font-size: 14pt; }
.handover .how { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm 10mm; margin: 7mm 0 6mm; font-size: 10.5pt; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 0 10mm; }
.fields div { border-bottom: 0.3mm solid var(--text); height: 11mm; display: flex; align-items: flex-end; font-size: 9.5pt; color: var(--quiet); padding-bottom: 1mm; box-sizing: border-box; } .fields .wide { grid-column: 1 / -1; }
table { margin-top: 2mm; font-size: 9.5pt; }
th, td { border-bottom: 0.3mm solid var(--text); border-inline-end: 0.3mm solid var(--line); height: 9mm; padding: 0 2mm; } th { height: 7mm; } th:last-child, td:last-child { border-inline-end: 0; }
@media print { body { background: none; } .page { margin: 0; } }
)";

// The dark modules of a code, row by row, as one path.
std::string path_of(const ui::Modules& code) {
    std::string path;
    const auto width = static_cast<std::size_t>(code.width);
    for (std::size_t y = 0; y < width; ++y)
        for (std::size_t x = 0; x < width;) {
            if (code.dark[y * width + x] == 0) {
                ++x;
                continue;
            }
            std::size_t end = x;
            while (end < width && code.dark[y * width + end] != 0)
                ++end;
            path += fmt::format("M{} {}h{}v1h-{}z", x, y, end - x, end - x);
            x = end;
        }
    return path;
}

// A code as a drawing, sharp at any size. What is too long for one is left out.
std::string code_drawing(const std::string& data) {
    const auto code = ui::qr_code(data, {});
    if (!code)
        return "";
    return fmt::format("<svg viewBox=\"0 0 {0} {0}\" role=\"img\" aria-label=\"QR-Code\" "
                       "shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"{1}\"/></svg>",
                       code->width,
                       path_of(*code));
}

// The code in the Kreis. In mm: the ring touches the corners of the code nowhere.
std::string code_in_ring(const std::string& data, int dots, bool small) {
    constexpr double side = 158;
    constexpr double radius = 74;
    constexpr double dot = 2.4;
    constexpr double modules_side = 90; // without the quiet zone
    constexpr int quiet = 8;            // modules of it, both sides together
    std::string ring;
    for (int i = 0; i < dots; ++i) {
        const double angle = 2 * std::numbers::pi * i / dots - std::numbers::pi / 2;
        ring += fmt::format(R"(<circle cx="{:.2f}" cy="{:.2f}" r="{}"/>)",
                            side / 2 + radius * std::cos(angle),
                            side / 2 + radius * std::sin(angle),
                            dot);
    }
    const auto code = ui::qr_code(data, {});
    if (!code)
        return "";
    const double code_side = modules_side * code->width / (code->width - quiet);
    return fmt::format("<svg class=\"kreis{5}\" viewBox=\"0 0 {0} {0}\" role=\"img\" aria-label=\"QR-Code\">"
                       "<g class=\"ring\">{1}</g><g transform=\"translate({2} {2}) scale({3:.5f})\" "
                       "shape-rendering=\"crispEdges\"><path fill=\"#000\" d=\"{4}\"/></g></svg>\n",
                       side,
                       ring,
                       (side - code_side) / 2,
                       code_side / code->width,
                       path_of(*code),
                       small ? " small" : "");
}

std::string paragraphs(const std::vector<PrintedText>& texts, const char* style) {
    std::string html;
    for (const PrintedText& text : texts)
        html += fmt::format("<p class=\"{}\"{}>{}</p>\n",
                            style,
                            language_attributes(text.language),
                            escaped_for_html(text.text));
    return html;
}

std::string titles(const std::vector<PrintedText>& texts) {
    std::string html;
    const char* tag = "h1";
    for (const PrintedText& text : texts) {
        html += fmt::format(
            "<{0}{1}>{2}</{0}>\n", tag, language_attributes(text.language), escaped_for_html(text.text));
        tag = "p";
    }
    return html;
}

std::string figure(const PosterCode& code) {
    std::string html = "<figure>" + code_drawing(code.data) + "<figcaption>";
    html += paragraphs(code.texts, "what");
    return html +
           fmt::format("<p class=\"words\">{}</p></figcaption></figure>\n", escaped_for_html(code.in_words));
}

std::string figures(std::span<const PosterCode> codes, const char* style) {
    std::string html = fmt::format("<div class=\"{}\">\n", style);
    for (const PosterCode& code : codes)
        html += figure(code);
    return html + "</div>\n";
}

std::string foot(const Poster& poster, std::span<const PosterCode> beside) {
    if (poster.lines.empty() && beside.empty())
        return "";
    std::string html = "<div class=\"foot\"><div class=\"lines\">\n";
    for (const std::string& line : poster.lines)
        html += fmt::format("<p>{}</p>\n", escaped_for_html(line));
    return html + "</div>\n" + (beside.empty() ? "" : figures(beside, "codes")) + "</div>\n";
}

std::string large_sheet(const Poster& poster, std::span<const PosterCode> beside, int dots) {
    std::string html = "<article class=\"page\">\n" + titles(poster.titles) + "<div class=\"large\">\n";
    if (!poster.codes.empty()) {
        const PosterCode& first = poster.codes.front();
        html += code_in_ring(first.data, dots, !poster.lines.empty()) + "<div>" +
                paragraphs(first.texts, "what") +
                fmt::format("<p class=\"words\">{}</p></div>\n", escaped_for_html(first.in_words));
    }
    return html + "</div>\n" + foot(poster, beside) + "</article>\n";
}

// The first code large, the next ones at the foot, all others on sheets of their own. Several helplines are
// alike: none of them is the large one.
std::string poster_sheets(const Poster& poster, int dots) {
    constexpr std::size_t most_at_foot = 2;
    constexpr std::size_t most_in_grid = 6;
    std::span<const PosterCode> rest(poster.codes);
    std::string html;
    if (rest.size() < 2 || !poster.lines.empty()) {
        rest = rest.subspan(std::min<std::size_t>(rest.size(), 1));
        const auto beside = rest.first(std::min(rest.size(), most_at_foot));
        html += large_sheet(poster, beside, dots);
        rest = rest.subspan(beside.size());
    }
    while (!rest.empty()) {
        const auto some = rest.first(std::min(rest.size(), most_in_grid));
        html += "<article class=\"page\">\n" + titles(poster.titles) + figures(some, "grid") +
                foot(poster, {}) + "</article>\n";
        rest = rest.subspan(some.size());
    }
    return html;
}

// Eight cards of 85 x 55 mm, and the marks between which they are cut. In mm.
constexpr int card_columns = 2;
constexpr int card_rows = 4;
constexpr double card_width = 85;
constexpr double card_height = 55;
constexpr double cards_left = 20;
constexpr double cards_top = 38.5;

std::string cut_marks() {
    constexpr double gap = 2;
    constexpr double length = 6;
    std::string marks;
    const auto mark = [&](double x, double y, double to_x, double to_y) {
        marks += fmt::format("M{} {}L{} {}", x, y, to_x, to_y);
    };
    const double right = cards_left + card_columns * card_width + gap;
    const double bottom = cards_top + card_rows * card_height + gap;
    for (int i = 0; i <= card_columns; ++i) {
        const double x = cards_left + i * card_width;
        mark(x, cards_top - gap - length, x, cards_top - gap);
        mark(x, bottom, x, bottom + length);
    }
    for (int i = 0; i <= card_rows; ++i) {
        const double y = cards_top + i * card_height;
        mark(cards_left - gap - length, y, cards_left - gap, y);
        mark(right, y, right + length, y);
    }
    return fmt::format(
        "<svg viewBox=\"0 0 210 297\" width=\"210mm\" height=\"297mm\" aria-hidden=\"true\"><path "
        "d=\"{}\"/></svg>\n",
        marks);
}

std::string card_sheet(const AddressCard& card) {
    std::string inside = code_drawing(card.data) + "<div><b>" + escaped_for_html(card.name.text) +
                         "</b><strong>" + escaped_for_html(card.phone) + "</strong>";
    for (const std::string& line : card.place)
        inside += "<span>" + escaped_for_html(line) + "</span>";
    std::string html =
        "<article class=\"page cut\">\n<p>Karten zum Ausschneiden und Mitgeben. Nichts darauf sagt, "
        "wessen Nummer es ist.</p>\n" +
        cut_marks();
    for (int row = 0; row < card_rows; ++row)
        for (int column = 0; column < card_columns; ++column)
            html += fmt::format("<div class=\"card\"{} style=\"left:{}mm;top:{}mm\">{}</div></div>\n",
                                language_attributes(card.name.language),
                                cards_left + column * card_width,
                                cards_top + row * card_height,
                                inside);
    return html + "</article>\n";
}

// What the technicians' handbook says, as short as it has to be beside the case.
std::string how_to(const PosterPage& page) {
    const auto part = [](const char* title, const std::string& text) {
        return fmt::format("<div><h2>{}</h2><p>{}</p></div>\n", title, text);
    };
    const std::string cleaning = escaped_for_html(page.cleaning);
    const std::string fault_code = escaped_for_html(page.fault_code);
    return "<div class=\"how\">\n" +
           part("Einschalten",
                "Bildschirm und Rechner verbinden: Bildkabel und USB-Kabel. Strom einschalten. Nach dem "
                "Start läuft die "
                "Ausstellung von selbst, ohne Anmeldung und ohne Netzwerk.") +
           part("Ausschalten",
                "Den Netzschalter des Rechners kurz drücken. Ein Stromausfall schadet nicht.") +
           part(cleaning.c_str(),
                "Einen Finger fünf Sekunden lang in der oberen rechten Ecke des Bildes ruhen lassen, dann „" +
                    cleaning + "“ drücken: Zwei Minuten lang bewirkt keine Berührung etwas.") +
           part(
               fault_code.c_str(),
               "Auf derselben Seite der andere Knopf. 00 heißt: kein Fehler gefunden. Jede andere Zahl unten "
               "eintragen und am Telefon sagen. Was sie bedeutet, steht im Handbuch der Technik.") +
           "</div>\n";
}

std::string handover_sheet(const PosterPage& page) {
    constexpr int log_lines = 8;
    std::string html = "<article class=\"page handover\">\n<h1>Übergabe an den nächsten Ort</h1>\n";
    if (!page.exhibition.empty())
        html += fmt::format("<p>{}</p>\n", escaped_for_html(page.exhibition.front().text));
    html += how_to(page);
    html +=
        "<h2>Der Ort</h2>\n<div class=\"fields\"><div class=\"wide\">Ort und Anschrift</div><div>von</div>"
        "<div>bis</div><div>Ansprechperson</div><div>Telefon</div><div>Übergeben von, Datum</div>"
        "<div>Übernommen von, Datum</div><div class=\"wide\">Was mitgegeben wurde</div><div "
        "class=\"wide\"></div></div>\n"
        "<h2 style=\"margin-top:7mm\">Logbuch</h2>\n<table><thead><tr><th style=\"width:18%\">Datum</th>";
    html += "<th style=\"width:18%\">" + escaped_for_html(page.fault_code) +
            "</th><th>Was war, was wurde getan</th><th style=\"width:20%\">Name</th></tr></thead><tbody>\n";
    for (int i = 0; i < log_lines; ++i)
        html += "<tr><td></td><td></td><td></td><td></td></tr>\n";
    return html + "</tbody></table>\n</article>\n";
}

} // namespace

std::string poster_page(const PosterPage& page) {
    const std::string name = page.exhibition.empty() ? "" : page.exhibition.front().text;
    std::string html = html_head("Aushang: " + escaped_for_html(name), poster_style);
    for (const Poster& poster : page.posters)
        html += poster_sheets(poster, page.ring);
    for (const AddressCard& card : page.cards)
        html += card_sheet(card);
    return html + handover_sheet(page) + html_end;
}

} // namespace kiosk::app
