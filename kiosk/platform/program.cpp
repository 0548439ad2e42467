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
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace kiosk::platform {

namespace {

constexpr std::size_t most_input = std::size_t{60} * 1024;

// A pipe whose ends are closed at the end of a block, unless somebody took one.
class Pipe {
public:
    Pipe() { good_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    bool is_good() const { return good_; }
    int read_end() const { return ends_[0]; }
    int write_end() const { return ends_[1]; }
    void close_read_end() { close_end(0); }
    void close_write_end() { close_end(1); }
    int take_read_end() { return std::exchange(ends_[0], -1); }

private:
    void close_end(std::size_t end) {
        if (good_ && ends_.at(end) >= 0)
            close(std::exchange(ends_.at(end), -1));
    }

    std::array<int, 2> ends_{-1, -1};
    bool good_ = false;
};

// What posix_spawn does in the child before the program begins. Without `words`, nobody hears it.
class FileActions {
public:
    FileActions(int input, std::optional<int> words) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        for (const int output : {STDOUT_FILENO, STDERR_FILENO})
            if (words)
                posix_spawn_file_actions_adddup2(&actions_, *words, output);
            else
                posix_spawn_file_actions_addopen(&actions_, output, "/dev/null", O_WRONLY, 0);
    }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
    const posix_spawn_file_actions_t* get() const { return &actions_; }

private:
    posix_spawn_file_actions_t actions_{};
};

media::Failure no_pipe() {
    return media::fail(media::ErrorCode::unsupported, std::string("no pipe: ") + std::strerror(errno));
}

// Its process id.
media::Result<pid_t> spawn(const std::vector<std::string>& arguments, int input, std::optional<int> words) {
    std::vector<char*> pointers;
    pointers.reserve(arguments.size() + 1);
    for (const std::string& argument : arguments)
        pointers.push_back(const_cast<char*>(argument.c_str())); // what exec takes, it does not change
    pointers.push_back(nullptr);
    pid_t id = 0;
    const FileActions actions(input, words);
    const int status =
        posix_spawnp(&id, arguments.front().c_str(), actions.get(), nullptr, pointers.data(), environ);
    if (status == ENOENT)
        return media::fail(media::ErrorCode::not_found, arguments.front() + " is not installed");
    if (status != 0)
        return media::fail(media::ErrorCode::unsupported, arguments.front() + ": " + std::strerror(status));
    return id;
}

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
    Pipe pipe;
    if (!pipe.is_good())
        return no_pipe();
    const media::Result<pid_t> id = spawn(arguments, pipe.read_end(), std::nullopt);
    if (!id)
        return media::fail(id.error());
    pipe.close_read_end();
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    write_all(pipe.write_end(), input);
    std::signal(SIGPIPE, before);
    return Program(*id);
}

media::Result<Program> Program::start_heard(const std::vector<std::string>& arguments) {
    assert(!arguments.empty());
    Pipe input;
    Pipe words;
    if (!input.is_good() || !words.is_good())
        return no_pipe();
    const media::Result<pid_t> id = spawn(arguments, input.read_end(), words.write_end());
    if (!id)
        return media::fail(id.error());
    return Program(*id, words.take_read_end());
}

Program::Program(Program&& other) noexcept
    : id_(std::exchange(other.id_, 0)), words_(std::exchange(other.words_, -1)),
      unread_(std::move(other.unread_)) {}

Program& Program::operator=(Program&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(words_, other.words_);
    std::swap(unread_, other.unread_);
    return *this;
}

Program::~Program() {
    // First: a program that nobody listens to must not wait for a listener.
    if (words_ >= 0)
        close(words_);
    wait();
}

std::optional<std::string> Program::next_line(const std::function<bool()>& give_up) {
    constexpr int patience = 100; // ms
    std::array<char, 4096> bytes{};
    while (words_ >= 0) {
        if (const std::size_t end = unread_.find('\n'); end != std::string::npos) {
            std::string line = unread_.substr(0, end);
            unread_.erase(0, end + 1);
            return line;
        }
        if (give_up())
            return std::nullopt;
        pollfd waiting{.fd = words_, .events = POLLIN, .revents = 0};
        if (poll(&waiting, 1, patience) <= 0)
            continue; // nothing said, or a signal: ask again
        const ssize_t count = read(words_, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        unread_.append(bytes.data(), static_cast<std::size_t>(count));
    }
    if (unread_.empty())
        return std::nullopt;
    return std::exchange(unread_, {}); // the last line, without an end
}

void Program::kill() {
    if (id_ != 0)
        ::kill(id_, SIGKILL);
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
