// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/imported.hpp"

#include "kiosk/content/nfc.hpp"
#include "kiosk/yaml/written.hpp"
#include "media/base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk::content {
namespace {

constexpr Size usual_room{1920, 1080};

/// German letters as they are written without umlauts; whatever else is no letter of ASCII is left out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> plain_letters{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}}};

/// Blanks of any kind at both ends and between words become one; other control characters are dropped.
std::string tidied_line(std::string_view line) {
    std::string tidy;
    for (const char c : line) {
        const auto code = static_cast<unsigned char>(c);
        if (c == ' ' || c == '\t') {
            if (!tidy.empty() && tidy.back() != ' ')
                tidy += ' ';
        } else if (code >= 0x20 && code != 0x7F) {
            tidy += c;
        }
    }
    if (tidy.ends_with(' '))
        tidy.pop_back();
    return tidy;
}

void join_line(std::string& paragraph, const std::string& line) {
    const std::size_t length = paragraph.size();
    if (length > 1 && paragraph.back() == '-' && media::is_small_letter(paragraph[length - 2]) &&
        media::is_small_letter(line.front()))
        paragraph.pop_back(); // "Menschen-" and "handel"
    else if (length > 0)
        paragraph += ' ';
    paragraph += line;
}

std::string joined_lines(std::string_view page) {
    std::string text;
    std::string paragraph;
    const auto end_paragraph = [&] {
        if (!paragraph.empty())
            text += (text.empty() ? "" : "\n") + std::exchange(paragraph, {});
    };
    while (!page.empty()) {
        const std::size_t end = std::min(page.find('\n'), page.size());
        const std::string line = tidied_line(page.substr(0, end));
        page.remove_prefix(std::min(end + 1, page.size()));
        if (line.empty())
            end_paragraph();
        else
            join_line(paragraph, line);
    }
    end_paragraph();
    return text;
}

/// What every imported scene begins with.
std::string
head_of_scene(std::string_view kind, const std::string& title, const std::vector<std::string>& languages) {
    std::string scene =
        fmt::format("# yaml-language-server: $schema=../config/schema/scene.schema.json\n"
                    "version: 1\n"
                    "# Noch verborgen. Löschen Sie die nächste Zeile, wenn die Szene zu sehen sein soll.\n"
                    "hide: true\n"
                    "kind: {}\n"
                    "title:\n",
                    kind);
    for (const std::string& language : languages)
        scene += fmt::format("  {}: {}\n", language, yaml::written(title, 2));
    return scene;
}

int even(int px) {
    return std::max(2, px - px % 2);
}

Size shrunk(Size size, double factor) {
    return {std::max(1, static_cast<int>(std::lround(size.width * factor))),
            std::max(1, static_cast<int>(std::lround(size.height * factor)))};
}

} // namespace

std::string imported_name(std::string_view words) {
    std::string composed(words);
    compose(composed);
    std::string name;
    for (std::string_view rest = composed; !rest.empty();) {
        const auto letter = std::find_if(plain_letters.begin(), plain_letters.end(), [&](const auto& one) {
            return rest.starts_with(one.first);
        });
        if (letter != plain_letters.end()) {
            name += letter->second;
            rest.remove_prefix(letter->first.size());
            continue;
        }
        const char c = rest.front();
        if (media::is_letter(c) || (c >= '0' && c <= '9'))
            name += media::small_letter(c);
        else if (static_cast<unsigned char>(c) < 0x80 && !name.empty() && name.back() != '-')
            name += '-';
        rest.remove_prefix(1);
    }
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

KeptSizes kept_sizes(Size original) {
    const double fitting = std::min(static_cast<double>(usual_room.width) / original.width,
                                    static_cast<double>(usual_room.height) / original.height);
    if (fitting >= 1)
        return {original, std::nullopt};
    if (fitting <= 0.5) {
        const Size usual = shrunk(original, fitting);
        return {usual, Size{usual.width * 2, usual.height * 2}};
    }
    const Size sharper{even(original.width), even(original.height)};
    return {{sharper.width / 2, sharper.height / 2}, sharper};
}

std::vector<std::string> pages_of_text(std::string_view text) {
    std::vector<std::string> pages;
    while (!text.empty()) {
        const std::size_t end = text.find('\f');
        if (end == std::string_view::npos && tidied_line(text).empty())
            break; // what follows the last page
        pages.push_back(joined_lines(text.substr(0, end)));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return pages;
}

std::string scene_of_document(const ImportedDocument& document) {
    std::string scene = head_of_scene("document", document.title, document.languages);
    scene += "# Was auf den Seiten steht (text), wird vorgelesen. Lesen Sie es einmal durch: Die Reihenfolge "
             "kann eine andere sein.\n"
             "pages:\n";
    int number = 0;
    for (const ImportedPage& page : document.pages) {
        ++number;
        scene += fmt::format("  - picture:\n      file: {}\n      alt:\n", yaml::written(page.picture, 6));
        for (const std::string& language : document.languages)
            scene += fmt::format("        {}: Seite {} ({})\n", language, number, language);
        scene += "      credit:\n";
        for (const std::string& language : document.languages)
            scene += fmt::format("        {}: Wer das Heft gemacht hat ({})\n", language, language);
        if (!page.text.empty())
            scene +=
                fmt::format("    text:\n      {}: {}\n", document.text_language, yaml::written(page.text, 6));
    }
    return scene;
}

std::string scene_of_film(const ImportedFilmScene& film) {
    const auto& known = film.known_languages;
    std::string captions;
    std::string others;
    for (const auto& [language, file] : film.captions) {
        const bool used = std::find(known.begin(), known.end(), language) != known.end();
        (used ? captions : others) +=
            fmt::format("{}  {}: {}\n", used ? "" : "#", language, yaml::written(file, 2));
    }
    std::string scene = head_of_scene("film", film.title, film.languages);
    scene += fmt::format("file: {}\n", yaml::written(film.file, 0));
    if (!captions.empty())
        scene += "# Diese Untertitel standen im Film. Lesen Sie sie einmal durch.\ncaptions:\n" + captions;
    if (!others.empty())
        scene +=
            "# Auch diese Untertitel liegen im Ordner film; exhibition.yaml nennt ihre Sprache nicht.\n" +
            others;
    return scene;
}

} // namespace kiosk::content
