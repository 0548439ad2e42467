// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/picture_decoder.hpp"

#include "kiosk/platform/scaling.hpp"
#include "kiosk/platform/surface.hpp"

#include <SDL_image.h>
#include <fmt/core.h>
#include <libexif/exif-data.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>

namespace kiosk::platform {
namespace {

using Bytes = std::span<const std::uint8_t>;
using media::ErrorCode;

struct ExifDeleter {
    void operator()(ExifData* data) const { exif_data_unref(data); }
};

// The typed loaders alone: IMG_Load would take an SVG that calls itself a PNG, or one of the formats whose
// loaders had their share of holes.
Surface load(Bytes file, PictureFormat format) {
    SDL_RWops* memory = SDL_RWFromConstMem(file.data(), static_cast<int>(file.size()));
    if (memory == nullptr)
        return nullptr;
    SDL_Surface* loaded = nullptr;
    if (format == PictureFormat::png)
        loaded = IMG_LoadPNG_RW(memory);
    else if (format == PictureFormat::jpeg)
        loaded = IMG_LoadJPG_RW(memory);
    else
        loaded = IMG_LoadWEBP_RW(memory);
    SDL_RWclose(memory);
    Surface surface(loaded);
    if (surface == nullptr || surface->format->format == SDL_PIXELFORMAT_ARGB8888)
        return surface;
    return Surface(SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_ARGB8888, 0));
}

void premultiply(SDL_Surface& surface) {
    const auto times = [](std::uint32_t value, std::uint32_t alpha) { return (value * alpha + 127) / 255; };
    for (int y = 0; y < surface.h; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(static_cast<char*>(surface.pixels) +
                                                     std::ptrdiff_t{y} * surface.pitch);
        for (int x = 0; x < surface.w; ++x) {
            const std::uint32_t pixel = row[x];
            const std::uint32_t alpha = pixel >> 24U;
            if (alpha != 255)
                row[x] = alpha << 24U | times(pixel >> 16U & 255U, alpha) << 16U |
                         times(pixel >> 8U & 255U, alpha) << 8U | times(pixel & 255U, alpha);
        }
    }
}

bool lies_on_its_side(ExifOrientation orientation) {
    return orientation >= 5;
}

// Where a place of the seen picture lies in the stored one; both as fractions.
std::pair<double, double> to_stored(double x, double y, ExifOrientation orientation) {
    switch (orientation) {
    case 2:
        return {1 - x, y};
    case 3:
        return {1 - x, 1 - y};
    case 4:
        return {x, 1 - y};
    case 5:
        return {y, x};
    case 6:
        return {y, 1 - x};
    case 7:
        return {1 - y, 1 - x};
    case 8:
        return {1 - y, x};
    default:
        return {x, y};
    }
}

// Done after scaling, when the picture is small.
Image upright(Image stored, ExifOrientation orientation) {
    if (orientation <= 1)
        return stored;
    const Size size = seen_size(stored.size, orientation);
    Image seen{size, {}, stored.opaque};
    seen.pixels.reserve(stored.pixels.size());
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const auto [fx, fy] = to_stored((x + 0.5) / size.width, (y + 0.5) / size.height, orientation);
            const int sx = std::min(static_cast<int>(fx * stored.size.width), stored.size.width - 1);
            const int sy = std::min(static_cast<int>(fy * stored.size.height), stored.size.height - 1);
            seen.pixels.push_back(stored.row(sy)[sx]);
        }
    }
    return seen;
}

// As much of one side as is seen, of a picture that is `length` px long, shown `shown` px long in `room` px.
struct SeenSide {
    double begin = 0; ///< px of the picture
    double length = 0;
    int room = 0; ///< px that it takes
};

SeenSide seen_side(int length, double shown, int room, double focus) {
    const double share = std::min(1.0, room / shown);
    const double seen = length * share;
    return {std::clamp(focus * length - seen / 2, 0.0, length - seen),
            seen,
            std::clamp(static_cast<int>(std::lround(shown * share)), 1, room)};
}

