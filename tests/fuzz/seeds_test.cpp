// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace {

const std::filesystem::path folder = std::filesystem::path(KOK_SOURCE_DIR) / "tests/fuzz";

std::vector<std::filesystem::path> files_in(const std::filesystem::path& place) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator it(place, error), end; !error && it != end;
         it.increment(error))
        if (it->is_regular_file())
            files.push_back(it->path());
    std::sort(files.begin(), files.end());
    return files;
}

using Target = std::function<void(std::span<const std::uint8_t>)>;

void read(const Target& target, const std::string& text) {
    target({static_cast<const std::uint8_t*>(static_cast<const void*>(text.data())), text.size()});
}

// The seeds of a target, what was once a finding, and of each seed its beginnings and copies with a bad byte.
void replay(const std::string& name, const Target& target, std::size_t damages) {
    for (const auto& file : files_in(folder / "regressions" / name)) {
        INFO(file);
        read(target, test::read_text(file));
    }
    const auto seeds = files_in(folder / "seeds" / name);
    CHECK(seeds.size() >= 3);
    for (const auto& file : seeds) {
        INFO(file);
        const std::string seed = test::read_text(file);
        read(target, seed);
        for (std::size_t i = 0; i < damages; ++i) {
            const std::size_t place = seed.size() * i / damages;
            read(target, seed.substr(0, place));
            std::string damaged = seed;
            damaged[place] = static_cast<char>(damaged[place] ^ 0x81);
            read(target, damaged);
        }
    }
}

} // namespace

TEST_CASE("films of every container and codec play, whole and damaged, from memory", "[fuzz]") {
    replay("play_film", fuzz::play_film, 12);
}

TEST_CASE("subtitle tracks are read, whole and damaged", "[fuzz]") {
    replay("read_subtitle_tracks", fuzz::read_subtitle_tracks, 100);
}

TEST_CASE("captions are read, whole and damaged", "[fuzz]") {
    replay("read_webvtt", fuzz::read_webvtt, 100);
    replay("read_subrip", fuzz::read_subrip, 100);
}

TEST_CASE("YAML and Markdown are read, whole and damaged", "[fuzz]") {
    replay("read_yaml", fuzz::read_yaml, 50);
    replay("read_markdown", fuzz::read_markdown, 50);
    replay("load_scene", fuzz::load_scene, 10);
}
