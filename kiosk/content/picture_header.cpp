// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/picture_header.hpp"

#include "kiosk/content/limits.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace kiosk::content {
namespace {

using media::ErrorCode;
using media::fail;
using media::Result;

/// Enough for the headers of PNG and WebP; JPEG's is looked for segment by segment.
constexpr std::size_t head_bytes = 32;

std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes)
        value = (value << 8U) | static_cast<unsigned char>(byte);
    return value;
}

std::uint32_t little_endian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
    return value;
}

Result<PictureHeader> checked(PictureFormat format, std::uint32_t width, std::uint32_t height) {
    if (width == 0 || height == 0)
        return fail(ErrorCode::corrupt, "the header says 0 px");
    if (std::uint64_t{width} * height > limits::picture_pixels)
        return fail(ErrorCode::not_allowed, std::to_string(width) + " × " + std::to_string(height));
    return PictureHeader{format, {static_cast<int>(width), static_cast<int>(height)}};
}

/// PNG, third edition, 11.2.1: IHDR comes first.
Result<PictureHeader> read_png(std::string_view head) {
    if (head.size() < 24 || head.substr(12, 4) != "IHDR")
        return fail(ErrorCode::corrupt, "PNG without a header");
    return checked(PictureFormat::png, big_endian(head.substr(16, 4)), big_endian(head.substr(20, 4)));
}

/// RFC 9649: lossy, lossless or extended.
Result<PictureHeader> read_webp(std::string_view head) {
    if (head.size() < 30)
        return fail(ErrorCode::corrupt, "WebP without a header");
    const std::string_view kind = head.substr(12, 4);
    if (kind == "VP8 ")
        return checked(PictureFormat::webp,
                       little_endian(head.substr(26, 2)) & 0x3FFFU,
                       little_endian(head.substr(28, 2)) & 0x3FFFU);
    if (kind == "VP8L") {
        const std::uint32_t bits = little_endian(head.substr(21, 4));
        return checked(PictureFormat::webp, (bits & 0x3FFFU) + 1, ((bits >> 14U) & 0x3FFFU) + 1);
    }
    if (kind == "VP8X")
        return checked(PictureFormat::webp,
                       little_endian(head.substr(24, 3)) + 1,
                       little_endian(head.substr(27, 3)) + 1);
    return fail(ErrorCode::corrupt, "WebP of an unknown kind");
}

/// The segments before the picture, ITU T.81 B.1.1: any start of frame says the size; C4, C8 and CC are none.
Result<PictureHeader> read_jpeg(std::ifstream& stream) {
    constexpr int most_segments = 200;
    stream.clear();
    stream.seekg(2);
    for (int i = 0; i < most_segments; ++i) {
        std::array<char, 4> mark{};
        if (!stream.read(mark.data(), mark.size()) || mark[0] != '\xFF')
            break;
        const auto code = static_cast<unsigned char>(mark[1]);
        if (code == 0xFF) { // a fill byte
            stream.seekg(-3, std::ios::cur);
            continue;
        }
        const std::uint32_t length = big_endian({mark.data() + 2, 2});
        if (code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC) {
            std::array<char, 5> frame{};
            if (!stream.read(frame.data(), frame.size()))
                break;
            return checked(
                PictureFormat::jpeg, big_endian({frame.data() + 3, 2}), big_endian({frame.data() + 1, 2}));
        }
        if (length < 2 || code == 0xDA || code == 0xD9)
            break;
        stream.seekg(static_cast<std::streamoff>(length) - 2, std::ios::cur);
    }
    return fail(ErrorCode::corrupt, "JPEG without a frame");
}

/// PNG, third edition, 5.3 and 11.2.5: a chunk is its length, name, data and checksum; IEND is the last and
/// has no data. It is looked for at the very end first: walking along the chunks is for files that somebody
/// added to.
bool png_ends(std::ifstream& stream, std::uint64_t size) {
    constexpr std::uint64_t signature = 8;
    constexpr std::uint64_t empty_chunk = 12;
    std::array<char, 8> head{};
    const auto is_last = [&](std::uint64_t at) {
        stream.clear();
        stream.seekg(static_cast<std::streamoff>(at));
        return stream.read(head.data(), head.size()) && std::string_view(head.data() + 4, 4) == "IEND";
    };
    if (size >= signature + empty_chunk && is_last(size - empty_chunk))
        return true;
    for (std::uint64_t at = signature; at + empty_chunk <= size;
         at += std::uint64_t{big_endian({head.data(), 4})} + empty_chunk)
        if (is_last(at))
            return true;
    return false;
}

/// ITU T.81, B.1.1.2: the mark FF D9 after the frame; within the picture's data there is none. Looked for
/// from the end, where it stands unless a camera has added something of its own.
bool jpeg_ends(std::ifstream& stream, std::uint64_t frame, std::uint64_t size) {
    constexpr std::uint64_t block = 65'536;
    std::string bytes;
    for (std::uint64_t end = size; end > frame + 1;) {
        const std::uint64_t start = end - frame > block ? end - block : frame;
        bytes.resize(static_cast<std::size_t>(end - start));
        stream.clear();
        stream.seekg(static_cast<std::streamoff>(start));
        if (!stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
            return false;
        if (bytes.find("\xFF\xD9") != std::string::npos)
            return true;
        end = start == frame ? frame : start + 1; // the mark may lie across two blocks
    }
    return false;
}

std::string head_of(std::istream& stream) {
    std::string head(head_bytes, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

std::optional<PictureFormat> format_of(std::string_view head) {
    if (head.starts_with("\x89PNG\r\n\x1A\n"))
        return PictureFormat::png;
    if (head.starts_with("RIFF") && head.size() >= 12 && head.substr(8, 4) == "WEBP")
        return PictureFormat::webp;
    if (head.starts_with("\xFF\xD8\xFF"))
        return PictureFormat::jpeg;
    return std::nullopt;
}

} // namespace

Result<PictureHeader> read_picture_header(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return fail(ErrorCode::not_found, "no such file");
    if (std::filesystem::file_size(file, error) > limits::picture_bytes)
        return fail(ErrorCode::not_allowed, "larger than 32 MiB");
    std::ifstream stream(file, std::ios::binary);
    const std::string head = head_of(stream);
    const std::optional<PictureFormat> format = format_of(head);
    if (!format)
        return fail(ErrorCode::unsupported, "neither PNG nor JPEG nor WebP");
    if (*format == PictureFormat::png)
        return read_png(head);
    return *format == PictureFormat::webp ? read_webp(head) : read_jpeg(stream);
}

bool begins_as_picture(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return format_of(head_of(stream)).has_value();
}

bool is_complete_picture(const std::filesystem::path& file, PictureFormat format) {
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream)
        return false;
    if (format == PictureFormat::png)
        return png_ends(stream, size);
    if (format == PictureFormat::jpeg) {
        if (!read_jpeg(stream)) // leaves the stream behind the frame's header
            return false;
        return jpeg_ends(stream, static_cast<std::uint64_t>(stream.tellg()), size);
    }
    std::array<char, 8> head{};
    return stream.read(head.data(), head.size()) &&
           std::uint64_t{little_endian({head.data() + 4, 4})} + 8 <= size;
}

} // namespace kiosk::content
