// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/reading_buttons.hpp"

namespace kiosk::ui {

using content::ReadingPhase;

namespace {

struct Face {
    const char* icon = "";
    std::string label;
    ButtonLook look = ButtonLook::quiet;
};

Face face_of(ReadingPhase phase, const content::Words& words) {
    switch (phase) {
    case ReadingPhase::speaking:
        return {"pause", words.film_pause};
    case ReadingPhase::paused:
        return {"play", words.reading_resume};
    case ReadingPhase::missing:
        return {"mute", words.reading_missing, ButtonLook::notice};
    case ReadingPhase::silent:
        return {"play", words.read_aloud, ButtonLook::disabled};
    case ReadingPhase::asks:
    case ReadingPhase::finished:
        break;
    }
    return {"play", words.read_aloud};
}

} // namespace

std::vector<ReadingButton> reading_buttons(const ViewBuilder& builder) {
    if (!builder.stage().visitor.read_aloud)
        return {};
    const content::Words& words = builder.words();
    const ReadingPhase phase = builder.stage().moment.reading;
    const Face face = face_of(phase, words);
    const bool again = phase == ReadingPhase::speaking || phase == ReadingPhase::paused;
    return {{{.id = "reading_toggle",
              .icon = face.icon,
              .label = face.label,
              .action = content::ToggleReading{},
              .look = face.look},
             {words.film_pause, words.reading_resume, words.reading_missing, words.read_aloud}},
            {{.id = "reading_repeat",
              .icon = "repeat",
              .label = words.reading_repeat,
              .action = content::RepeatReading{},
              .look = again ? ButtonLook::quiet : ButtonLook::disabled},
             {words.reading_repeat}}};
}

} // namespace kiosk::ui
