// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/interview_checks.hpp"

#include "kiosk/content/caption_checks.hpp"
#include "kiosk/content/film_faults.hpp"

#include <fmt/format.h>

#include <chrono>
#include <set>
#include <utility>

namespace kiosk::content {
namespace {

using yaml::Message;
using yaml::Severity;

class InterviewCheck {
public:
    InterviewCheck(Draft& draft, const NamedFiles& files, const FileChecks& checks, InterviewScene& interview)
        : draft_(draft), files_(files), checks_(checks), interview_(interview),
          folder_(draft.exhibition.folder / "interviews") {}

    void run() {
        check_recordings();
        check_transcripts();
        check_gaps();
        check_lengths();
    }

private:
    void check_recordings() {
        static const std::set<std::string> extensions{
            ".wav", ".flac", ".ogg", ".opus", ".mp3", ".m4a", ".mka"};
        for (auto& [language, name] : interview_.audio) {
            const std::string path = "audio." + language;
            files_.check_language(path, language);
            const auto file = files_.find(path, folder_, name, extensions);
            if (!file)
                name.clear();
            if (!file || !checks_.probe_sound)
                continue;
            const auto seconds = checks_.probe_sound(*file);
            if (seconds) {
                seconds_[name] = *seconds;
            } else {
                files_.report(path, sound_fault(name, seconds.error().code));
                name.clear();
            }
        }
        std::erase_if(interview_.audio, [](const auto& recording) { return recording.second.empty(); });
    }

    void check_transcripts() {
        static const std::set<std::string> extensions{".vtt", ".srt"};
        for (auto& [language, name] : interview_.transcript) {
            const std::string path = "transcript." + language;
            files_.check_language(path, language);
            const auto file = files_.find(path, folder_, name, extensions);
            if (!file)
                continue;
            check_caption_file(draft_, checks_, *file, CaptionUse::read);
            if (Transcript spoken = read_transcript(*file); !spoken.empty())
                interview_.spoken[language] = std::move(spoken);
        }
    }

    /// Who cannot hear the recording, or does not understand its language, has nothing but the transcript.
    void check_gaps() {
        if (interview_.transcript.empty())
            return; // it is said already that there is none
        for (const Language& language : draft_.exhibition.languages)
            if (!interview_.transcript.contains(language)) // else what is wrong with it has been said
                files_.at_key("transcript",
                              Severity::warning,
                              Message("The interview has no transcript in {0}: visitors see the scene in "
                                      "another language.",
                                      {language}),
                              Message("Who does not hear or understand it reads it: add a transcript."));
    }

    /// A transcript keeps time with the recording that its readers hear.
    void check_lengths() {
        constexpr double most_too_long = 2; // s; a cue may stand on for a moment
        for (const auto& [language, spoken] : interview_.spoken) {
            const auto recording = recording_for(interview_, draft_.exhibition.language_chain(language));
            const auto length = recording ? seconds_.find(*recording) : seconds_.end();
            const double end = std::chrono::duration<double>(spoken.back().end).count();
            if (length == seconds_.end() || length->second <= 0 || end <= length->second + most_too_long)
                continue;
            files_.report(
                "transcript." + language,
                Severity::warning,
                Message("This transcript ends after {0} seconds, the recording {1} after {2}.",
                        {fmt::format("{:.0f}", end), *recording, fmt::format("{:.0f}", length->second)}),
                Message("Check whether it belongs to this recording: they run in step."));
        }
    }

    Draft& draft_;
    const NamedFiles& files_;
    const FileChecks& checks_;
    InterviewScene& interview_;
    std::filesystem::path folder_;
    std::map<std::string, double> seconds_; ///< by recording, as far as they are known
};

} // namespace

void check_interview(Draft& draft,
                     const NamedFiles& files,
                     const FileChecks& checks,
                     InterviewScene& interview) {
    InterviewCheck(draft, files, checks, interview).run();
}

} // namespace kiosk::content
