// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/platform/fonts.hpp"
#include "kiosk/platform/offscreen.hpp"
#include "kiosk/platform/pictures.hpp"
#include "kiosk/platform/presenter.hpp"
#include "kiosk/platform/window.hpp"
#include "media/ffmpeg/video_frame.hpp"

#include <filesystem>
#include <memory>
#include <random>
#include <string>

namespace kiosk::platform::test {

/// A folder that is gone with the test.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Writes a file below the folder, with the folders on the way.
    std::filesystem::path write(const std::string& name, const std::string& bytes) const;

private:
    std::filesystem::path path_;
};

/// SDL's driver for the next window; restored to what it was afterwards by the next call.
void use_driver(const char* name);

/// Everything a presenter needs: an exhibition folder with two pictures (`round.png` see-through, `field.png`
/// opaque), fonts, and a window under SDL's dummy driver.
struct Stage {
    explicit Stage(Size panel, Rotation rotation = Rotation::none, const char* driver = "dummy");

    PresenterParts parts() { return {*window, *fonts, *pictures}; }

    TemporaryFolder folder;
    std::unique_ptr<Window> window;
    std::unique_ptr<Fonts> fonts;
    std::unique_ptr<Pictures> pictures;
};

/// A grey or coloured film picture; equal seeds give equal px.
std::shared_ptr<const media::VideoFrame> film_frame(Size size, unsigned seed);

/// A list of items of every kind, anywhere around a canvas.
ui::DrawList random_list(std::mt19937& random, Size canvas, int items);
ui::DrawItem random_item(std::mt19937& random, Size canvas);

/// The number of px in which two pictures differ by more than `tolerance` in a colour.
int differing_px(const Image& a, const Image& b, int tolerance = 0);
/// The mean difference of a colour, 0..255.
double mean_difference(const Image& a, const Image& b);

/// dB between two pictures of equal size, over all three colours (peak 255).
double peak_signal_to_noise(const Image& a, const Image& b);

/// The picture as libav converts it with exact rounding and full chroma: what is right, at a price.
Image exactly_converted(const media::VideoFrame& frame);

/// Soon enough for every test, and too late for one that hangs.
media::TimePoint soon();

} // namespace kiosk::platform::test
