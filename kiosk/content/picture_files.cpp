// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/content/picture_files.hpp"

#include "kiosk/content/picture_header.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <system_error>

namespace kiosk::content {
namespace {

using media::ErrorCode;
using yaml::Message;
using yaml::Severity;

Fault damaged() {
    return {.message = Message("The picture is damaged."),
            .hint = Message("Copy it again, or save it again as PNG.")};
}

Fault fault_of_header(const media::Error& error) {
    switch (error.code) {
    case ErrorCode::not_allowed:
        return {.message = Message("The picture is too large ({0}).", {error.message}),
                .hint =
                    Message("Make it smaller: at most 40 megapixels and 32 MiB; 1080 px high is enough.")};
    case ErrorCode::unsupported:
        return {.message = Message("The file is not a picture of a kind that can be shown."),
                .hint = Message("Save it as PNG, JPEG or WebP; a new name alone does not change it.")};
    default:
        return damaged();
    }
}

std::string in_px(Size size) {
    return fmt::format("{} × {}", size.width, size.height);
}

} // namespace

std::filesystem::path sharper_one(const std::filesystem::path& picture) {
    return picture.parent_path() / (picture.stem().string() + "@2x" + picture.extension().string());
}

std::optional<Fault> picture_fault(const std::filesystem::path& picture) {
    const auto header = read_picture_header(picture);
    if (!header)
        return fault_of_header(header.error());
    if (!is_complete_picture(picture, header->format))
        return Fault{.message = Message("The end of the picture is missing: it was not copied wholly."),
                     .hint = Message("Copy it again, or save it again as PNG.")};
    return std::nullopt;
}

std::optional<Fault> sharper_picture_fault(const std::filesystem::path& picture) {
    const std::filesystem::path sharper = sharper_one(picture);
    std::error_code error;
    if (!std::filesystem::exists(sharper, error))
        return std::nullopt;
    if (auto fault = picture_fault(sharper))
        return fault;
    const auto plain = read_picture_header(picture);
    const auto header = read_picture_header(sharper);
    if (!plain || !header)
        return std::nullopt;
    constexpr int rounding = 2; // px: half of an odd size
    const Size twice{plain->size.width * 2, plain->size.height * 2};
    if (std::abs(header->size.width - twice.width) <= rounding &&
        std::abs(header->size.height - twice.height) <= rounding)
        return std::nullopt;
    return Fault{.severity = Severity::warning,
                 .message = Message("This picture has {0} px; twice the size of {1} would be {2} px.",
                                    {in_px(header->size), picture.filename().string(), in_px(twice)}),
                 .hint = Message("Save both from the same picture, this one twice as large.")};
}

} // namespace kiosk::content
