// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/result.hpp"
#include "media/base/time.hpp"
#include "media/ffmpeg/av_pointers.hpp"
#include "media/ffmpeg/byte_source.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace media {

/// A media file that is open: by the short list of film_rules.hpp, from its bytes alone. libav opens nothing
/// besides, whatever the file asks for.
class FilmInput {
public:
    /// `abandon` is asked between reads whether to give up.
    static Result<FilmInput>
    open(const std::filesystem::path& film, const OpenBytes& open_bytes, std::function<bool()> abandon);
    /// The same for a file that is only heard: more kinds of files are.
    static Result<FilmInput> open_sound(const std::filesystem::path& sound,
                                        const OpenBytes& open_bytes,
                                        std::function<bool()> abandon);
    /// The same for a film that is to be converted: whatever cameras and editing programs write, and no
    /// matter how it is coded. Never for what visitors see.
    static Result<FilmInput> open_source(const std::filesystem::path& film,
                                         const OpenBytes& open_bytes,
                                         std::function<bool()> abandon);
    FilmInput(FilmInput&&) noexcept;
    FilmInput& operator=(FilmInput&&) = delete;
    ~FilmInput();

    AVFormatContext& format() const { return *format_; }
    AVStream& stream(int index) const { return *format_->streams[index]; }
    /// For error messages.
    const std::string& name() const { return name_; }
    bool is_matroska() const;

    /// The time stamp of the film's beginning; the film's time line counts from there.
    Duration origin() const;

private:
    struct Reader;
    struct Rules;
    FilmInput(std::unique_ptr<Reader> reader, std::string name);
    static Result<FilmInput> open_by(const Rules& rules,
                                     const std::filesystem::path& file,
                                     const OpenBytes& open_bytes,
                                     std::function<bool()> abandon);
    Result<void> open_format(const Rules& rules);

    // In this order: the format context reads through the io context, and that through the reader.
    std::unique_ptr<Reader> reader_;
    IoContextPtr io_;
    FormatContextPtr format_;
    std::string name_;
};

} // namespace media
