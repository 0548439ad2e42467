// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/earlier_exhibitions.hpp"

#include "kiosk/app/kept_words.hpp"
#include "media/base/thread_name.hpp"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

std::vector<EarlierExhibition> look_through(const KeptExhibitions& exhibitions,
                                            const std::filesystem::path& folder,
                                            const std::stop_token& stop) {
    std::vector<EarlierExhibition> result;
    for (const KeptExhibitions::Kept& kept : exhibitions.all()) {
        if (stop.stop_requested())
            break;
        const std::vector<std::string> differing = differing_files(kept.folder, folder, stop);
        result.push_back({.number = kept.number,
                          .when = when_kept(kept),
                          .otherwise = what_is_otherwise(differing).in(yaml::MessageLanguage::german),
                          .is_now = differing.empty()});
    }
    std::reverse(result.begin(), result.end());
    return result;
}

} // namespace

EarlierExhibitions::EarlierExhibitions(KeptExhibitions kept,
                                       std::filesystem::path folder,
                                       std::function<void()> on_ready)
    : kept_(std::move(kept)), folder_(std::move(folder)), on_ready_(std::move(on_ready)) {}

void EarlierExhibitions::look() {
    worker_ = {}; // waits for the one before, which then is not taken
    static_cast<void>(take());
    worker_ = std::jthread([this](const std::stop_token& stop) {
        media::name_thread("earlier");
        std::vector<EarlierExhibition> found = look_through(kept_, folder_, stop);
        {
            const std::lock_guard lock(mutex_);
            found_ = std::move(found);
        }
        on_ready_();
    });
}

std::optional<std::vector<EarlierExhibition>> EarlierExhibitions::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(found_, std::nullopt);
}

} // namespace kiosk::app
