// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/stick_watch.hpp"

#include "kiosk/app/kept_exhibitions.hpp"
#include "kiosk/app/kept_words.hpp"
#include "kiosk/platform/durable_file.hpp"
#include "media/base/thread_name.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

constexpr std::size_t longest_line = 64; // more is no state

// What the check has drawn: each time in a folder with another name, so that nobody shows pictures of before.
std::vector<std::string> pictures_in(const std::filesystem::path& report) {
    std::vector<std::string> result;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator entry(report, error), end; !error && entry != end;
         entry.increment(error))
        if (entry->path().extension() == ".png")
            result.push_back(entry->path().string());
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

std::filesystem::path stick_folder(const std::filesystem::path& exhibition) {
    return exhibition.parent_path() / "from-stick";
}

StickWatch::StickWatch(std::filesystem::path folder, std::function<void()> on_ready)
    : folder_(std::move(folder)), stick_(stick_folder(folder_)), on_ready_(std::move(on_ready)) {}

void StickWatch::look() {
    const std::filesystem::path file = stick_ / "progress";
    std::error_code error;
    const auto written = std::filesystem::last_write_time(file, error);
    said_at_ = error ? std::nullopt : std::optional(written);
    if (page_.asked && said_at_ == asked_over_)
        return;
    page_.asked = false;
    page_.state = read_stick_state(platform::read_beginning(file, longest_line));
    if (!page_.state || page_.state->stage != StickState::Stage::ready) {
        compared_ = false;
        page_.otherwise.reset();
        page_.pictures.clear();
        return;
    }
    if (!std::exchange(compared_, true)) {
        page_.pictures = pictures_in(stick_ / "report");
        compare();
    }
    const std::lock_guard lock(mutex_);
    if (found_)
        page_.otherwise = found_;
}

void StickWatch::ask() {
    page_ = {.asked = true};
    asked_over_ = said_at_;
    compared_ = false;
}

void StickWatch::stay_unheard() {
    page_.asked = false;
    page_.unheard = true;
}

void StickWatch::compare() {
    worker_ = {}; // waits for the one before
    found_.reset();
    worker_ = std::jthread([this](const std::stop_token& stop) {
        media::name_thread("stick");
        std::vector<std::string> differing = differing_files(stick_ / "exhibition", folder_, stop);
        for (std::string& film : differing_films(stick_ / "exhibition", folder_))
            differing.push_back(std::move(film));
        {
            const std::lock_guard lock(mutex_);
            found_ = what_is_otherwise(differing).in(yaml::MessageLanguage::german);
        }
        on_ready_();
    });
}

} // namespace kiosk::app
