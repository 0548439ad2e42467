// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/film_walk.hpp"

#include <algorithm>

namespace media {

namespace {

double share_of(Duration position, Duration whole) {
    if (whole <= Duration::zero())
        return 0;
    return std::clamp(
        std::chrono::duration<double>(position) / std::chrono::duration<double>(whole), 0.0, 1.0);
}

} // namespace

Result<Demuxer> open_for_analysis(const std::filesystem::path& film, const std::stop_token& stop) {
    return Demuxer::open(film, open_file, [stop] { return stop.stop_requested(); });
}

Result<Demuxer> open_sound_for_analysis(const Demuxer::SoundFile& sound, const std::stop_token& stop) {
    return Demuxer::open_sound(sound, open_file, [stop] { return stop.stop_requested(); });
}

Result<void> walk_film(Demuxer& demuxer,
                       Demuxer::Stream wanted,
                       const Company& company,
                       const std::function<Result<void>(const Demuxer::Packet&)>& take) {
    demuxer.deliver_audio(wanted == Demuxer::Stream::audio);
    const Duration whole = demuxer.duration();
    double told = 0;
    while (true) {
        const Result<Demuxer::Packet> packet = demuxer.read();
        if (company.stop.stop_requested())
            return fail(ErrorCode::stalled, "the analysis was ended");
        if (!packet)
            return fail(packet.error());
        if (packet->data != nullptr && packet->stream != wanted)
            continue;
        if (Result<void> taken = take(*packet); !taken)
            return taken;
        if (packet->data == nullptr)
            return {};
        const double share = share_of(packet->pts.value_or(Duration::zero()), whole);
        if (company.progress && share >= told + 0.01) {
            told = share;
            company.progress(share);
        }
    }
}

} // namespace media
