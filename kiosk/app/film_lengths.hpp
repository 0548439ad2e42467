// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "media/base/time.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::app {

/// How long the films of an exhibition are, found out on a thread of its own the first time that somebody
/// asks: neither the first scene nor a still one pays for it.
class FilmLengths {
public:
    struct Options {
        std::filesystem::path folder; ///< the exhibition's `film/`
        std::vector<std::string> files;
        std::function<void()> on_ready; ///< called on the worker whenever one is known
    };
    explicit FilmLengths(Options options);

    /// By file, those that are known by now; a film that cannot be played is never among them.
    std::map<std::string, media::Duration> known();

private:
    Options options_;
    std::mutex mutex_; // guards what follows
    std::map<std::string, media::Duration> known_;
    std::jthread worker_; // begins with the first question
};

} // namespace kiosk::app
