// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/content/localized_text.hpp"
#include "kiosk/content/transcript.hpp"
#include "kiosk/yaml/field.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

/// The recorded voice of somebody, with their portrait (the scene's picture), and what they say to read
/// along. Files are relative to `scenes/interviews/`.
struct InterviewScene {
    static constexpr std::string_view kind_name = "interview";
    static constexpr std::string_view purpose = "Eine Stimme zum Anhören, mit Bild und Namen; der Text dazu "
                                                "läuft mit und ist auch ohne Ton zu lesen.";

    LocalizedText name;                    ///< who speaks
    LocalizedText role;                    ///< and as what
    std::map<Language, std::string> audio; ///< the recording, by the language that is spoken
    std::map<Language, std::string>
        transcript;                        ///< .vtt or .srt by language, in time with what is heard there
    std::map<Language, Transcript> spoken; ///< what stands in the transcripts; read with the files

    bool operator==(const InterviewScene&) const = default;
};

/// The recording that somebody hears who reads the scene in the first of these languages, and whose own
/// languages follow: the first there is, nearest first. Nothing if there is none.
std::optional<std::string> recording_for(const InterviewScene& scene, const std::vector<Language>& languages);

template <typename Form>
void describe(Form& form, InterviewScene& scene) {
    form.required(scene.name,
                  yaml::Field{.key = "name",
                              .title = "Name",
                              .hint = "Wer spricht; auch ein Name, der die Person schützt."});
    form.optional(scene.role,
                  yaml::Field{.key = "role",
                              .title = "Rolle",
                              .hint = "Als was die Person spricht, etwa ihr Beruf; steht unter dem Namen."});
    form.required(scene.audio,
                  yaml::Field{.key = "audio",
                              .title = "Aufnahme",
                              .hint = "Je Sprache eine Tondatei im Ordner interviews. Eine genügt: Wer eine "
                                      "andere Sprache liest, hört sie auch.",
                              .example = "de: gespraech.de.mp3"});
    form.required(scene.transcript,
                  yaml::Field{.key = "transcript",
                              .title = "Abschrift",
                              .hint = "Je Sprache eine Datei im Ordner interviews (.vtt oder .srt): was zu "
                                      "hören ist, mit Zeiten.",
                              .example = "de: gespraech.de.vtt"});
}

} // namespace kiosk::content
