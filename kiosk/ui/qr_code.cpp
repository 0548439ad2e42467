// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/qr_code.hpp"

#include <qrencode.h>

#include <memory>

namespace kiosk::ui {

namespace {

struct QrDeleter {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

constexpr int quiet_zone = 4; // modules, ISO/IEC 18004

} // namespace

std::optional<Modules> qr_code(const std::string& url, const Rect& rect) {
    const std::unique_ptr<QRcode, QrDeleter> code(QRcode_encodeString8bit(url.c_str(), 0, QR_ECLEVEL_M));
    if (!code)
        return std::nullopt;
    Modules modules{rect, code->width + 2 * quiet_zone, {}};
    const auto width = static_cast<std::size_t>(modules.width);
    modules.dark.assign(width * width, 0);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x) {
            const std::size_t at =
                static_cast<std::size_t>(y + quiet_zone) * width + static_cast<std::size_t>(x + quiet_zone);
            modules.dark[at] = code->data[y * code->width + x] & 1U;
        }
    return modules;
}

} // namespace kiosk::ui