// The picture in the middle of `target` px, as large as it is seen whole or so many times as large: then the
// part around the focus. What it leaves is see-through.
Image fitted_into(const Pixels& source, Size target, double zoom, double focus_x, double focus_y) {
    const double scale = zoom * std::min(static_cast<double>(target.width) / source.size.width,
                                         static_cast<double>(target.height) / source.size.height);
    const SeenSide across = seen_side(source.size.width, source.size.width * scale, target.width, focus_x);
    const SeenSide down = seen_side(source.size.height, source.size.height * scale, target.height, focus_y);
    const Size place{across.room, down.room};
    Image picture = scaled(source, SourceArea{across.begin, down.begin, across.length, down.length}, place);
    if (place == target)
        return picture;
    Image framed{target, {}, false};
    framed.pixels.resize(static_cast<std::size_t>(target.width) * static_cast<std::size_t>(target.height),
                         0U);
    const int x = (target.width - place.width) / 2;
    const int y = (target.height - place.height) / 2;
    for (int row = 0; row < place.height; ++row)
        std::copy_n(picture.row(row), place.width, framed.row(y + row) + x);
    return framed;
}

} // namespace

media::Result<std::vector<std::uint8_t>> read_picture_file(const std::string& path) {
    std::error_code failed;
    if (!std::filesystem::exists(path, failed))
        return media::fail(ErrorCode::not_found, fmt::format("{} is missing", path));
    if (!std::filesystem::is_regular_file(path, failed))
        return media::fail(ErrorCode::not_allowed, fmt::format("{} is no regular file", path));
    const auto bytes = std::filesystem::file_size(path, failed);
    if (failed || bytes > max_picture_bytes)
        return media::fail(ErrorCode::not_allowed, fmt::format("{} is larger than 64 MiB", path));
    std::vector<std::uint8_t> content(bytes);
    std::ifstream file(path, std::ios::binary);
    if (!file.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(bytes)))
        return media::fail(ErrorCode::not_found, fmt::format("{} cannot be read", path));
    return content;
}

ExifOrientation exif_orientation(Bytes file) {
    const std::unique_ptr<ExifData, ExifDeleter> data(
        exif_data_new_from_data(file.data(), static_cast<unsigned>(file.size())));
    if (data == nullptr)
        return 1;
    ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return 1;
    const int value = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return value >= 1 && value <= 8 ? value : 1;
}

Size seen_size(Size stored, ExifOrientation orientation) {
    return lies_on_its_side(orientation) ? Size{stored.height, stored.width} : stored;
}

media::Result<Image> decode_picture(Bytes file, const PictureCut& cut) {
    const auto header = read_picture_header(file);
    if (!header)
        return media::fail(header.error());
    const Surface surface = load(file, header->format);
    if (surface == nullptr)
        return media::fail(ErrorCode::corrupt, fmt::format("damaged picture: {}", SDL_GetError()));
    if (Size{surface->w, surface->h} != header->size)
        return media::fail(ErrorCode::corrupt, "the header lies about the picture's size");
    premultiply(*surface);

    const ExifOrientation orientation = header->format == PictureFormat::jpeg ? exif_orientation(file) : 1;
    const Size stored_target = seen_size(cut.size, orientation);
    const auto [focus_x, focus_y] = to_stored(cut.focus_x, cut.focus_y, orientation);
    const Pixels source{static_cast<std::uint32_t*>(surface->pixels),
                        surface->pitch / static_cast<int>(sizeof(std::uint32_t)),
                        header->size};
    if (cut.whole)
        return upright(fitted_into(source, stored_target, cut.zoom, focus_x, focus_y), orientation);
    const SourceArea area = covering_area(header->size, stored_target, focus_x, focus_y);
    return upright(scaled(source, area, stored_target), orientation);
}

} // namespace kiosk::platform
