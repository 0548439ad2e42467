// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/durable_file.hpp"

#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace kiosk::platform {

bool bring_to_disk(const std::filesystem::path& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool good = fsync(descriptor) == 0;
    close(descriptor);
    return good;
}

media::Result<void> write_durably(const std::filesystem::path& file, std::string_view text) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::filesystem::path fresh = file;
    fresh += "." + std::to_string(getpid());
    std::ofstream out(fresh, std::ios::binary);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    // A failed fsync may not be asked again: the fresh file is thrown away as a whole.
    bool good = out && bring_to_disk(fresh);
    if (good) {
        std::filesystem::rename(fresh, file, error);
        good = !error && bring_to_disk(file.parent_path());
    }
    if (good)
        return {};
    std::filesystem::remove(fresh, error);
    return media::fail(media::ErrorCode::not_allowed, "cannot write " + file.string());
}

std::string read_beginning(const std::filesystem::path& file, std::size_t most_bytes) {
    std::ifstream in(file, std::ios::binary);
    std::string text(most_bytes, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    return text;
}

} // namespace kiosk::platform
