// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/av_error.hpp"

extern "C" {
#include <libavutil/avutil.h>
#include <libavutil/error.h>
#include <libavutil/log.h>
#include <libavutil/mathematics.h>
}

#include <array>
#include <cstdarg>
#include <cstdio>
#include <mutex>

namespace media {

namespace {

using Line = std::array<char, 160>;

// libav hands its callback no place to keep anything; a thread's own line needs no lock.
thread_local Line last_complaint{};

void keep_complaint(void* /*context*/, int level, const char* format, va_list arguments) {
    if (level <= AV_LOG_ERROR)
        std::vsnprintf(last_complaint.data(), last_complaint.size(), format, arguments);
}

std::string take_complaint() {
    std::string line(last_complaint.data());
    last_complaint.front() = '\0';
    while (!line.empty() && (line.back() == '\n' || line.back() == ' '))
        line.pop_back();
    return line;
}

} // namespace

Failure av_failure(ErrorCode code, const std::string& doing, int status) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> reason{};
    av_strerror(status, reason.data(), reason.size());
    std::string message = doing + ": " + reason.data();
    if (const std::string complaint = take_complaint(); !complaint.empty())
        message += " (" + complaint + ")";
    return fail(code, std::move(message));
}

void silence_av_log() {
    static std::once_flag done;
    std::call_once(done, [] { av_log_set_callback(keep_complaint); });
}

std::optional<Duration> from_ticks(std::int64_t ticks, AVRational time_base) {
    if (ticks == AV_NOPTS_VALUE)
        return std::nullopt;
    const std::int64_t nanoseconds = av_rescale_q(ticks, time_base, AVRational{1, 1'000'000'000});
    // A century is no time in a film; sums of what is left do not overflow.
    constexpr std::int64_t most = INT64_MAX / 4;
    return nanoseconds < -most || nanoseconds > most ? std::nullopt : std::optional(Duration(nanoseconds));
}

std::int64_t to_ticks(Duration duration, AVRational time_base) {
    return av_rescale_q(duration.count(), AVRational{1, 1'000'000'000}, time_base);
}

} // namespace media
