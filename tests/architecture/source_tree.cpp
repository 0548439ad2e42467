// SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_tree.hpp"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <stdlib.h> // mkdtemp is POSIX

namespace architecture {

namespace fs = std::filesystem;

namespace {

SourceFile read_file(const fs::path& root, const fs::path& path) {
    SourceFile file{fs::relative(path, root).generic_string(), {}};
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);)
        file.lines.push_back(line);
    return file;
}

} // namespace

std::vector<SourceFile> read_tree(const fs::path& root, const std::vector<std::string>& folders) {
    std::vector<SourceFile> files;
    for (const auto& folder : folders) {
        if (!fs::is_directory(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.is_regular_file())
                files.push_back(read_file(root, entry.path()));
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

std::vector<std::string> without_comments(const std::vector<std::string>& lines) {
    std::vector<std::string> code;
    bool in_block = false;
    for (const auto& line : lines) {
        std::string kept;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const auto two = line.substr(at, 2);
            if (in_block) {
                if (two == "*/") {
                    in_block = false;
                    ++at;
                }
            } else if (two == "/*") {
                in_block = true;
                ++at;
            } else if (two == "//" && (at == 0 || line[at - 1] != ':')) { // not the // of an address
                break;
            } else {
                kept += line[at];
            }
        }
        code.push_back(kept);
    }
    return code;
}

TemporaryTree::TemporaryTree() {
    std::string name = (fs::temp_directory_path() / "architecture-XXXXXX").string();
    [[maybe_unused]] const char* made = mkdtemp(name.data());
    assert(made != nullptr);
    root_ = name;
}

TemporaryTree::~TemporaryTree() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}

void TemporaryTree::plant(const std::string& path, const std::string& text) const {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
}

} // namespace architecture
