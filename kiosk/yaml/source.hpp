// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/yaml/characters.hpp"
#include "kiosk/yaml/diagnostic.hpp"
#include "media/base/result.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::yaml {

/// A stretch of one line.
struct Span {
    Place place;
    int length = 1; ///< characters

    bool operator==(const Span&) const = default;
};

/// The text of a file, by lines. Shared by all that points into it.
class Source {
public:
    /// `text` must be UTF-8; a byte order mark is dropped and line ends become `\n`.
    Source(std::string file, std::string_view text);

    const std::string& file() const { return file_; }
    const std::string& text() const { return text_; }
    int line_count() const { return static_cast<int>(starts_.size()); }

    /// Line `number` from 1, without its end; empty outside of the file.
    std::string_view line(int number) const;

    /// The place of that byte (from 0) of that line (from 1).
    Place place_of_byte(int line, std::size_t byte) const;

    /// What stands from `place` to the end of that line.
    std::string_view from(Place place) const;

    Diagnostic diagnostic(Severity severity, Span span, Message message, Message hint = {}) const;

private:
    std::string file_;
    std::string text_;
    std::vector<std::size_t> starts_;
};

using SourcePtr = std::shared_ptr<const Source>;

/// A line that would be that key if it were no comment, among the lines from `first` that are indented by
/// more than `indent` characters (-1: all): somebody has put a # before it.
std::optional<Span> commented_out(const Source& source, std::string_view key, int first, int indent);

/// Reads at most `limit` bytes of a regular file; a larger one is refused.
media::Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit);

} // namespace kiosk::yaml
