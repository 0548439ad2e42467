// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

namespace media {

/// The bytes of a film. Only ever a regular file outside tests, which have to make reads that fail and hang.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// Reads up to `out.size()` bytes from `offset`. Returns how many, 0 at the end, or a negated errno.
    virtual std::int64_t read_at(std::uint64_t offset, std::span<std::uint8_t> out) = 0;
    virtual std::uint64_t size() const = 0;
};

/// Opens the bytes of `film`; called on the player's own thread, since a sick disk may block it.
using OpenBytes = std::function<Result<std::unique_ptr<ByteSource>>(const std::filesystem::path& film)>;

/// Opens a regular file. Refuses (`not_allowed`) directories, pipes and devices without waiting for any of
/// them.
Result<std::unique_ptr<ByteSource>> open_file(const std::filesystem::path& film);

} // namespace media
