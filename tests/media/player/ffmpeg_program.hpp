// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace media::test {

/// What a program printed, errors included; nothing if it could not be run or said that it failed.
/// `failure` then holds what it printed.
std::optional<std::string> output_of(const std::vector<std::string>& command, std::string* failure = nullptr);

/// The words of `text` between blanks.
std::vector<std::string> words_of(const std::string& text);

/// Whether the `ffmpeg` program is there and can encode by `encoder`.
bool has_encoder(const std::string& encoder);

/// Bytes of `file`.
std::string content_of(const std::filesystem::path& file);

} // namespace media::test
