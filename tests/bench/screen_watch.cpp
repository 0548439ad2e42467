// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says when what is really on the X screen changes, whatever a player claims. It polls a few pixels of the
// root window through shared memory. Times are seconds of CLOCK_MONOTONIC; the first line is "ready".
//
//   screen_watch codes X Y BLOCK POLL_US          "time number" for each new frame number of the bench's film
//   (bench_film.py):
//                                                 a row of 15 blocks whose upper left corner is at X, Y
//   screen_watch colour X Y RRGGBB POLL_US        "time" once the pixel has that colour (within 12), then it
//   ends screen_watch change X Y POLL_US               "time RRGGBB" for each new colour of the pixel
#include "tests/bench/shared_image.hpp"

#include <bit>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <time.h>
#include <unistd.h>
#include <vector>

namespace {

using bench::SharedImage;

constexpr int blocks = 15; // one, zero, twelve bits of the number (lowest first), parity

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

struct Watch {
    std::string kind;
    int x = 0;
    int y = 0;
    int block = 0;
    std::uint32_t colour = 0;
    useconds_t poll_us = 0;
};

bool is_light(std::uint32_t pixel) {
    return (pixel >> 8U & 0xFFU) > 128;
}

// The frame number that stands in the row of blocks; nothing if there is none.
std::optional<unsigned> frame_number(const SharedImage& row, int block) {
    unsigned bits = 0;
    for (int index = 0; index < blocks; ++index)
        if (is_light(row.pixel(index * block + block / 2, 0)))
            bits |= 1U << static_cast<unsigned>(index);
    const unsigned number = bits >> 2U & 0xFFFU;
    const bool parity = (bits >> 14U & 1U) != 0;
    if ((bits & 3U) != 1 || parity != (std::popcount(number) % 2 == 1))
        return std::nullopt;
    return number;
}

bool is_near(std::uint32_t left, std::uint32_t right) {
    for (const unsigned shift : {0U, 8U, 16U})
        if (std::abs(static_cast<int>(left >> shift & 0xFFU) - static_cast<int>(right >> shift & 0xFFU)) > 12)
            return false;
    return true;
}

// One look; prints what is new. Returns false when there is nothing more to see.
class Reporter {
public:
    explicit Reporter(const Watch& watch) : watch_(watch) {}

    bool look(const SharedImage& image, double time) {
        if (watch_.kind == "codes") {
            const auto number = frame_number(image, watch_.block);
            if (number && number != number_)
                std::printf("%.6f %u\n", time, *number);
            number_ = number ? number : number_;
            return true;
        }
        const std::uint32_t pixel = image.pixel(0, 0);
        if (watch_.kind == "colour") {
            if (is_near(pixel, watch_.colour))
                std::printf("%.6f\n", time);
            return !is_near(pixel, watch_.colour);
        }
        if (pixel != pixel_)
            std::printf("%.6f %06x\n", time, pixel);
        pixel_ = pixel;
        return true;
    }

private:
    const Watch& watch_;
    std::optional<unsigned> number_;
    std::optional<std::uint32_t> pixel_;
};

int run(const Watch& watch) {
    const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(nullptr), XCloseDisplay);
    if (!display)
        return 1;
    const bool codes = watch.kind == "codes";
    const SharedImage image(display.get(), codes ? blocks * watch.block : 1, 1);
    const int y = codes ? watch.y + watch.block / 2 : watch.y;
    const Window root = DefaultRootWindow(display.get());
    setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("ready\n");
    Reporter reporter(watch);
    while (XShmGetImage(display.get(), root, image.image(), watch.x, y, AllPlanes) != 0) {
        if (!reporter.look(image, now()))
            return 0;
        usleep(watch.poll_us);
    }
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 4)
        return 2;
    Watch watch{.kind = words[0], .x = std::stoi(words[1]), .y = std::stoi(words[2])};
    if (watch.kind == "codes")
        watch.block = std::stoi(words[3]);
    if (watch.kind == "colour")
        watch.colour = static_cast<std::uint32_t>(std::stoul(words[3], nullptr, 16));
    watch.poll_us = static_cast<useconds_t>(std::stoul(words.back()));
    return run(watch);
}
