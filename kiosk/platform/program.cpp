// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/program.hpp"

#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace kiosk::platform {

namespace {

constexpr std::size_t most_input = std::size_t{60} * 1024;

// What posix_spawn does in the child before the program begins.
class FileActions {
public:
    explicit FileActions(int input) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        for (const int output : {STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&actions_, output, "/dev/null", O_WRONLY, 0);
    }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

void write_all(int file, const std::string& text) {
    std::size_t done = 0;
    while (done < text.size()) {
        const ssize_t count = write(file, text.data() + done, text.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return; // it has ended without reading: its exit status says why
        done += static_cast<std::size_t>(count);
    }
}

} // namespace

media::Result<Program> Program::start(const std::vector<std::string>& arguments, const std::string& input) {
    assert(!arguments.empty() && input.size() <= most_input);
    std::array<int, 2> pipe_ends{};
    if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0)
        return media::fail(media::ErrorCode::unsupported, std::string("no pipe: ") + std::strerror(errno));
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str())); // what exec takes, it does not change
    words.push_back(nullptr);
    pid_t id = 0;
    const FileActions actions(pipe_ends[0]);
    const int status =
        posix_spawnp(&id, arguments.front().c_str(), actions.get(), nullptr, words.data(), environ);
    close(pipe_ends[0]);
    if (status == 0) {
        const auto before = std::signal(SIGPIPE, SIG_IGN);
        write_all(pipe_ends[1], input);
        std::signal(SIGPIPE, before);
    }
    close(pipe_ends[1]);
    if (status == ENOENT)
        return media::fail(media::ErrorCode::not_found, arguments.front() + " is not installed");
    if (status != 0)
        return media::fail(media::ErrorCode::unsupported, arguments.front() + ": " + std::strerror(status));
    return Program(id);
}

Program::Program(Program&& other) noexcept : id_(std::exchange(other.id_, 0)) {}

Program& Program::operator=(Program&& other) noexcept {
    std::swap(id_, other.id_);
    return *this;
}

Program::~Program() {
    wait();
}

int Program::wait() {
    const int id = std::exchange(id_, 0);
    if (id == 0)
        return -1;
    int status = 0;
    while (waitpid(id, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace kiosk::platform
