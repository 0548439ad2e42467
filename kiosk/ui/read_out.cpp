// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/read_out.hpp"

#include "kiosk/typesetting/sentences.hpp"

#include <variant>

namespace kiosk::ui {

namespace {

bool belongs_to_voice(const content::Action& action) {
    return std::holds_alternative<content::ToggleReading>(action) ||
           std::holds_alternative<content::RepeatReading>(action);
}

} // namespace

std::vector<content::Utterance> name_of(const Target& target) {
    std::vector<content::Utterance> words;
    for (std::string& sentence : typesetting::sentences_of(target.speech))
        words.push_back({target.speech_language, std::move(sentence)});
    return words;
}

std::vector<content::Utterance> read_out(const View& view) {
    std::vector<content::Utterance> all = view.speech;
    for (const Target& target : view.targets) {
        if (belongs_to_voice(target.action))
            continue;
        const std::vector<content::Utterance> name = name_of(target);
        all.insert(all.end(), name.begin(), name.end());
    }
    return all;
}

} // namespace kiosk::ui
