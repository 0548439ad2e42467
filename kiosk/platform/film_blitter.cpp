// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/film_blitter.hpp"

#include "kiosk/platform/turn.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cmath>

namespace kiosk::platform {
namespace {

Rotation rotation_of(const media::VideoFrame& frame) {
    switch (frame.rotation()) {
    case 90:
        return Rotation::quarter;
    case 180:
        return Rotation::half;
    case 270:
        return Rotation::three_quarters;
    default:
        return Rotation::none;
    }
}

// Width over height as it is to be seen.
double seen_aspect(const media::VideoFrame& frame) {
    const double aspect = frame.width() * frame.sample_aspect() / std::max(1, frame.height());
    return turns_aside(rotation_of(frame)) ? 1 / aspect : aspect;
}

// The part of a frame, centred, that is `share_x` by `share_y` of it.
media::FrameCrop centred_crop(const media::VideoFrame& frame, double share_x, double share_y) {
    const int width = std::clamp(static_cast<int>(std::lround(frame.width() * share_x)), 1, frame.width());
    const int height = std::clamp(static_cast<int>(std::lround(frame.height() * share_y)), 1, frame.height());
    return {(frame.width() - width) / 2, (frame.height() - height) / 2, width, height};
}

media::Destination destination(const Pixels& pixels, const Rect& rect) {
    return {.bgra = reinterpret_cast<std::uint8_t*>(pixels.at(rect.x, rect.y)),
            .pitch = pixels.pitch * static_cast<int>(sizeof(std::uint32_t)),
            .width = rect.width,
            .height = rect.height,
            .crop = std::nullopt};
}

// A picture that cannot be converted leaves black, not what was there before.
void blacken(const Rect& rect, const Pixels& pixels, const Rect& clip) {
    const Rect area = intersection(intersection(rect, clip), pixels.rect());
    for (int y = area.y; y < area.bottom(); ++y)
        std::fill_n(pixels.at(area.x, y), area.width, 0xFF000000U);
}

// swscale leaves the fourth byte as it likes; ours means "opaque".
void make_opaque(Image& image) {
    for (std::uint32_t& pixel : image.pixels)
        pixel |= 0xFF000000U;
}

void copy(const Image& image, const Rect& to, const Pixels& pixels, const Rect& clip) {
    const Rect area = intersection(intersection(to, clip), pixels.rect());
    for (int y = area.y; y < area.bottom(); ++y)
        std::copy_n(image.row(y - to.y) + (area.x - to.x), area.width, pixels.at(area.x, y));
}

} // namespace

FilmPlacement place_film(const ui::FilmFrame& item, const media::VideoFrame& frame) {
    const double aspect = seen_aspect(frame);
    if (!item.cover || item.rect.empty())
        return {fitted(aspect, item.rect), std::nullopt};
    const double wanted = static_cast<double>(item.rect.width) / item.rect.height;
    double share_x = std::min(1.0, wanted / aspect);
    double share_y = std::min(1.0, aspect / wanted);
    if (turns_aside(rotation_of(frame)))
        std::swap(share_x, share_y);
    if (share_x > 0.999 && share_y > 0.999)
        return {item.rect, std::nullopt};
    return {item.rect, centred_crop(frame, share_x, share_y)};
}

bool FilmBlitter::convert(int slot,
                          const media::VideoFrame& frame,
                          const FilmPlacement& placement,
                          const Pixels& to) {
    media::Destination target = destination(to, placement.rect);
    target.crop = placement.crop;
    ++converted_;
    if (const auto done = converters_[slot].convert_into(frame, target); !done) {
        spdlog::error("film picture cannot be shown: {}", done.error().message);
        return false;
    }
    return true;
}

void FilmBlitter::draw(const ui::FilmFrame& item,
                       const media::VideoFrame& frame,
                       const Pixels& pixels,
                       const Rect& clip) {
    const FilmPlacement placement = place_film(item, frame);
    const Rect& rect = placement.rect;
    if (rect.empty() || intersection(rect, clip).empty())
        return;
    const Rotation rotation = rotation_of(frame);
    if (rotation == Rotation::none && intersection(intersection(rect, clip), pixels.rect()) == rect) {
        if (!convert(item.slot, frame, placement, pixels))
            blacken(rect, pixels, clip);
        return;
    }
    // Only a part of it is wanted, or it is turned: by way of a picture of its own.
    Image lying = blank_image(rotated(rect.size(), rotation));
    const FilmPlacement whole{{0, 0, lying.size.width, lying.size.height}, placement.crop};
    if (!convert(item.slot, frame, whole, pixels_of(lying)))
        return blacken(rect, pixels, clip);
    make_opaque(lying);
    Image upright = blank_image(rect.size());
    turn_onto(pixels_of(upright), pixels_of(lying), whole.rect, rotation);
    copy(upright, rect, pixels, clip);
}

media::Result<Image> image_of(const media::VideoFrame& frame) {
    const int seen_width = std::max(1, static_cast<int>(std::lround(frame.width() * frame.sample_aspect())));
    Image lying = blank_image({seen_width, std::max(1, frame.height())});
    media::FrameConverter converter;
    const Pixels pixels = pixels_of(lying);
    if (const auto done = converter.convert_into(frame, destination(pixels, pixels.rect())); !done)
        return media::fail(done.error());
    make_opaque(lying);
    const Rotation rotation = rotation_of(frame);
    if (rotation == Rotation::none)
        return lying;
    Image upright = blank_image(rotated(lying.size, rotation));
    turn_onto(pixels_of(upright), pixels, pixels.rect(), rotation);
    return upright;
}

} // namespace kiosk::platform
