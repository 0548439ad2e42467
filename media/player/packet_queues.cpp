// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/player/packet_queues.hpp"

#include <algorithm>
#include <utility>

namespace media {

namespace {

// About a second of film each: enough for a disk that is busy, small beside a decoded picture.
constexpr std::array<std::size_t, 2> enough_packets{24, 48};

// For bad interleaving and very large packets: 4 s at 32 Mbit/s.
constexpr std::size_t max_bytes = std::size_t{16} * 1024 * 1024;

std::size_t bytes_of(const PacketItem& item) {
    const auto* packet = std::get_if<Demuxer::Packet>(&item);
    return packet != nullptr ? static_cast<std::size_t>(std::max(packet->data->size, 0)) : 0;
}

} // namespace

bool PacketQueues::is_full() const {
    std::size_t bytes = 0;
    bool all_have_enough = true;
    for (std::size_t i = 0; i < queues_.size(); ++i) {
        bytes += queues_[i].bytes;
        all_have_enough &= !queues_[i].active || queues_[i].items.size() >= enough_packets[i];
    }
    return all_have_enough || bytes >= max_bytes;
}

bool PacketQueues::is_low() const {
    for (std::size_t i = 0; i < queues_.size(); ++i)
        if (queues_[i].active && queues_[i].items.size() < enough_packets[i] / 2)
            return true;
    return false;
}

bool PacketQueues::wait_for_room(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    if (filling_ && is_full())
        filling_ = false;
    const bool woken = wanted_.wait(lock, stop, [this] { return interrupted_ || filling_; });
    return woken && !std::exchange(interrupted_, false);
}

void PacketQueues::wait_for_interrupt(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    wanted_.wait(lock, stop, [this] { return interrupted_; });
    interrupted_ = false;
}

void PacketQueues::push(Stream stream, PacketItem item) {
    const std::lock_guard lock(mutex_);
    Queue& to = queue(stream);
    to.active = true;
    to.bytes += bytes_of(item);
    to.items.push_back(std::move(item));
    to.filled.notify_one();
}

// A stream's format never becomes stale: the decoder may not have taken it when the first seek comes.
void PacketQueues::clear(Queue& queue) {
    std::erase_if(queue.items,
                  [](const PacketItem& item) { return !std::holds_alternative<StreamBegins>(item); });
    queue.bytes = 0;
    filling_ = true;
    if (&queue == &queues_[1])
        ++sound_epoch_;
}

void PacketQueues::restart(Stream stream, PacketItem item) {
    const std::lock_guard lock(mutex_);
    Queue& to = queue(stream);
    clear(to);
    to.active = true;
    to.items.push_back(std::move(item));
    to.filled.notify_one();
}

void PacketQueues::rest(Stream stream) {
    const std::lock_guard lock(mutex_);
    queue(stream).active = false;
}

void PacketQueues::drop(Stream stream) {
    const std::lock_guard lock(mutex_);
    clear(queue(stream));
    queue(stream).active = false;
}

std::optional<PacketItem> PacketQueues::pop(Stream stream, const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    Queue& from = queue(stream);
    from.filled.wait(lock, stop, [&from] { return !from.items.empty(); });
    if (stop.stop_requested())
        return std::nullopt;
    std::optional<PacketItem> item(std::move(from.items.front()));
    from.items.pop_front();
    from.bytes -= bytes_of(*item);
    if (stream == Stream::audio)
        sound_epoch_popped_ = sound_epoch_;
    if (!filling_ && is_low()) {
        filling_ = true;
        wanted_.notify_one();
    }
    return item;
}

bool PacketQueues::is_sound_stale() const {
    const std::lock_guard lock(mutex_);
    return sound_epoch_ != sound_epoch_popped_;
}

void PacketQueues::interrupt() {
    const std::lock_guard lock(mutex_);
    interrupted_ = true;
    wanted_.notify_one();
}

} // namespace media
