// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/memory.hpp"

#include <algorithm>
#include <memory>

namespace fuzz {

namespace {

class Memory final : public media::ByteSource {
public:
    explicit Memory(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    std::int64_t read_at(std::uint64_t offset, std::span<std::uint8_t> out) override {
        if (offset >= bytes_.size())
            return 0;
        const auto rest = bytes_.subspan(static_cast<std::size_t>(offset));
        const std::size_t count = std::min(rest.size(), out.size());
        std::copy_n(rest.begin(), count, out.begin());
        return static_cast<std::int64_t>(count);
    }
    std::uint64_t size() const override { return bytes_.size(); }

private:
    std::span<const std::uint8_t> bytes_;
};

} // namespace

media::OpenBytes from_memory(std::span<const std::uint8_t> bytes) {
    return [bytes](const std::filesystem::path&) -> media::Result<std::unique_ptr<media::ByteSource>> {
        return std::make_unique<Memory>(bytes);
    };
}

std::function<bool()> work_limit() {
    constexpr int most_reads = 3000;
    return [reads = 0]() mutable { return ++reads > most_reads; };
}

} // namespace fuzz
