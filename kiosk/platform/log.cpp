// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/log.hpp"

#include "kiosk/platform/repeat_filter.hpp"

#include <SDL.h>
#include <fmt/core.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::platform {
namespace {

// True if stderr is the journal, as systemd says in JOURNAL_STREAM (device:inode).
bool stderr_is_the_journal() {
    const char* stream = std::getenv("JOURNAL_STREAM");
    struct stat status {};
    if (stream == nullptr || fstat(STDERR_FILENO, &status) != 0)
        return false;
    return fmt::format("{}:{}", status.st_dev, status.st_ino) == stream;
}

// What sd-daemon calls the levels; the journal takes the number off the line again.
int journal_level(spdlog::level::level_enum level) {
    switch (level) {
    case spdlog::level::critical:
        return 2;
    case spdlog::level::err:
        return 3;
    case spdlog::level::warn:
        return 4;
    case spdlog::level::info:
        return 6;
    default:
        return 7;
    }
}

class StderrSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    StderrSink() : journal_(stderr_is_the_journal()) {}

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        const std::string_view text(message.payload.data(), message.payload.size());
        const auto now = std::chrono::time_point_cast<media::Duration>(std::chrono::steady_clock::now());
        if (!filter_.lets_through(text, now))
            return;
        const auto level = spdlog::level::to_string_view(message.level);
        const std::string line =
            journal_ ? fmt::format("<{}>{}\n", journal_level(message.level), text)
                     : fmt::format("{}: {}\n", std::string_view(level.data(), level.size()), text);
        std::fwrite(line.data(), 1, line.size(), stderr);
    }
    void flush_() override { std::fflush(stderr); }

private:
    bool journal_;
    RepeatFilter filter_;
};

void log_of_sdl(void* /*data*/, int /*category*/, SDL_LogPriority priority, const char* message) {
    if (priority >= SDL_LOG_PRIORITY_ERROR)
        spdlog::error("SDL: {}", message);
    else if (priority == SDL_LOG_PRIORITY_WARN)
        spdlog::warn("SDL: {}", message);
    else
        spdlog::debug("SDL: {}", message);
}

} // namespace

void open_log() {
    auto logger = std::make_shared<spdlog::logger>("kok-kiosk", std::make_shared<StderrSink>());
    logger->set_level(std::getenv("KOK_DEBUG") != nullptr ? spdlog::level::debug : spdlog::level::info);
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
    SDL_LogSetOutputFunction(log_of_sdl, nullptr);
}

} // namespace kiosk::platform
