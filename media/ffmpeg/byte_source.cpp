// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/ffmpeg/byte_source.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace media {

namespace {

class File final : public ByteSource {
public:
    File(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() override { close(descriptor_); }

    std::int64_t read_at(std::uint64_t offset, std::span<std::uint8_t> out) override {
        ssize_t count = 0;
        do
            count = pread(descriptor_, out.data(), out.size(), static_cast<off_t>(offset));
        while (count < 0 && errno == EINTR);
        return count < 0 ? -errno : count;
    }

    std::uint64_t size() const override { return size_; }

private:
    const int descriptor_;
    const std::uint64_t size_;
};

ErrorCode code_of(int error) {
    return error == ENOENT || error == ENOTDIR ? ErrorCode::not_found : ErrorCode::not_allowed;
}

} // namespace

Result<std::unique_ptr<ByteSource>> open_file(const std::filesystem::path& film) {
    // O_NONBLOCK: opening a pipe would wait for somebody to write. It has no effect on regular files.
    const int descriptor = open(film.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        const int error = errno;
        return fail(code_of(error),
                    "cannot open " + film.string() + ": " + std::generic_category().message(error));
    }
    struct stat status {};
    const bool known = fstat(descriptor, &status) == 0;
    if (!known || !S_ISREG(status.st_mode)) {
        close(descriptor);
        return fail(ErrorCode::not_allowed, film.string() + " is not a regular file");
    }
    return std::make_unique<File>(descriptor, static_cast<std::uint64_t>(status.st_size));
}

} // namespace media
