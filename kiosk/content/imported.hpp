// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/geometry/geometry.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// A name for a file of the exhibition, made of whatever a file was called: small letters, digits and hyphens
/// ("Foto vom Büro (2)" becomes "foto-vom-buero-2"). Empty if nothing of it is left.
std::string imported_name(std::string_view words);

/// The sizes in px in which a picture is kept: the usual one, at most 1920 x 1080, and one exactly twice as
/// large if the original has the px for it.
struct KeptSizes {
    Size usual;
    std::optional<Size> sharper;

    bool operator==(const KeptSizes&) const = default;
};
KeptSizes kept_sizes(Size original);

/// The text of a document, page by page, as `pdftotext` writes it: pages end with a form feed. Lines are
/// joined to paragraphs, words that were divided at a line's end are whole again.
std::vector<std::string> pages_of_text(std::string_view text);

/// A page of a document that has become a picture.
struct ImportedPage {
    std::string picture; ///< file in `pictures/`
    std::string text;    ///< what stands on it; empty if nobody could read it
};

/// The scene of a document with its pages, hidden until somebody has read it. What has to be written
/// by hand stands there with the number of the page. The text is in `text_language`.
struct ImportedDocument {
    std::string title;
    std::vector<ImportedPage> pages;
    std::vector<std::string> languages; ///< in which the scene's texts are written
    std::string text_language;
};
std::string scene_of_document(const ImportedDocument& document);

/// The scene of a film, hidden until somebody has seen it. Captions in languages that the exhibition has not
/// got stand there as a note: they would be a mistake.
struct ImportedFilmScene {
    std::string title;
    std::string file;                            ///< in `film/`
    std::map<std::string, std::string> captions; ///< files in `film/` by language
    std::vector<std::string> languages;          ///< in which the scene's texts are written
    std::vector<std::string> known_languages;    ///< all of the exhibition, with drafts
};
std::string scene_of_film(const ImportedFilmScene& film);

} // namespace kiosk::content
