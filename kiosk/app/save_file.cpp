// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/save_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace kiosk::app {

namespace {

// An open file that is closed at the end.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0)
            ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

media::Result<void> refused(const std::filesystem::path& file) {
    return media::fail(media::ErrorCode::device, file.string() + ": " + std::strerror(errno));
}

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

media::Result<void> save_file(const std::filesystem::path& file, std::string_view content) {
    std::error_code problem;
    // A link stays one: what it leads to is written.
    std::filesystem::path target = std::filesystem::weakly_canonical(file, problem);
    if (problem)
        target = file;
    std::string beside = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    const Descriptor written(::mkostemp(beside.data(), O_CLOEXEC));
    if (written.number() < 0)
        return refused(file);
    struct stat before {};
    constexpr mode_t usual = 0644;
    const mode_t mode = ::stat(target.c_str(), &before) == 0 ? before.st_mode & 07777U : usual;
    const bool good = write_all(written.number(), content) && ::fchmod(written.number(), mode) == 0 &&
                      ::fsync(written.number()) == 0 && ::rename(beside.c_str(), target.c_str()) == 0;
    if (!good) {
        auto failure = refused(file);
        ::unlink(beside.c_str());
        return failure;
    }
    const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() >= 0)
        ::fsync(folder.number()); // some file systems cannot; the file itself is there
    return {};
}

} // namespace kiosk::app
