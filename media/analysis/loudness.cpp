// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/loudness.hpp"

#include "media/ffmpeg/audio_decoder.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <ebur128.h>
#include <memory>
#include <vector>

namespace media {

namespace {

constexpr int rate = 48'000; // the player's
constexpr unsigned channels = 2;

struct MeterDeleter {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};

/// libebur128's meter, for interleaved stereo floats.
class Meter {
public:
    Meter()
        : meter_(ebur128_init(channels, rate, EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK)) {
        assert(meter_ != nullptr);
    }

    void add(std::span<const float> samples) {
        ebur128_add_frames_float(meter_.get(), samples.data(), samples.size() / channels);
    }

    Loudness reading() const {
        Loudness result;
        ebur128_loudness_global(meter_.get(), &result.integrated_lufs);
        ebur128_loudness_range(meter_.get(), &result.range_lu);
        double highest = 0;
        for (unsigned channel = 0; channel < channels; ++channel) {
            double peak = 0;
            ebur128_true_peak(meter_.get(), channel, &peak);
            highest = std::max(highest, peak);
        }
        result.true_peak_dbtp = 20 * std::log10(highest);
        return result;
    }

private:
    std::unique_ptr<ebur128_state, MeterDeleter> meter_;
};

} // namespace

Result<Loudness> measure_loudness(const SoundSource& sound, const Company& company) {
    Result<Demuxer> demuxer =
        open_sound_for_analysis({.file = sound.file, .track = sound.track}, company.stop);
    if (!demuxer)
        return fail(demuxer.error());
    Result<AudioDecoder> decoder = AudioDecoder::open(*demuxer->audio(), rate);
    if (!decoder)
        return fail(decoder.error());

    Meter meter;
    const auto take = [&](const Demuxer::Packet& packet) -> Result<void> {
        decoder->send(packet.data.get());
        while (const auto chunk = decoder->receive())
            meter.add(chunk->samples);
        return {};
    };
    const Result<void> walked = walk_film(*demuxer, Demuxer::Stream::audio, company, take);
    if (!walked)
        return fail(walked.error());
    return meter.reading();
}

unsigned count_sound_tracks(const std::filesystem::path& file, const std::stop_token& stop) {
    const Result<Demuxer> demuxer = open_sound_for_analysis({.file = file}, stop);
    if (!demuxer)
        return 0;
    const std::vector<Track> tracks = demuxer->tracks();
    return static_cast<unsigned>(std::count_if(
        tracks.begin(), tracks.end(), [](const Track& track) { return track.kind == Track::Kind::sound; }));
}

} // namespace media
