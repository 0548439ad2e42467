// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/pin_keeper.hpp"

#include "kiosk/platform/durable_file.hpp"
#include "kiosk/upkeep/pin.hpp"

#include <spdlog/spdlog.h>

#include <system_error>
#include <utility>

namespace kiosk::app {

namespace {

constexpr std::size_t most_hash_bytes = 1024; // of a hash

std::filesystem::path wrong_file(const std::filesystem::path& file) {
    return file.string() + "-wrong";
}

bool keep(const std::filesystem::path& file, const std::string& digits) {
    const auto hash = upkeep::hash_of_pin(digits);
    if (!hash) {
        spdlog::error("{}", hash.error().message);
        return false;
    }
    const auto written = platform::write_durably(file, *hash);
    if (!written)
        spdlog::error("the PIN cannot be kept: {}", written.error().message);
    return written.has_value();
}

} // namespace

PinKeeper::PinKeeper(std::optional<std::filesystem::path> file, std::function<void()> on_answer)
    : file_(std::move(file)), on_answer_(std::move(on_answer)) {}

bool PinKeeper::is_known() const {
    std::error_code ignored;
    return file_ && std::filesystem::exists(*file_, ignored);
}

int PinKeeper::wrong_before() const {
    const std::string text = file_ ? platform::read_beginning(wrong_file(*file_), 1) : "";
    return text.empty() || text[0] < '0' || text[0] > '9' ? 0 : text[0] - '0';
}

void PinKeeper::keep_wrong(int count) const {
    if (!file_ || count == wrong_before())
        return;
    if (const auto kept = platform::write_durably(wrong_file(*file_), std::to_string(count)); !kept)
        spdlog::error("{}", kept.error().message);
}

void PinKeeper::ask(const show::PinEntry::Request& request) {
    if (!file_)
        return;
    worker_ = std::jthread([this, request] {
        const bool good =
            request.keep ? keep(*file_, request.digits)
                         : upkeep::is_pin(request.digits, platform::read_beginning(*file_, most_hash_bytes));
        answer_ = good ? Answer::yes : Answer::no;
        on_answer_();
    });
}

std::optional<bool> PinKeeper::take_answer() {
    const Answer answer = answer_.exchange(Answer::none);
    return answer == Answer::none ? std::nullopt : std::optional(answer == Answer::yes);
}

} // namespace kiosk::app
