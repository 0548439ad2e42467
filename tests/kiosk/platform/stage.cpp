// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/platform/stage.hpp"

#include "kiosk/platform/pixels.hpp"

extern "C" {
#include <libavutil/frame.h>
#include <libavutil/pixfmt.h>
#include <libswscale/swscale.h>
}

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>

namespace kiosk::platform::test {
namespace {

Image pattern(Size size, bool see_through) {
    Image image{size, {}, !see_through};
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            const auto red = static_cast<std::uint32_t>(x * 255 / size.width);
            const auto green = static_cast<std::uint32_t>(y * 255 / size.height);
            image.pixels.push_back(0xFF000000U | red << 16U | green << 8U |
                                   ((x / 4 + y / 4) % 2 == 0 ? 200U : 20U));
        }
    }
    return image;
}

int between(std::mt19937& random, int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
}

Color any_color(std::mt19937& random) {
    const auto byte = [&] { return static_cast<std::uint8_t>(between(random, 0, 255)); };
    const bool opaque = between(random, 0, 1) == 0;
    return {byte(), byte(), byte(), opaque ? std::uint8_t{255} : byte()};
}

Rect any_rect(std::mt19937& random, Size canvas) {
    return {between(random, -20, canvas.width),
            between(random, -20, canvas.height),
            between(random, 1, canvas.width),
            between(random, 1, canvas.height)};
}

ui::Words any_words(std::mt19937& random, Size canvas) {
    constexpr std::array<const char*, 4> texts{"Jäger fjord", "Beratung", "Ágnes", "Migrant*innen"};
    ui::Words words;
    words.run.text = texts[static_cast<std::size_t>(between(random, 0, 3))];
    words.run.font.size_px = between(random, 8, 40);
    words.rect = {
        between(random, 0, canvas.width), between(random, 0, canvas.height), 80, words.run.font.size_px};
    words.baseline = words.rect.y + words.run.font.size_px * 4 / 5;
    words.color = any_color(random);
    return words;
}

ui::Modules any_modules(std::mt19937& random, Size canvas) {
    ui::Modules modules{any_rect(random, canvas), 9, std::vector<std::uint8_t>(81)};
    for (std::size_t i = 0; i < modules.dark.size(); ++i)
        modules.dark[i] = static_cast<std::uint8_t>(between(random, 0, 1));
    return modules;
}

} // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kok-platform-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        std::abort();
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
}

void use_driver(const char* name) {
    setenv("SDL_VIDEODRIVER", name, 1);
}

Stage::Stage(Size panel, Rotation rotation, const char* driver) {
    use_driver(driver);
    std::filesystem::create_directories(folder.path() / "pictures");
    const auto ignore = [](const media::Result<void>& written) { return written.has_value(); };
    ignore(write_png(pattern({60, 40}, false), (folder.path() / "pictures" / "field.png").string()));
    ignore(write_png(pattern({33, 77}, false), (folder.path() / "pictures" / "tall.png").string()));
    if (auto opened = Window::open({.title = "test", .windowed = panel, .rotation = rotation}))
        window = std::move(*opened);
    fonts = std::move(*Fonts::open({}));
    pictures = std::make_unique<Pictures>(
        PicturesOptions{.folder = folder.path(), .film_still = {}, .on_ready = {}, .cache_bytes = 1U << 20U});
}

std::shared_ptr<const media::VideoFrame> film_frame(Size size, unsigned seed) {
    AVFrame* frame = av_frame_alloc();
    frame->format = AV_PIX_FMT_YUV420P;
    frame->width = size.width;
    frame->height = size.height;
    frame->colorspace = AVCOL_SPC_BT709;
    frame->color_range = AVCOL_RANGE_MPEG;
    if (av_frame_get_buffer(frame, 0) < 0)
        std::abort();
    for (int plane = 0; plane < 3; ++plane) {
        const int rows = plane == 0 ? size.height : (size.height + 1) / 2;
        const int columns = plane == 0 ? size.width : (size.width + 1) / 2;
        for (int y = 0; y < rows; ++y) {
            for (int x = 0; x < columns; ++x)
                frame->data[plane][y * frame->linesize[plane] + x] =
                    static_cast<std::uint8_t>(60 + (x + y + static_cast<int>(seed) * 37 + plane * 50) % 120);
        }
    }
    auto made = std::make_shared<const media::VideoFrame>(
        *frame, media::Duration{}, media::Duration{}, media::VideoFrame::Geometry{});
    av_frame_free(&frame);
    return made;
}

