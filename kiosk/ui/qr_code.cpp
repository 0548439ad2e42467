// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/qr_code.hpp"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace kiosk::ui {

namespace {

struct QrDeleter {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

struct InputDeleter {
    void operator()(QRinput* input) const { QRinput_free(input); }
};

constexpr int quiet_zone = 4;     // modules, ISO/IEC 18004
constexpr unsigned int utf8 = 26; // its number among the "extended channel interpretations" of that standard

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Says that the text is UTF-8 where it matters: readers that have to guess take "Büro" for Chinese.
std::unique_ptr<QRcode, QrDeleter> encoded(const std::string& text) {
    const std::unique_ptr<QRinput, InputDeleter> input(QRinput_new2(0, QR_ECLEVEL_M));
    const auto* bytes =
        reinterpret_cast<const unsigned char*>(text.data()); // libqrencode's type for the same
    const bool taken = input && (is_ascii(text) || QRinput_appendECIheader(input.get(), utf8) == 0) &&
                       QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()), bytes) == 0;
    return std::unique_ptr<QRcode, QrDeleter>(taken ? QRcode_encodeInput(input.get()) : nullptr);
}

} // namespace

std::optional<Modules> qr_code(const std::string& text, const Rect& rect) {
    const auto code = encoded(text);
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
