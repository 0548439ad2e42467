// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace bench {

/// An image in memory that the X server shares: BGRX, 4 bytes a pixel. Ends the program if the server cannot
/// do that.
class SharedImage {
public:
    SharedImage(Display* display, int width, int height) : display_(display) {
        image_ = XShmCreateImage(display,
                                 DefaultVisual(display, 0),
                                 24,
                                 ZPixmap,
                                 nullptr,
                                 &segment_,
                                 static_cast<unsigned>(width),
                                 static_cast<unsigned>(height));
        if (image_ == nullptr)
            std::abort();
        const auto bytes =
            static_cast<std::size_t>(image_->bytes_per_line) * static_cast<std::size_t>(height);
        segment_.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0666);
        segment_.shmaddr = static_cast<char*>(shmat(segment_.shmid, nullptr, 0));
        image_->data = segment_.shmaddr;
        XShmAttach(display, &segment_);
        XSync(display, 0);
        shmctl(segment_.shmid, IPC_RMID, nullptr); // it goes with the last process that uses it
    }
    ~SharedImage() {
        XShmDetach(display_, &segment_);
        XSync(display_, 0);
        XDestroyImage(image_);
        shmdt(segment_.shmaddr);
    }
    SharedImage(const SharedImage&) = delete;
    SharedImage& operator=(const SharedImage&) = delete;

    XImage* image() const { return image_; }
    std::uint8_t* bytes() const { return reinterpret_cast<std::uint8_t*>(segment_.shmaddr); }
    int pitch() const { return image_->bytes_per_line; }

    /// The pixel 0xRRGGBB at a place.
    std::uint32_t pixel(int x, int y) const {
        const auto* row =
            reinterpret_cast<const std::uint32_t*>(bytes() + static_cast<std::ptrdiff_t>(y) * pitch());
        return row[x] & 0xFFFFFFU;
    }

private:
    Display* display_;
    XShmSegmentInfo segment_{};
    XImage* image_ = nullptr;
};

} // namespace bench
