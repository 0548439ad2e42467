// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/analysis/loudness.hpp"

#include "media/ffmpeg/audio_decoder.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <ebur128.h>
#include <memory>
#include <optional>

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

Result<Loudness> measure_loudness(const std::filesystem::path& film, const Company& company) {
    Result<Demuxer> demuxer = open_for_analysis(film, company.stop);
    if (!demuxer)
        return fail(demuxer.error());
    const std::optional<StreamFormat> sound = demuxer->audio();
    if (!sound)
        return fail(ErrorCode::not_found, film.string() + " has no sound");
    Result<AudioDecoder> decoder = AudioDecoder::open(*sound, rate);
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

} // namespace media
