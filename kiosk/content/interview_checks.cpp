// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/interview_checks.hpp"

#include "kiosk/content/caption_checks.hpp"
#include "kiosk/content/file_kinds.hpp"
#include "kiosk/content/recording_checks.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <string>
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
        lengths_ = check_recordings(files_, checks_, "audio", folder_, interview_.audio);
        check_transcripts();
        check_gaps();
        check_lengths();
    }

private:
    void check_transcripts() {
        for (auto& [language, name] : interview_.transcript) {
            const std::string path = "transcript." + language;
            files_.check_language(path, language);
            const auto file = files_.find(path, folder_, name, caption_extensions());
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
            const auto length = recording ? lengths_.find(*recording) : lengths_.end();
            const double end = std::chrono::duration<double>(spoken.back().end).count();
            if (length == lengths_.end() || length->second <= 0 || end <= length->second + most_too_long)
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
    std::map<std::string, double> lengths_; ///< by recording, as far as they are known
};

} // namespace

void check_interview(Draft& draft,
                     const NamedFiles& files,
                     const FileChecks& checks,
                     InterviewScene& interview) {
    InterviewCheck(draft, files, checks, interview).run();
}

} // namespace kiosk::content
