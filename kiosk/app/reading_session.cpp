// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/reading_session.hpp"

#include "kiosk/ui/read_out.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace kiosk::app {

ReadingSession::ReadingSession(const SpeechLibrary& library,
                               platform::SoundOut& sound,
                               std::function<void()> wakeup)
    : library_(library), sound_(sound), wakeup_(std::move(wakeup)) {}

ReadingSession::~ReadingSession() = default;

void ReadingSession::read_page() {
    end();
    due_ = Due::page;
}

void ReadingSession::read_target(std::string id) {
    due_ = Due::target;
    target_ = std::move(id);
}

void ReadingSession::pause() {
    due_ = Due::nothing;
    end_aside();
    paused_ = true;
    if (page_)
        page_->pause();
    sound_.hush();
}

void ReadingSession::resume() {
    end_aside();
    paused_ = false;
    if (!page_)
        return;
    told_.reset(); // how long it takes counts from now on
    page_->resume();
    sound_.speak(page_->audio());
}

void ReadingSession::end() {
    due_ = Due::nothing;
    sound_.hush();
    end_aside();
    page_.reset();
    paused_ = false;
    told_.reset();
}

void ReadingSession::end_aside() {
    if (std::exchange(aside_, nullptr))
        sound_.hush();
}

std::vector<std::filesystem::path>
ReadingSession::files_of(const std::vector<content::Utterance>& words) const {
    std::vector<std::filesystem::path> files;
    files.reserve(words.size());
    for (const content::Utterance& utterance : words)
        files.push_back(library_.file_of(utterance));
    return files;
}

ReadingSession::Player ReadingSession::play(std::vector<std::filesystem::path> files) {
    auto player = std::make_unique<media::SpeechPlayer>(
        media::SpeechPlayer::Options{.files = std::move(files), .wakeup = wakeup_});
    sound_.speak(player->audio());
    return player;
}

void ReadingSession::begin_due(const ui::View& view,
                               const std::string& focus,
                               const std::optional<std::filesystem::path>& recording) {
    const Due due = std::exchange(due_, Due::nothing);
    if (due == Due::page) {
        page_ = play(recording ? std::vector{*recording} : files_of(ui::read_out(view)));
    } else if (due == Due::target) {
        if (const ui::Target* target = view.target(target_.empty() ? focus : target_))
            aside_ = play(files_of(ui::name_of(*target)));
    }
}

std::optional<show::ReadingChanged> ReadingSession::update(media::TimePoint now) {
    if (aside_ && aside_->state().finished)
        end_aside();
    if (!page_ || paused_)
        return std::nullopt;
    const media::SpeechState state = page_->state();
    if (!state.measured)
        return std::nullopt;
    if (state.error && log_.may_say("speech", now))
        spdlog::warn("not all can be read aloud (kok-kiosk narrate makes what is missing): {}",
                     state.error->message);
    const auto status = state.heard_files == 0 ? show::ReadingStatus::missing
                        : state.finished       ? show::ReadingStatus::finished
                                               : show::ReadingStatus::speaking;
    if (told_ == status)
        return std::nullopt;
    told_ = status;
    if (status != show::ReadingStatus::speaking)
        sound_.hush();
    return show::ReadingChanged{status, state.length};
}

media::TimePoint ReadingSession::next_deadline(media::TimePoint now) const {
    media::TimePoint next = media::never;
    if (aside_)
        next = aside_->next_deadline(now);
    if (page_ && !paused_ && told_ == show::ReadingStatus::speaking)
        next = std::min(next, page_->next_deadline(now));
    return next;
}

} // namespace kiosk::app
