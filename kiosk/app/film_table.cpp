// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/film_table.hpp"

#include "kiosk/app/text_table.hpp"
#include "kiosk/content/film_version.hpp"

#include <variant>
#include <vector>

namespace kiosk::app {

namespace {

using content::Language;
using yaml::Message;

using Row = std::vector<std::string>;

class FilmTable {
public:
    FilmTable(const content::Exhibition& exhibition,
              const content::FilmTracks& tracks,
              yaml::MessageLanguage language)
        : exhibition_(exhibition), tracks_(tracks), language_(language) {}

    std::string of(const content::Scene& scene, const content::FilmScene& film) const {
        std::vector<Row> rows{{words(Message("Language")),
                               words(Message("Film")),
                               words(Message("Sound")),
                               words(Message("Captions")),
                               words(Message("Text"))}};
        for (const Language& language : exhibition_.languages)
            rows.push_back(row_of(film, language));
        std::string text =
            words(Message("Film “{0}”: what visitors get", {scene.id})) + "\n" + text_table(rows);
        text += access_line(film, Message("Audio description"), true);
        text += access_line(film, Message("Sign language"), false);
        return text;
    }

private:
    std::string words(const Message& message) const { return message.in(language_); }

    content::FilmWishes wishes(const Language& language) const {
        return {.languages = exhibition_.language_chain(language), .original = exhibition_.languages.front()};
    }

    std::string source(const content::TrackSource& from) const {
        if (!from.file.empty())
            return from.file;
        const std::string track = from.track ? " " + std::to_string(*from.track + 1) : "";
        return words(Message("in the film")) + track +
               (from.language.empty() ? "" : " (" + from.language + ")");
    }

    Row row_of(const content::FilmScene& film, const Language& language) const {
        const content::FilmVersion version = content::choose_version(film, tracks_, wishes(language));
        const Language text = content::choose_reading(film,
                                                      exhibition_.language_chain(language),
                                                      version.captions ? version.captions->language : "")
                                  .language;
        const auto known = tracks_.find(version.file);
        const bool silent = known != tracks_.end() && version.sound.file.empty() && !version.sound.track;
        return {language,
                version.file,
                silent ? "–" : source(version.sound),
                version.captions ? source(*version.captions) : "–",
                text.empty() ? "–" : text};
    }

    /// Which description or signs somebody gets who asks for them.
    std::string access_line(const content::FilmScene& film, const Message& title, bool description) const {
        content::FilmWishes wished = wishes(exhibition_.languages.front());
        wished.audio_description = description;
        wished.sign_language = !description;
        const content::FilmVersion version = content::choose_version(film, tracks_, wished);
        std::string found = "–";
        if (description && version.described)
            found = source(version.sound);
        if (!description && film.sign_language && !film.sign_language->file.empty())
            found = film.sign_language->language + ", " + film.sign_language->file;
        return "  " + words(title) + ": " + found + "\n";
    }

    const content::Exhibition& exhibition_;
    const content::FilmTracks& tracks_;
    yaml::MessageLanguage language_;
};

} // namespace

std::string film_tables(const content::Exhibition& exhibition,
                        const content::FilmTracks& tracks,
                        yaml::MessageLanguage language) {
    std::string text;
    const FilmTable table(exhibition, tracks, language);
    for (const auto& [id, scene] : exhibition.scenes)
        if (const auto* film = std::get_if<content::FilmScene>(&scene.kind); film != nullptr && !scene.hide)
            text += table.of(scene, *film);
    return text;
}

} // namespace kiosk::app
