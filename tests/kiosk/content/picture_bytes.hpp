// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// The beginnings of picture files, and as much of the rest as somebody looks at who does not decode them.
namespace test {

inline std::string big_endian(std::uint32_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>((value >> (8 * static_cast<unsigned>(i))) & 0xFFU);
    return text;
}
inline std::string little_endian(std::uint32_t value, int bytes) {
    const std::string text = big_endian(value, bytes);
    return {text.rbegin(), text.rend()};
}
inline std::string png_end() {
    return big_endian(0, 4) + "IEND\xAE\x42\x60\x82";
}
inline std::string png(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1A\n" + big_endian(13, 4) + "IHDR" + big_endian(width, 4) + big_endian(height, 4) +
           std::string(9, '\x08') + png_end();
}
inline std::string jpeg(std::uint32_t width, std::uint32_t height) {
    const std::string application = "\xFF\xE1" + big_endian(20'000, 2) + std::string(19'998, 'x');
    return "\xFF\xD8" + application + "\xFF\xFF\xC2" + big_endian(17, 2) + "\x08" + big_endian(height, 2) +
           big_endian(width, 2) + std::string(20, 'x');
}
inline std::string webp(const std::string& chunk) {
    return "RIFF" + little_endian(100, 4) + "WEBP" + chunk + std::string(32, '\0');
}

} // namespace test
