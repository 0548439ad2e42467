// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/show/show.hpp"

#include <utility>
#include <variant>

// The recorded voice of an interview: it speaks when somebody asks for it, and never after they have left.

namespace kiosk::show {

using content::VoicePhase;

namespace {

// Of whatever scene is there, also below "Sind Sie noch da?". Null if there is none.
template <typename AnyState>
auto* voice_in(AnyState& state) {
    auto* question = std::get_if<StillThere>(&state);
    auto* visiting =
        question != nullptr ? std::get_if<Visiting>(&question->below) : std::get_if<Visiting>(&state);
    return visiting != nullptr && visiting->voice ? &*visiting->voice : nullptr;
}

} // namespace

bool Show::voice_plays() const {
    const Voice* voice = voice_in(state_);
    return voice != nullptr && voice->phase == VoicePhase::playing;
}

// The scene in front, if it has a voice that can be heard now; else null.
Visiting* Show::hearable() {
    auto* visiting = std::get_if<Visiting>(&state_);
    if (visiting == nullptr || visiting->content_note || visiting->access_open ||
        !brief(visiting->scene).voice)
        return nullptr;
    return visiting;
}

// What has ended begins anew; what failed is tried again.
void Show::toggle_voice() {
    Visiting* visiting = hearable();
    if (visiting == nullptr)
        return;
    if (!visiting->voice || visiting->voice->phase == VoicePhase::ended ||
        visiting->voice->phase == VoicePhase::failed)
        return replay_voice();
    Voice& voice = *visiting->voice;
    voice.phase = voice.phase == VoicePhase::playing ? VoicePhase::paused : VoicePhase::playing;
    voice.resume_after_sheet = false;
    voice.leads = voice.leads || voice.phase == VoicePhase::playing;
}

void Show::replay_voice() {
    if (Visiting* visiting = hearable())
        visiting->voice = Voice{.take = ++last_take_};
}

// It waits while the sheet lies over the scene, as a film does.
void Show::voice_waits_for_sheet(bool open) {
    auto* visiting = std::get_if<Visiting>(&state_);
    if (visiting == nullptr || !visiting->voice)
        return;
    Voice& voice = *visiting->voice;
    if (open && voice.phase == VoicePhase::playing) {
        voice.phase = VoicePhase::paused;
        voice.resume_after_sheet = true;
    } else if (!open && std::exchange(voice.resume_after_sheet, false)) {
        voice.phase = VoicePhase::playing;
    }
}

// Another language has another recording, or other words to follow.
void Show::forget_voice() {
    if (auto* visiting = std::get_if<Visiting>(&state_))
        visiting->voice.reset();
}

void Show::voice_changed(const VoiceChanged& change, TimePoint now) {
    Voice* voice = voice_in(state_);
    if (voice == nullptr || voice->phase != VoicePhase::playing)
        return; // of what was left or stopped meanwhile
    switch (change.status) {
    case VoiceStatus::playing:
        voice->ends_at = now + change.rest;
        break;
    case VoiceStatus::ended:
        voice->phase = VoicePhase::ended;
        break;
    case VoiceStatus::failed:
        voice->phase = VoicePhase::failed;
        break;
    }
    extend_idle(now);
}

// After each event: what is to be heard follows from the state. So no way out of a scene can leave its voice
// behind, and it speaks only after whatever was read aloud is silent.
void Show::follow_voice() {
    const Voice* voice = voice_in(state_);
    const bool open =
        voice != nullptr && (voice->phase == VoicePhase::playing || voice->phase == VoicePhase::paused);
    if (!open) {
        if (std::exchange(heard_take_, 0) != 0)
            commands_.emplace_back(StopVoice{});
        return;
    }
    const bool paused = voice->phase == VoicePhase::paused;
    if (std::exchange(heard_take_, voice->take) != voice->take) {
        commands_.emplace_back(StartVoice{scene_on_screen()});
        voice_paused_ = false;
    }
    if (std::exchange(voice_paused_, paused) != paused)
        commands_.emplace_back(SetVoicePaused{paused});
}

} // namespace kiosk::show
