// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/interview_scene.hpp"
#include "kiosk/content/load.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <chrono>
#include <string>

using namespace kiosk::content;
using namespace std::chrono_literals;
namespace yaml = kiosk::yaml;

namespace {

constexpr const char* said = "WEBVTT\n\n00:01.000 --> 00:03.000\nIch heiße Ada.\n\n"
                             "00:08.000 --> 00:12.000\nIch berate Menschen.\n";

// The small good exhibition with somebody who tells something.
struct Told {
    test::TemporaryFolder folder;

    Told() {
        std::filesystem::copy(std::filesystem::path(KOK_SOURCE_DIR) / "tests/content/base",
                              folder.path(),
                              std::filesystem::copy_options::recursive);
        write("  de: ada.mp3\n", "  de: ada.de.vtt\n  en: ada.en.srt\n");
        folder.write("interviews/ada.mp3", "x");
        folder.write("interviews/ada.de.vtt", said);
        folder.write("interviews/ada.en.srt", "1\n00:00:01,000 --> 00:00:03,000\nMy name is Ada.\n");
    }
    void write(const std::string& audio, const std::string& transcript) const {
        folder.write(
            "szene.yaml",
            "version: 1\nkind: interview\ntitle:\n  de: T\n  en: T\nname:\n  de: Ada\n  en: Ada\naudio:\n" +
                audio + "transcript:\n" + transcript);
    }
    Loaded load(bool is_sound = true) const {
        return load_exhibition(folder.path(), {.probe_sound = [=](const auto&) -> media::Result<double> {
                                   if (is_sound)
                                       return 12.0;
                                   return media::fail(media::ErrorCode::corrupt, "no sound");
                               }});
    }
    std::string text(bool is_sound = true) const {
        return format_text(load(is_sound).diagnostics, yaml::MessageLanguage::english);
    }
};

const InterviewScene& interview_of(const Loaded& loaded) {
    return std::get<InterviewScene>(loaded.exhibition.scene("szene")->kind);
}

bool has(const std::string& text, const std::string& words) {
    INFO(text);
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("an interview knows what is said in each language, and when", "[content][interview]") {
    const Loaded loaded = Told().load();
    INFO(format_text(loaded.diagnostics, yaml::MessageLanguage::english));
    CHECK(loaded.diagnostics.empty());
    const Transcript& spoken = interview_of(loaded).spoken.at("de");
    CHECK(spoken == Transcript{{1s, 3s, "Ich heiße Ada."}, {8s, 12s, "Ich berate Menschen."}});
    CHECK(part_at(spoken, 0s) == std::nullopt);
    CHECK(part_at(spoken, 1s) == 0);
    CHECK(part_at(spoken, 5s) == 0); // in the pause, what was said last
    CHECK(part_at(spoken, 1h) == 1);
    CHECK(next_part_after(spoken, 1s) == 8s);
    CHECK(next_part_after(spoken, 8s) == media::Duration::max());
    CHECK(interview_of(loaded).spoken.at("en").front().text == "My name is Ada.");
}

TEST_CASE("who reads another language hears the nearest recording there is", "[content][interview]") {
    const InterviewScene both{.audio = {{"de", "de.mp3"}, {"ru", "ru.mp3"}}};
    CHECK(recording_for(both, {"uk", "ru", "de"}) == "ru.mp3");
    CHECK(recording_for(both, {"en"}) == "de.mp3");
    CHECK(recording_for(InterviewScene{}, {"en"}) == std::nullopt);
}

TEST_CASE("what is wrong with an interview's files is said at their places", "[content][interview]") {
    const Told told;
    std::filesystem::remove(told.folder.path() / "interviews/ada.mp3");
    CHECK(
        has(told.text(), "szene.yaml:10:7: error: The file “ada.mp3” is missing in the folder interviews."));
    CHECK(interview_of(told.load()).audio.empty());
    told.folder.write("interviews/ada.mp3", "x");
    CHECK(
        has(told.text(false), "szene.yaml:10:7: error: The file “ada.mp3” has no sound that can be played."));
    CHECK(interview_of(told.load(false)).spoken.size() == 2); // to be read all the same
    told.write("  de: ada.mp3\n", "  de: ada.de.vt\n  fr: ada.en.srt\n");
    const std::string text = told.text();
    CHECK(has(text, "szene.yaml:12:7: error: The file “ada.de.vt” is missing in the folder interviews."));
    CHECK(has(text, "ada.de.vtt?"));
    CHECK(has(text, "szene.yaml:13:3: error: The language “fr” is not used"));
    CHECK(has(text, "szene.yaml:11:1: warning: The interview has no transcript in en"));
}

TEST_CASE("a transcript that ends long after its recording may belong to another one",
          "[content][interview]") {
    const Told told;
    told.folder.write("interviews/ada.de.vtt", "WEBVTT\n\n00:01.000 --> 00:20.000\nIch heiße Ada.\n");
    CHECK(has(told.text(), "This transcript ends after 20 seconds, the recording ada.mp3 after 12."));
}

TEST_CASE("a language without a transcript sees the interview in another", "[content][interview]") {
    const Told told;
    told.folder.write("interviews/ada.en.srt", "no captions");
    const Loaded loaded = told.load();
    CHECK(loaded.exhibition.shown_language(*loaded.exhibition.scene("szene"), "en") == "de");
}

TEST_CASE("nobody hears or reads where a shelter is", "[content][interview]") {
    const Told told;
    told.folder.write("interviews/ada.de.vtt",
                      "WEBVTT\n\n00:01.000 --> 00:03.000\nDas Frauenhaus ist in der Musterstraße 5.\n");
    const Loaded loaded = told.load();
    CHECK(loaded.exhibition.scene("szene") == nullptr);
    CHECK(has(format_text(loaded.diagnostics, yaml::MessageLanguage::english),
              "The address of a shelter is never shown"));
}
