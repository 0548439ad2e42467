// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/reference.hpp"

#include "kiosk/content/exhibition.hpp"
#include "kiosk/content/reference_form.hpp"
#include "kiosk/content/scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kiosk::content {
namespace {

using Rows = std::vector<ReferenceRow>;

constexpr std::string_view preface =
    "# Referenz\n"
    "\n"
    "Jeder Schlüssel, der in den Dateien dieses Ordners stehen kann. Wie man damit arbeitet, steht in\n"
    "[README.md](README.md). Diese Seite hat das Programm geschrieben (`kok-kiosk reference`), aus denselben "
    "Angaben,\n"
    "nach denen es die Dateien liest: Ändern Sie nichts von Hand.\n"
    "\n"
    "Ganz oben in jeder Datei steht `version: 1`. „Text je Sprache“ heißt: Unter dem Schlüssel stehen "
    "eingerückt die\n"
    "Zeilen `de:` und `en:`; in den Ordnern der weiteren Sprachen steht nur der Text. Statt `true` und "
    "`false` dürfen Sie\n"
    "`ja` und `nein` schreiben. Ein Strich heißt: Ohne Angabe fehlt es einfach;\n"
    "nur die Beschreibung eines Bildes (`alt`) verlangt die Prüfung.\n";

/// A table of keys that has been written, and where.
struct Written {
    Rows rows;
    std::string anchor;
};

class ReferencePage {
public:
    explicit ReferencePage(std::string text) : text_(std::move(text)) {}

    /// A part of the page, and below it one for each thing in it that has keys of its own. `owner` tells
    /// those of the same key apart.
    void add(std::string_view heading, std::string_view intro, const Rows& rows, std::string_view owner) {
        text_ += fmt::format("\n## {}\n\n{}\n\n", heading, intro);
        table(rows, owner);
        inner(rows, owner);
    }

    std::string take() { return std::move(text_); }

private:
    void table(const Rows& rows, std::string_view owner) {
        text_ += "| Schlüssel | Bedeutung | Wert | Beispiel | ohne Angabe |\n|---|---|---|---|---|\n";
        for (const ReferenceRow& row : rows)
            text_ += fmt::format("| `{}` | **{}.** {} | {} | {} | {} |\n",
                                 row.key,
                                 row.title,
                                 row.hint,
                                 value_of(row, owner),
                                 in_code(row.example),
                                 row.required            ? "nötig"
                                 : row.otherwise.empty() ? "–"
                                                         : in_code(row.otherwise));
    }

    static std::string in_code(const std::string& text) { return text.empty() ? "" : "`" + text + "`"; }

    std::string value_of(const ReferenceRow& row, std::string_view owner) {
        if (row.fields.empty())
            return row.value;
        const Written* known = find(row.fields);
        const std::string anchor = known != nullptr ? known->anchor : anchor_of(row.key, owner);
        return fmt::format("{}[{}](#{})", row.value.empty() ? "" : row.value + ": ", row.key, anchor);
    }

    /// Things that look the same everywhere, such as a picture, are described once.
    void inner(const Rows& rows, std::string_view owner) {
        for (const ReferenceRow& row : rows) {
            if (row.fields.empty() || find(row.fields) != nullptr)
                continue;
            written_.push_back({row.fields, anchor_of(row.key, owner)});
            text_ += fmt::format("\n### {} ({})\n\n", row.key, owner);
            table(row.fields, owner);
            inner(row.fields, owner);
        }
    }

    const Written* find(const Rows& rows) const {
        const auto found = std::find_if(
            written_.begin(), written_.end(), [&rows](const Written& one) { return one.rows == rows; });
        return found == written_.end() ? nullptr : &*found;
    }

    /// As renderers of Markdown name a heading "key (owner)".
    static std::string anchor_of(std::string_view key, std::string_view owner) {
        std::string anchor = fmt::format("{}-{}", key, owner);
        std::replace(anchor.begin(), anchor.end(), ' ', '-');
        return anchor;
    }

    std::string text_;
    std::vector<Written> written_;
};

template <typename T>
Rows rows_of() {
    T value{};
    ReferenceForm form;
    describe(form, value);
    return form.take();
}

template <typename One>
void add_kind(ReferencePage& page) {
    page.add(fmt::format("kind: {}", One::kind_name),
             fmt::format("{} Ein Beispiel: [beispiele/{}.yaml](beispiele/{}.yaml).",
                         One::purpose,
                         One::kind_name,
                         One::kind_name),
             rows_of<One>(),
             One::kind_name);
}

template <std::size_t... Index>
void add_kinds(ReferencePage& page, std::index_sequence<Index...> /*all*/) {
    (add_kind<std::variant_alternative_t<Index, Kind>>(page), ...);
}

} // namespace

std::string reference_page() {
    ReferencePage page{std::string(preface)};
    page.add(
        "Jede Szene",
        "Eine Datei in diesem Ordner ist eine Szene. Das kann in jeder stehen, welcher Art sie auch ist.",
        rows_of<Scene>(),
        "szene");
    add_kinds(page, std::make_index_sequence<std::variant_size_v<Kind>>{});
    page.add("exhibition.yaml", "Was die Ausstellung zusammenhält.", rows_of<Exhibition>(), "ausstellung");
    return page.take();
}

} // namespace kiosk::content
