// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/start_log.hpp"

#include "kiosk/platform/durable_file.hpp"

#include <cstdlib>
#include <ctime>

namespace kiosk::app {

namespace {
constexpr std::size_t longest_record = 4096;
} // namespace

upkeep::SinceBoot since_boot() {
    std::timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::optional<std::filesystem::path> runtime_folder() {
    const char* value = std::getenv("RUNTIME_DIRECTORY");
    const std::filesystem::path folder(value != nullptr ? value : "");
    return folder.is_absolute() ? std::optional(folder) : std::nullopt;
}

StartLog::StartLog(std::optional<std::filesystem::path> folder) {
    if (folder)
        file_ = *folder / "starts.json";
    const auto before = file_ ? upkeep::record_from_text(platform::read_beginning(*file_, longest_record))
                              : upkeep::StartRecord{};
    plan_ = upkeep::begin_start(before, since_boot());
    keep();
}

void StartLog::picture_shown(media::TimePoint now) {
    plan_.record = upkeep::picture_shown(plan_.record);
    proof_at_ = now + upkeep::proving_time;
    keep();
}

void StartLog::prove() {
    plan_.record = upkeep::proved(plan_.record);
    proof_at_ = media::never;
    keep();
}

void StartLog::end() {
    plan_.record = upkeep::ended(plan_.record);
    keep();
}

void StartLog::find_no_display() {
    plan_.record = upkeep::found_no_display(plan_.record);
    keep();
}

void StartLog::keep() {
    if (file_)
        static_cast<void>(platform::write_durably(*file_, upkeep::to_text(plan_.record)));
}

} // namespace kiosk::app
