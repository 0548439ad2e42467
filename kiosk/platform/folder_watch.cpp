// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/platform/folder_watch.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace kiosk::platform {

namespace {

constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR;

// `scenes/` is called `scenes` by the folder around it.
std::filesystem::path whole(const std::filesystem::path& folder) {
    const std::filesystem::path full = std::filesystem::absolute(folder).lexically_normal();
    return full.has_filename() ? full : full.parent_path();
}

bool is_of_an_editor(std::string_view name) {
    const bool number = name.find_first_not_of("0123456789") == std::string_view::npos; // vim tries 4913
    return name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") ||
           name.ends_with(".part") || name.ends_with(".tmp") || number;
}

} // namespace

media::Result<std::unique_ptr<FolderWatch>>
FolderWatch::open(const std::filesystem::path& folder, std::function<void()> on_change, Burst burst) {
    const int notify = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    const int stop = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::unique_ptr<FolderWatch> watch(new FolderWatch(notify, stop, folder, std::move(on_change), burst));
    if (notify < 0 || stop < 0 || !watch->add_all())
        return media::fail(media::ErrorCode::device, folder.string() + ": " + std::strerror(errno));
    watch->thread_ = std::jthread([raw = watch.get()](const std::stop_token& token) { raw->run(token); });
    return watch;
}

FolderWatch::FolderWatch(
    int notify, int stop, const std::filesystem::path& folder, std::function<void()> on_change, Burst burst)
    : notify_(notify), stop_(stop), folder_(folder), place_(whole(folder)), burst_(burst),
      on_change_(std::move(on_change)) {}

FolderWatch::~FolderWatch() {
    thread_.request_stop();
    const std::uint64_t one = 1;
    if (stop_ >= 0 && ::write(stop_, &one, sizeof one) < 0) {
        // The counter is full: then it is readable, which is what matters.
    }
    if (thread_.joinable())
        thread_.join();
    if (notify_ >= 0)
        ::close(notify_);
    if (stop_ >= 0)
        ::close(stop_);
}

bool FolderWatch::add(const std::filesystem::path& folder) {
    const int number = ::inotify_add_watch(notify_, folder.c_str(), changes);
    if (number >= 0)
        folders_[number] = folder;
    return number >= 0;
}

// The folder, those in it, and the one around it, which hears of another folder in its place.
bool FolderWatch::add_all() {
    for (const auto& [number, path] : folders_)
        ::inotify_rm_watch(notify_, number);
    folders_.clear();
    parent_ =
        ::inotify_add_watch(notify_, place_.parent_path().c_str(), IN_CREATE | IN_MOVED_TO | IN_ONLYDIR);
    if (!add(folder_))
        return false;
    std::error_code problem;
    for (std::filesystem::directory_iterator it(folder_, problem), end; !problem && it != end;
         it.increment(problem))
        if (it->is_directory(problem))
            add(it->path());
    return true;
}

std::set<std::filesystem::path> FolderWatch::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(changed_, {});
}

// True if something changed; false if the time is over or this is to end.
bool FolderWatch::wait(int milliseconds) const {
    std::array<pollfd, 2> waiting{pollfd{notify_, POLLIN, 0}, pollfd{stop_, POLLIN, 0}};
    return ::poll(waiting.data(), waiting.size(), milliseconds) > 0 && waiting[1].revents == 0;
}

void FolderWatch::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        if (!wait(-1))
            continue;
        const auto end = std::chrono::steady_clock::now() + burst_.longest;
        noted_ = false;
        do
            read_changes();
        while (wait(static_cast<int>(burst_.rest.count())) && std::chrono::steady_clock::now() < end);
        if (noted_ && !stop.stop_requested())
            on_change_();
    }
}

void FolderWatch::read_changes() {
    alignas(inotify_event) std::array<char, 16384> buffer{};
    for (ssize_t bytes = 0; (bytes = ::read(notify_, buffer.data(), buffer.size())) > 0;) {
        for (std::size_t at = 0; at < static_cast<std::size_t>(bytes);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const std::string name = event.len > 0 ? std::string(buffer.data() + at + sizeof event) : "";
            at += sizeof event + event.len;
            if (event.wd == parent_ && name == place_.filename() && add_all())
                note(folder_);
            const auto folder = folders_.find(event.wd);
            if (folder == folders_.end() || name.empty() || is_of_an_editor(name))
                continue;
            const std::filesystem::path path = folder->second / name;
            if ((event.mask & IN_ISDIR) != 0 && (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0)
                add(path);
            note(path);
        }
    }
}

void FolderWatch::note(const std::filesystem::path& path) {
    noted_ = true;
    const std::lock_guard lock(mutex_);
    changed_.insert(path);
}

} // namespace kiosk::platform