ui::DrawItem random_item(std::mt19937& random, Size canvas) {
    switch (between(random, 0, 9)) {
    case 0:
        return ui::Outline{
            any_rect(random, canvas), any_color(random), between(random, 1, 6), between(random, 0, 20)};
    case 1:
        return ui::Gradient{any_rect(random, canvas), any_color(random), any_color(random)};
    case 2: {
        const Rect rect = any_rect(random, canvas);
        return ui::Disc{{rect.x, rect.y, rect.width, rect.width}, any_color(random)};
    }
    case 3:
    case 4:
        return any_words(random, canvas);
    case 5: {
        ui::PictureFill picture;
        picture.file = between(random, 0, 1) == 0 ? "field.png" : "tall.png";
        picture.rect = any_rect(random, canvas);
        picture.radius = between(random, 0, 1) * 12;
        picture.inset = between(random, 0, 1) * 3;
        picture.ground = any_color(random);
        return picture;
    }
    case 6:
        return any_modules(random, canvas);
    case 7:
        return ui::Icon{"home", any_rect(random, canvas), any_color(random)};
    case 8:
        return ui::FilmFrame{between(random, 0, 1), any_rect(random, canvas), between(random, 0, 1) == 0};
    default:
        return ui::Fill{any_rect(random, canvas), any_color(random), between(random, 0, 1) * 15};
    }
}

ui::DrawList random_list(std::mt19937& random, Size canvas, int items) {
    ui::DrawList list{ui::Fill{{0, 0, canvas.width, canvas.height}, {30, 60, 90, 255}, 0}};
    for (int i = 0; i < items; ++i)
        list.push_back(random_item(random, canvas));
    return list;
}

int differing_px(const Image& a, const Image& b, int tolerance) {
    if (a.size != b.size)
        return -1;
    int count = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        int most = 0;
        for (unsigned shift = 0; shift < 24; shift += 8)
            most = std::max(most,
                            std::abs(static_cast<int>(a.pixels[i] >> shift & 255U) -
                                     static_cast<int>(b.pixels[i] >> shift & 255U)));
        count += most > tolerance ? 1 : 0;
    }
    return count;
}

double mean_difference(const Image& a, const Image& b) {
    if (a.size != b.size)
        return 255;
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        for (unsigned shift = 0; shift < 24; shift += 8)
            sum += std::abs(static_cast<int>(a.pixels[i] >> shift & 255U) -
                            static_cast<int>(b.pixels[i] >> shift & 255U));
    }
    return sum / static_cast<double>(a.pixels.size() * 3);
}

double peak_signal_to_noise(const Image& a, const Image& b) {
    double squares = 0;
    for (std::size_t at = 0; at < a.pixels.size(); ++at)
        for (const unsigned shift : {0U, 8U, 16U}) {
            const auto left = static_cast<double>(a.pixels[at] >> shift & 255U);
            const auto right = static_cast<double>(b.pixels[at] >> shift & 255U);
            squares += (left - right) * (left - right);
        }
    return 10 * std::log10(255.0 * 255.0 * 3 * static_cast<double>(a.pixels.size()) / std::max(squares, 1.0));
}

Image exactly_converted(const media::VideoFrame& frame) {
    const AVFrame& from = frame.av_frame();
    constexpr int exact = SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
    SwsContext* scaler = sws_getContext(from.width,
                                        from.height,
                                        AV_PIX_FMT_YUV420P,
                                        from.width,
                                        from.height,
                                        AV_PIX_FMT_BGR0,
                                        exact,
                                        nullptr,
                                        nullptr,
                                        nullptr);
    const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
    sws_setColorspaceDetails(scaler, matrix, 0, matrix, 1, 0, 1 << 16, 1 << 16);
    Image picture = blank_image({from.width, from.height});
    auto* bytes = reinterpret_cast<std::uint8_t*>(picture.pixels.data());
    const int pitch = from.width * 4;
    sws_scale(scaler, from.data, from.linesize, 0, from.height, &bytes, &pitch);
    sws_freeContext(scaler);
    return picture;
}

media::TimePoint soon() {
    return std::chrono::time_point_cast<media::Duration>(std::chrono::steady_clock::now()) +
           std::chrono::seconds(20);
}

} // namespace kiosk::platform::test
