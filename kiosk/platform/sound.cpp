// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/sound.hpp"

#include "kiosk/platform/gain.hpp"
#include "kiosk/platform/sound_mixer.hpp"
#include "kiosk/platform/steady_clock.hpp"
#include "media/base/thread_name.hpp"
#include "media/base/time.hpp"
#include "media/player/audio_ring.hpp"

#include <SDL.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace kiosk::platform {
namespace {

using media::Duration;
using namespace std::chrono_literals;

// A device that called nothing for so long is dead, whatever its driver says.
constexpr Duration stalled_after = 2s;
// Two periods: what has been handed over is heard, and the fade-out with it.
constexpr Duration closing_time = 50ms;
constexpr Duration first_pause = 500ms;
constexpr Duration longest_pause = 30s;

// SDL takes the default device without a word if it knows none of that name. Technicians find the right one
// here.
void warn_if_unknown(const std::string& wanted) {
    std::string names;
    for (int i = 0; i < SDL_GetNumAudioDevices(0); ++i) {
        const char* const name = SDL_GetAudioDeviceName(i, 0);
        if (name == nullptr)
            continue;
        if (wanted == name)
            return;
        names += (names.empty() ? "'" : ", '") + std::string(name) + "'";
    }
    spdlog::warn("there is no sound device '{}'; there are: {}", wanted, names.empty() ? "none" : names);
}

// SDL hands the driver two periods ahead.
constexpr Duration buffered = std::chrono::nanoseconds(2'000'000'000LL * sound_period_frames / sound_rate);

// What SDL calls back with.
struct Callback {
    SoundMixer mixer; // what sounds changes only while SDL's device lock is held, and under State::mutex
    std::atomic<std::uint32_t> calls{0};
    Duration latency{0};
    std::function<media::TimePoint()> now;

    void fill(std::span<float> samples) {
        mixer.fill(samples, now(), latency);
        calls.fetch_add(1, std::memory_order_relaxed);
    }
};

void on_sound(void* callback, Uint8* bytes, int length) {
    const std::size_t count = static_cast<std::size_t>(length) / sizeof(float);
    static_cast<Callback*>(callback)->fill({reinterpret_cast<float*>(bytes), count});
}

} // namespace

struct SoundOut::State {
    explicit State(SoundOptions chosen) : options(std::move(chosen)) {
        callback.now = options.now ? options.now : steady_now;
        worker = std::jthread([this](const std::stop_token& stop) {
            media::name_thread("sound-device");
            work(stop);
        });
    }

