// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace media {

/// A few numbers that belong together, published by one thread and read by others without either ever
/// waiting.
template <std::size_t N>
class Seqlock {
public:
    using Values = std::array<std::int64_t, N>;

    /// For the one writer.
    void store(const Values& values) {
        const std::uint64_t version = version_.load(std::memory_order_relaxed);
        version_.store(version + 1, std::memory_order_relaxed);
        for (std::size_t i = 0; i < N; ++i)
            values_[i].store(values[i], std::memory_order_release);
        version_.store(version + 2, std::memory_order_release);
    }

    /// The newest values; nothing if none were stored, or if the writer was met at work several times in a
    /// row, which readers treat as no news.
    std::optional<Values> load() const {
        constexpr int attempts = 8;
        for (int attempt = 0; attempt < attempts; ++attempt) {
            const std::uint64_t before = version_.load(std::memory_order_acquire);
            Values values;
            for (std::size_t i = 0; i < N; ++i)
                values[i] = values_[i].load(std::memory_order_acquire);
            if (before % 2 == 0 && version_.load(std::memory_order_relaxed) == before)
                return before == 0 ? std::nullopt : std::optional(values);
        }
        return std::nullopt;
    }

private:
    std::atomic<std::uint64_t> version_{0};
    std::array<std::atomic<std::int64_t>, N> values_{};
};

} // namespace media
