// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/sheet_page.hpp"

#include "kiosk/app/html_language.hpp"
#include "kiosk/app/html_page.hpp"
#include "kiosk/typesetting/markdown.hpp"
#include "kiosk/typesetting/paragraph.hpp"
#include "kiosk/typesetting/utf.hpp"
#include "kiosk/upkeep/html_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>

namespace kiosk::app {

namespace {

using upkeep::escaped_for_html;

constexpr std::string_view sheet_style = R"(
:root { --size: 15px; --width: 1180px; }
h1 { text-wrap: balance; }
h2 { font-size: 22px; line-height: 1.2; margin: 0 0 14px; } h2 span { display: block; margin-top: 2px; font-size: 13px; font-weight: normal; line-height: 1.5; color: var(--quiet); }
.overview { table-layout: auto; width: auto; font-size: 14px; } .overview th, .overview td { padding: 3px 18px 3px 0; white-space: nowrap; }
.overview th { width: auto; } .overview tbody th { color: inherit; } .overview a { color: var(--accent); text-underline-offset: 3px; }
section { background: #fff; border-top: 3px solid var(--accent); margin: 28px 0; padding: 18px 20px 20px; }
.pictures { display: flex; flex-wrap: wrap; gap: 14px; margin-bottom: 14px; }
figure img { display: block; width: 550px; max-width: 100%; border: 1px solid var(--line); }
figcaption { font-size: 13px; color: var(--quiet); margin-top: 3px; }
table { margin: 0 0 14px; }
th, td { vertical-align: top; border-top: 1px solid #DDD8CE; padding: 5px 10px 5px 0; overflow-wrap: anywhere; }
th { width: 15%; } thead th + th { width: auto; } td { white-space: pre-line; } td p { margin: 0 0 6px; } td p:last-child { margin: 0; }
.missing { color: var(--fault); } .note { background: var(--note); padding: 6px 10px; margin: 0 0 12px; }
.findings { font: 13px/1.45 "Noto Sans Mono", monospace; white-space: pre-wrap; background: var(--note); padding: 8px 10px; margin: 0 0 14px; }
.sign { display: grid; grid-template-columns: auto 2fr 1fr; gap: 12px 20px; align-items: end; }
.sign label { display: flex; gap: 8px; align-items: center; } .sign input[type=checkbox] { width: 22px; height: 22px; }
.sign div { border-bottom: 1px solid var(--text); color: var(--quiet); font-size: 13px; min-height: 34px; display: flex; align-items: end; }
.sign .remarks { grid-column: 1 / -1; min-height: 58px; }
.after { font-size: 13px; color: var(--quiet); margin: 10px 0 0; }
code { font-family: "Noto Sans Mono", monospace; font-size: 13px; }
@page { size: A4; margin: 12mm; }
@media print {
  .overview { font-size: 8.5pt; line-height: 1.35; } .overview th, .overview td { padding: 1px 12px 1px 0; } .overview a { color: inherit; text-decoration: none; }
  section { break-before: page; margin: 0; padding: 0; border: 0; } figure { break-inside: avoid; } figure img { width: 88mm; } tr { break-inside: avoid; } .sign { break-inside: avoid; } }
)";

// Words of a paragraph, the strong ones so.
std::string paragraph_html(const typesetting::Paragraph& paragraph) {
    const std::u16string& text = paragraph.text();
    std::string html;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        while (end < text.size() && paragraph.same_mark(begin, end))
            ++end;
        const std::string words =
            escaped_for_html(typesetting::to_utf8(std::u16string_view(text).substr(begin, end - begin)));
        html += paragraph.mark(begin).bold || paragraph.heading ? "<b>" + words + "</b>" : words;
    }
    return html;
}

// As visitors read it, without the signs that the curators type.
std::string text_html(const content::WrittenText& written, const std::string& language) {
    const std::string& text = written.text.in(language);
    if (!written.markdown)
        return escaped_for_html(typesetting::with_soft_hyphens(text));
    std::string html;
    for (const typesetting::Paragraph& paragraph : typesetting::read_markdown(text)) {
        const std::string marker =
            paragraph.marker.empty() ? "" : escaped_for_html(typesetting::to_utf8(paragraph.marker)) + " ";
        html += "<p>" + marker + paragraph_html(paragraph) + "</p>";
    }
    return html;
}

std::string text_cell(const content::WrittenText& written, const std::string& language) {
    if (!written.text.has(language))
        return "<td class=\"missing\">fehlt</td>";
    return fmt::format("<td{}>{}</td>", language_attributes(language), text_html(written, language));
}

std::string picture_row(const SheetEntry& entry) {
    std::string html = "<div class=\"pictures\">\n";
    for (const SheetPicture& picture : entry.pictures)
        html += fmt::format("<figure><img alt=\"{} ({}), {}\" src=\"data:image/jpeg;base64,{}\">"
                            "<figcaption>{}</figcaption></figure>\n",
                            escaped_for_html(entry.scene),
                            escaped_for_html(entry.language),
                            escaped_for_html(picture.caption),
                            base64(picture.jpeg),
                            escaped_for_html(picture.caption));
    return html + "</div>\n";
}

// Which entry of a list a field belongs to: "2 · Titel".
std::string field_name(const std::string& path, const std::string& title) {
    std::string name;
    for (std::size_t at = path.find('['); at != std::string::npos; at = path.find('[', at + 1))
        if (int index = 0;
            std::from_chars(path.data() + at + 1, path.data() + path.size(), index).ec == std::errc())
            name += fmt::format("{} · ", index + 1);
    return name + title;
}

std::string text_rows(const SheetEntry& entry, const std::string& original) {
    const bool both = entry.language != original;
    std::string html = "<table><thead><tr><th>Feld</th>";
    if (both)
        html += fmt::format("<th>{}</th>", escaped_for_html(original));
    html += fmt::format("<th>{}</th></tr></thead><tbody>\n", escaped_for_html(entry.language));
    std::vector<content::WrittenText> texts = entry.texts.texts;
    std::stable_partition(texts.begin(), texts.end(), [](const auto& one) { return one.path == "title"; });
    for (const content::WrittenText& written : texts) {
        html += fmt::format("<tr><th title=\"{}\">{}</th>",
                            escaped_for_html(written.path),
                            escaped_for_html(field_name(written.path, written.title)));
        if (both)
            html += text_cell(written, original);
        html += text_cell(written, entry.language) + "</tr>\n";
    }
    for (const content::WrittenAddress& address : entry.addresses)
        html += fmt::format("<tr><th title=\"{}\">{}</th><td{}>{}</td></tr>\n",
                            escaped_for_html(address.path),
                            escaped_for_html(field_name(address.path, address.title)),
                            both ? " colspan=\"2\"" : "",
                            escaped_for_html(address.text));
    return html + "</tbody></table>\n";
}

std::string approval(const SheetEntry& entry) {
    const auto found = entry.texts.approved.find(entry.language);
    if (found == entry.texts.approved.end())
        return "";
    const bool holds = entry.texts.is_approved(entry.language);
    return fmt::format("<p class=\"note\">{} {} am {}{}</p>\n",
                       holds ? "Freigegeben von" : "Nicht mehr gültig ist die Freigabe von",
                       escaped_for_html(found->second.by),
                       escaped_for_html(found->second.on),
                       holds ? "." : ": Der Text wurde danach geändert.");
}

std::string boxes(const SheetEntry& entry) {
    return fmt::format(
        "<div class=\"sign\"><label><input type=\"checkbox\"> So freigegeben</label><div>Name</div>"
        "<div>Datum</div><div class=\"remarks\">Änderungen</div></div>\n"
        "<p class=\"after\">Danach: <code>kok-kiosk approve {} --language {} --by NAME</code></p>\n",
        escaped_for_html(entry.scene),
        escaped_for_html(entry.language));
}

// A word for each scene and language, which leads to its sheet.
std::string state_cell(const std::string& scene, const SheetState& state) {
    std::string word = state.missing ? "fehlt" : state.approved ? "✓ freigegeben" : "offen";
    if (state.findings > 0)
        word += fmt::format(" ({})", state.findings);
    return fmt::format("<td{}><a href=\"#{}.{}\">{}</a></td>",
                       state.missing ? " class=\"missing\"" : "",
                       escaped_for_html(scene),
                       escaped_for_html(state.language),
                       word);
}

std::string counted(std::size_t count, const char* one, const char* more) {
    return fmt::format("{} {}", count, count == 1 ? one : more);
}

std::string overview(const SheetHead& head) {
    std::string html = "<table class=\"overview\"><thead><tr><th></th>";
    for (const std::string& name : head.language_names)
        html += fmt::format("<th>{}</th>", escaped_for_html(name));
    html += "</tr></thead><tbody>\n";
    for (const SheetLine& line : head.lines) {
        html +=
            fmt::format("<tr><th>{}</th>", escaped_for_html(line.title.empty() ? line.scene : line.title));
        for (const SheetState& state : line.states)
            html += state_cell(line.scene, state);
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

} // namespace

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = group << 8U | (at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += at + i <= bytes.size() ? digits[group >> (18U - 6U * i) & 63U] : '=';
    }
    return text;
}

std::string sheet_head(const SheetHead& head) {
    const std::string title = "Korrekturbogen: " + escaped_for_html(head.title);
    return reading_head(title, sheet_style) +
           fmt::format(
               "<h1>{}</h1>\n<p>Stand vom {}. {} in {}, das Original ist {}. Auf jedem Blatt steht "
               "eine Szene in einer Sprache: wie sie aussieht, was darin steht, was die Prüfung dazu sagt. "
               "Wer sie gelesen hat, unterschreibt unten. Eine Zahl in Klammern sagt, zu wie vielen Stellen "
               "die Prüfung etwas meldet.</p>\n{}",
               title,
               escaped_for_html(head.date),
               counted(head.lines.size(), "Szene", "Szenen"),
               counted(head.language_names.size(), "Sprache", "Sprachen"),
               escaped_for_html(head.original),
               overview(head));
}

std::string sheet_section(const SheetEntry& entry, const std::string& original) {
    std::string html = fmt::format("<section id=\"{0}.{1}\">\n<h2>{2} <span>{3} · {0} · {1}</span></h2>\n",
                                   escaped_for_html(entry.scene),
                                   escaped_for_html(entry.language),
                                   escaped_for_html(entry.title.empty() ? entry.scene : entry.title),
                                   escaped_for_html(entry.language_name));
    if (entry.hidden)
        html += "<p class=\"note\">Diese Szene ist verborgen: Niemand sieht sie.</p>\n";
    if (entry.shown_in_other)
        html += "<p class=\"note\">In dieser Sprache ist die Szene nicht vollständig. Besucher*innen sehen "
                "sie in "
                "einer anderen.</p>\n";
    html += picture_row(entry) + text_rows(entry, original);
    if (!entry.findings.empty())
        html += "<div class=\"findings\">" +
                escaped_for_html(yaml::format_text(entry.findings, yaml::MessageLanguage::german)) +
                "</div>\n";
    return html + approval(entry) + boxes(entry) + "</section>\n";
}

std::string sheet_end() {
    return html_end;
}

} // namespace kiosk::app