    void work(const std::stop_token& stop);
    void serve(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    void swap(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    void open(std::unique_lock<std::mutex>& lock);
    void close(std::unique_lock<std::mutex>& lock);
    void change(std::unique_lock<std::mutex>& lock, SoundState next);
    void wait_before_retry(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    void bring_to_volume();
    static int on_device_event(void* state, SDL_Event* event);

    const SoundOptions options;
    Callback callback;
    std::atomic<SoundState> shown{SoundState::closed};

    std::mutex mutex; // guards what follows; a leaf lock
    std::condition_variable_any changed;
    Sounding wanted;
    double volume = 0;
    double gain_db = 0;           // of the ring that is wanted
    bool devices_changed = false; // plugged or unplugged since it was last looked at
    SDL_AudioDeviceID device = 0;
    Duration pause = first_pause;
    std::jthread worker;
};

// SDL calls this from whatever thread finds the change.
int SoundOut::State::on_device_event(void* state, SDL_Event* event) {
    if (event->type != SDL_AUDIODEVICEREMOVED && event->type != SDL_AUDIODEVICEADDED)
        return 0;
    if (event->adevice.iscapture != 0)
        return 0;
    auto& self = *static_cast<State*>(state);
    const std::lock_guard lock(self.mutex);
    const bool ours = event->type == SDL_AUDIODEVICEREMOVED && event->adevice.which == self.device;
    if (ours || self.device == 0)
        self.devices_changed = true;
    self.changed.notify_all();
    return 0;
}

void SoundOut::State::change(std::unique_lock<std::mutex>& lock, SoundState next) {
    if (shown.exchange(next) == next || !options.on_change)
        return;
    lock.unlock();
    options.on_change();
    lock.lock();
}

void SoundOut::State::open(std::unique_lock<std::mutex>& lock) {
    callback.mixer.set(wanted);
    callback.latency = buffered + std::chrono::milliseconds(options.latency_ms);
    devices_changed = false;
    change(lock, SoundState::opening);
    lock.unlock(); // what follows can take seconds
    SDL_AudioDeviceID opened = 0;
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
        SDL_AudioSpec spec{};
        spec.freq = sound_rate;
        spec.format = AUDIO_F32SYS;
        spec.channels = sound_channels;
        spec.samples = sound_period_frames;
        spec.callback = on_sound;
        spec.userdata = &callback;
        SDL_AudioSpec obtained{};
        if (!options.device.empty()) {
            warn_if_unknown(options.device);
            opened = SDL_OpenAudioDevice(options.device.c_str(), 0, &spec, &obtained, 0);
            if (opened == 0)
                spdlog::warn("sound device '{}' cannot be opened: {}", options.device, SDL_GetError());
        }
        if (opened == 0)
            opened = SDL_OpenAudioDevice(nullptr, 0, &spec, &obtained, 0);
        if (opened == 0)
            SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    if (opened == 0)
        spdlog::warn("no sound: {}", SDL_GetError());
    lock.lock();
    device = opened;
    if (device == 0)
        return change(lock, SoundState::missing);
    devices_changed = false; // SDL reports every device that is there as added when it starts
    pause = first_pause;
    SDL_PauseAudioDevice(device, 0);
    change(lock, SoundState::playing);
}

// SDL's audio is left altogether: its hot-plug thread would wake a still scene ten times a second.
void SoundOut::State::close(std::unique_lock<std::mutex>& lock) {
    const SDL_AudioDeviceID closing = std::exchange(device, 0);
    lock.unlock();
    if (closing != 0) {
        SDL_CloseAudioDevice(closing);
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    lock.lock();
    callback.mixer.set({});
}

// What ends fades out first.
void SoundOut::State::swap(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    const auto ends = [](const auto& now, const auto& next) { return now != nullptr && next == nullptr; };
    const Sounding& now = callback.mixer.sounding();
    if (ends(now.film, wanted.film) || ends(now.voice, wanted.voice))
        changed.wait_for(lock, stop, closing_time, [] { return false; });
    const Sounding old = now; // dropped when nobody reads it any more
    SDL_LockAudioDevice(device);
    callback.mixer.set(wanted);
    SDL_UnlockAudioDevice(device);
}

// While the device plays: until nothing is wanted, the device is gone, or it has stopped calling.
void SoundOut::State::serve(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const std::uint32_t calls = callback.calls.load();
        const bool woken = changed.wait_for(lock, stop, stalled_after, [this] {
            return !wanted.any() || wanted != callback.mixer.sounding() || devices_changed;
        });
        if (woken && wanted.any() && !devices_changed && !stop.stop_requested()) {
            swap(lock, stop);
            continue;
        }
        if (woken || stop.stop_requested())
            break;
        if (calls == callback.calls.load()) {
            spdlog::warn("the sound device has stopped; it is opened anew");
            break;
        }
    }
    if (!wanted.any() && !devices_changed) {
        callback.mixer.silence_film(true);
        callback.mixer.silence_voice(true);
        changed.wait_for(lock, stop, closing_time, [] { return false; });
    }
}

void SoundOut::State::wait_before_retry(std::unique_lock<std::mutex>& lock, const std::stop_token& stop) {
    changed.wait_for(lock, stop, pause, [this] { return !wanted.any() || devices_changed; });
    pause = std::min(pause * 2, longest_pause);
}

void SoundOut::State::work(const std::stop_token& stop) {
    SDL_AddEventWatch(on_device_event, this);
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        if (!wanted.any()) {
            change(lock, SoundState::closed);
            pause = first_pause;
            changed.wait(lock, stop, [this] { return wanted.any(); });
            continue;
        }
        open(lock);
        if (device == 0) {
            wait_before_retry(lock, stop);
            continue;
        }
        serve(lock, stop);
        close(lock);
    }
    lock.unlock();
    SDL_DelEventWatch(on_device_event, this);
}

SoundOut::SoundOut(SoundOptions options) : state_(std::make_unique<State>(std::move(options))) {
    set_volume(state_->options.volume);
}
SoundOut::~SoundOut() = default;

void SoundOut::State::bring_to_volume() {
    const float amplitude = Gain::amplitude(volume);
    callback.mixer.set_amplitudes(amplitude * Gain::factor(gain_db), amplitude);
}

void SoundOut::play(std::shared_ptr<media::AudioRing> ring, double gain_db) {
    const std::lock_guard lock(state_->mutex);
    state_->wanted.film = std::move(ring);
    if (state_->wanted.film == state_->callback.mixer.sounding().film)
        state_->callback.mixer.silence_film(false); // it was about to end
    state_->gain_db = gain_db;
    state_->bring_to_volume();
    state_->changed.notify_all();
}

void SoundOut::stop() {
    const std::lock_guard lock(state_->mutex);
    state_->wanted.film = nullptr; // its gain stays while it fades out
    state_->callback.mixer.silence_film(true);
    state_->changed.notify_all();
}

void SoundOut::speak(std::shared_ptr<media::AudioRing> ring) {
    const std::lock_guard lock(state_->mutex);
    state_->wanted.voice = std::move(ring);
    if (state_->wanted.voice == state_->callback.mixer.sounding().voice)
        state_->callback.mixer.silence_voice(false);
    state_->changed.notify_all();
}

void SoundOut::hush() {
    const std::lock_guard lock(state_->mutex);
    state_->wanted.voice = nullptr;
    state_->callback.mixer.silence_voice(true);
    state_->changed.notify_all();
}

void SoundOut::set_volume(double volume) {
    const std::lock_guard lock(state_->mutex);
    state_->volume = volume;
    state_->bring_to_volume();
}

SoundState SoundOut::state() const {
    return state_->shown;
}

} // namespace kiosk::platform
